"""The back office: one guard for every address, one way to save, and the screens of agencies, staff and groups."""
