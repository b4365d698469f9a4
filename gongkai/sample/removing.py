"""Taking an example away: its agencies with all that belongs to them, and nothing that belongs to others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.ledger.models import Chain
from gongkai.portal import runs

AT_ONCE = 500
Doomed = dict[type[models.Model], set[Any]]


class NotRemoved(Exception):
    """Nothing was removed; the message says what stands in the way."""


@transaction.atomic
def remove(slugs: Sequence[str]) -> int:
    """Remove these example agencies and what hangs on them, files included; returns how many rows went.

    The public pages of the site are then to be written anew. Raises NotRemoved where an agency is no example, or where
    something of another agency rests on what would go.
    """
    agencies = list(Agency.objects.filter(slug__in=slugs))
    doomed = _resting_on(agencies)
    if foreign := list(_of_others(doomed)):
        raise NotRemoved(_("Nothing was removed. It would also take away: %s.") % "; ".join(foreign[:5]))
    files = list(_files(doomed))
    count = sum(map(len, doomed.values()))
    # The database lets the entries of an example go only while its chain says that it is one.
    for model in sorted(doomed, key=lambda model: model is Chain):
        for keys in _portions(doomed[model]):
            rows = model._base_manager.filter(pk__in=keys)
            rows._raw_delete(using=rows.db)  # past what refuses to delete a row of the ledger in Python
    transaction.on_commit(lambda: _unlink(files))
    runs.begin_all()
    return count


def _resting_on(agencies: Iterable[Agency]) -> Doomed:
    """These agencies, and every row that points to a row that goes; keys by model."""
    doomed: Doomed = defaultdict(set)
    fresh: list[tuple[type[models.Model], set[Any]]] = [(Agency, {agency.pk for agency in agencies})]
    while fresh:
        model, keys = fresh.pop()
        keys -= doomed[model]
        if keys:
            doomed[model] |= keys
            fresh += [*_pointing(model, keys), *_pointing_by_name(model, keys)]
    return {model: keys for model, keys in doomed.items() if keys}


def _pointing(model: type[models.Model], keys: set[Any]) -> Iterator[tuple[type[models.Model], set[Any]]]:
    for relation in model._meta.get_fields(include_hidden=True):
        if relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one):
            field = relation.field  # type: ignore[union-attr]
            for portion in _portions(keys):
                rows = field.model._base_manager.filter(**{f"{field.name}__in": portion})
                yield field.model, set(rows.values_list("pk", flat=True))


def _pointing_by_name(
    model: type[models.Model], keys: set[Any]
) -> Iterator[tuple[type[models.Model], set[Any]]]:
    """Rows that name a row by its kind and its key: revisions, references, what is searched."""
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    for other in apps.get_models(include_auto_created=True):
        names = {field.name for field in other._meta.concrete_fields}
        if {"content_type", "object_id"} <= names:
            for portion in _portions(keys):
                rows = other._base_manager.filter(
                    content_type=kind, object_id__in=[str(key) for key in portion]
                )
                yield other, set(rows.values_list("pk", flat=True))


def _of_others(doomed: Doomed) -> Iterator[str]:
    """What goes though it belongs to an agency that stays, or is no example, each told once."""
    going = doomed.get(Agency, set())
    for agency in Agency.objects.filter(pk__in=going, is_sample=False):
        yield _("%s, which is no example") % agency
    for model, keys in doomed.items():
        if any(field.name == "agency" for field in model._meta.concrete_fields):
            for portion in _portions(keys):
                rows = model._base_manager.filter(pk__in=portion, agency__isnull=False)
                for name in rows.exclude(agency__in=going).values_list("agency__name", flat=True).distinct():
                    yield f"{model._meta.verbose_name} ({name})"


def _files(doomed: Doomed) -> Iterator[Any]:
    for model, keys in doomed.items():
        kept = [field.name for field in model._meta.concrete_fields if isinstance(field, models.FileField)]
        for portion in _portions(keys) if kept else ():
            for row in model._base_manager.filter(pk__in=portion):
                yield from (getattr(row, name) for name in kept if getattr(row, name))


def _unlink(files: Iterable[Any]) -> None:
    for file in files:
        file.storage.delete(file.name)


def _portions(keys: Iterable[Any]) -> Iterator[list[Any]]:
    """The keys, as many at once as every database takes in one question."""
    ordered = list(keys)
    for begin in range(0, len(ordered), AT_ONCE):
        yield ordered[begin : begin + AT_ONCE]
