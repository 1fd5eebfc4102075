"""Lists of people as files that offices open: delimited text and workbooks."""
