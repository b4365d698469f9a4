"""Style sheets, scripts and pictures of the public pages, written beside them so that the files alone are the site."""

from django.conf import settings

from gongkai.agencies.models import Agency
from gongkai.portal import files
from gongkai.portal.templatetags.portal import assets


def write_assets() -> None:
    """Write what is not there yet; files of earlier versions stay for pages that still name them."""
    for address, content in assets().values():
        files.write(address, content)
    for agency in Agency.objects.exclude(emblem=""):
        source = settings.MEDIA_ROOT / agency.emblem.name
        if source.exists():
            files.copy(f"/{agency.slug}/emblem.{agency.emblem.name.rpartition('.')[2]}", source)
