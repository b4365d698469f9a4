"""Annual reports in the back office."""
