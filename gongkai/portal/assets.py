"""Style sheets, scripts and pictures of the public pages, written beside them so that the files alone are the site."""

from gongkai.portal import files
from gongkai.portal.templatetags.portal import assets


def write_assets() -> None:
    """Write what is not there yet; the name changes with the content, so what is there is right."""
    for address, content in assets().values():
        if not files.exists(address):
            files.write(address, content)
