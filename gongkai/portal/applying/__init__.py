"""Asking for information online, and following a request: the public pages of requests."""
