"""What the publisher keeps: which item stands in which public list, how lists are cut, what waits to be written.

All of it can be made anew from the catalogue by ``gongkai publish --all``; nothing here is a source of truth.
"""

from django.db import models

from gongkai.agencies.models import Agency
from gongkai.catalog.models import Item


class PublicList(models.Model):
    """A list that the public can page through. ``key`` is its folder on the site, such as ``kjt/columns/zcwj``.

    ``total``: entries in all. ``newest``: the highest position, None while it is empty. ``years``: {year of
    publication: [entries, number of the leaf that holds the newest of them]}.
    """

    agency = models.ForeignKey(Agency, models.CASCADE, related_name="+")
    key = models.CharField(max_length=160, unique=True)
    last_leaf = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    newest = models.BigIntegerField(null=True)
    years = models.JSONField(default=dict)

    def __str__(self) -> str:
        return self.key


class ListEntry(models.Model):
    """An item in a list, at its place in time (``lists.position``)."""

    public_list = models.ForeignKey(PublicList, models.CASCADE, related_name="entries", db_index=False)
    position = models.BigIntegerField()
    item = models.ForeignKey(Item, models.CASCADE, related_name="list_entries", db_index=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["public_list", "position"], name="entry_in_order"),
            models.UniqueConstraint(fields=["item", "public_list"], name="item_once_per_list"),
        ]

    def __str__(self) -> str:
        return f"{self.public_list_id}: {self.item_id}"


class ListLeaf(models.Model):
    """One page of a list: all entries from position ``start`` (included) up to the start of the next leaf.

    Number 0 is the newest page; the others keep their number, and so their address. Cutting a list like the leaves of
    a B-tree makes the work of one release the same in a list of 20 and of 200,000 entries.
    """

    public_list = models.ForeignKey(PublicList, models.CASCADE, related_name="leaves", db_index=False)
    number = models.PositiveIntegerField()
    start = models.BigIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["public_list", "number"], name="leaf_number_once")]
        indexes = [models.Index(fields=["public_list", "start"], name="leaf_in_order")]

    def __str__(self) -> str:
        return f"{self.public_list_id} p{self.number}"


class StalePage(models.Model):
    """A page to be written again, as a queue: rows are added and, once the page stands, removed; never changed.

    A page may stand here several times, so that those who mark pages at once never wait for each other.
    """

    path = models.CharField(max_length=250, db_index=True)
    kind = models.CharField(max_length=20)
    ref = models.CharField(max_length=250)
    priority = models.PositiveSmallIntegerField()

    class Meta:
        indexes = [models.Index(fields=["priority", "id"], name="stale_in_order")]

    def __str__(self) -> str:
        return self.path


class FullRun(models.Model):
    """The writing of all pages of an agency, or of the platform's own (no agency); it goes on after an interruption.

    ``stage`` and ``after`` say how far it came; ``stamp`` changes when it is to begin anew; ``everything``: it is
    a part of writing the whole site.
    """

    agency = models.OneToOneField(Agency, models.CASCADE, null=True, related_name="+")
    stage = models.PositiveSmallIntegerField(default=0)
    after = models.BigIntegerField(default=0)
    stamp = models.BigIntegerField()
    everything = models.BooleanField(default=False)
    begun_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.begun_at:%Y-%m-%d %H:%M}"
