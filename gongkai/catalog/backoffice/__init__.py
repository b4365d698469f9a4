"""The catalogue in the back office: the desk, items, attachment files, columns, imports."""
