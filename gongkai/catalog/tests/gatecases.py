"""What the tests of the release gate share: invented numbers, a workbook with a hidden sheet, items that carry it."""

from django.core.files.base import ContentFile

from gongkai.agencies.action import Refused
from gongkai.catalog.actions.draft import EditItem, KeepFile
from gongkai.catalog.actions.release import ReleaseItem
from gongkai.catalog.gate.tests.numbers import ID, MOBILE
from gongkai.catalog.gate.tests.office import Sheet, xlsx
from gongkai.catalog.models import Item, ItemAttachment, StoredFile
from tests import cast as people

__all__ = ["ID", "MOBILE"]


def workbook() -> bytes:
    """A visible sheet with nothing in it to hide, and a hidden one with an ID number."""
    visible = Sheet("汇总", [["项目", "数量"], ["申报", "12"]])
    return xlsx(visible, Sheet("名单", [["姓名", "身份证号码"], ["张三", ID]], state="hidden"))


def keep(cast: people.Cast, data: bytes, name: str) -> StoredFile:
    """A file of the bureau ``science``."""
    upload = ContentFile(data)
    return KeepFile(by=cast["clerk.science"], at=cast.science, upload=upload, name=name).execute()


def with_file(cast: people.Cast, data: bytes, name: str, **values) -> Item:
    """A draft with one attachment."""
    return cast.draft(attachments=[ItemAttachment(stored=keep(cast, data, name))], **values)


def edit(cast: people.Cast, item: Item, by: str = "clerk.science", **values) -> Item:
    """The item with a newer version."""
    newest = Item.objects.get(pk=item.pk).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(newest, name, value)
    EditItem(by=cast[by], item=newest).execute()
    return Item.objects.get(pk=item.pk)


def release(cast: people.Cast, item: Item, by: str = "head.science", **given) -> Item:
    """The item reviewed and released by the head."""
    return ReleaseItem(by=cast[by], item=cast.reviewed(item), **given).execute()


def refusal(cast: people.Cast, item: Item, **given) -> list[str]:
    """The reasons of the gate for which a release is refused; none where it has nothing against it."""
    try:
        ReleaseItem(by=cast["head.science"], item=Item.objects.get(pk=item.pk), **given).execute()
    except Refused as refused:
        return [one for one in refused.reasons if one.startswith(("Checks", "To be confirmed"))]
    return []
