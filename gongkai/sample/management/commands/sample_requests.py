"""``gongkai sample_requests``: a made-up bureau with made-up requests, for trying out."""

from typing import Any

from django.conf import settings
from django.core.management import CommandError
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from gongkai.agencies.models import Agency
from gongkai.console import gettext
from gongkai.sample import requests


class Command(BaseCommand):
    """Load the bureau 示例市科学技术局 and its requests beside whatever stands already."""

    help = gettext("Load a made-up bureau with made-up requests. Example: gongkai sample_requests")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse in production and where the bureau stands already."""
        if settings.CONFIGURATION.production:
            raise CommandError(
                _("The sample has accounts with known passwords; it is not loaded in production.")
            )
        if Agency.objects.filter(slug=requests.BUREAU).exists():
            self.stdout.write(_("The made-up bureau stands here already; nothing was loaded."))
            return
        count = requests.load(lambda stage: self.stdout.write(f"  {stage}"))
        self.stdout.write(_("%s made-up requests are loaded; sign in as clerk.shili.") % count)
