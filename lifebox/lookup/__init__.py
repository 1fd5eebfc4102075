"""Understanding what a caller says or a scanner reads, and finding the person."""
