"""Requests in Wagtail's back office."""
