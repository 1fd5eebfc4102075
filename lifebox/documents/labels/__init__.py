"""Labels on sheets and rolls."""
