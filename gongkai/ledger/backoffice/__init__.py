"""The ledger in the back office: read, never written."""
