"""What has ended of online requests is removed: drafts with their files, counts, used proofs of work."""

from gongkai.requests import limits, proofs, unsent


def sweep() -> None:
    """Remove it."""
    unsent.sweep()
    limits.forget_ended()
    proofs.forget_ended()
