"""``gongkai rotate_keys``: a new key for applicants' data; everything is sealed anew under it."""

from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from gongkai.console import gettext
from gongkai.requests import rotation, sealing


class Command(BaseCommand):
    """Seal everything anew; without the variable the new key is made here."""

    help = gettext("Seal all applicants' data and papers under a new key. Example: gongkai rotate_keys")

    def add_arguments(self, parser: CommandParser) -> None:
        """One option."""
        parser.add_argument(
            "--print-key",
            action="store_true",
            help=_("print a new key for GONGKAI_IDENTITY_KEYS and do nothing else"),
        )

    def handle(self, *args: Any, print_key: bool, **options: Any) -> None:
        """With a key file: a new key, all sealed anew, the old keys dropped. With the variable: its first key."""
        if print_key:
            self.stdout.write(sealing.new_key())
            return
        from_file = not settings.IDENTITY_KEYS
        if from_file:
            sealing.write_keys([sealing.new_key(), *sealing.keys()])
        try:
            people, papers = rotation.reseal_all()
        except sealing.CannotUnseal as error:
            raise CommandError(
                _(
                    "No key in use opens the data of %s. Nothing is lost: put its key behind the new one, and repeat."
                )
                % error
            ) from None
        if from_file:
            sealing.write_keys(sealing.keys()[:1])
        told = {"people": people, "papers": papers}
        self.stdout.write(
            _("%(people)s applicants and %(papers)s papers are sealed under the newest key.") % told
        )
        if not from_file:
            self.stdout.write(_("All but the first key can now be taken out of GONGKAI_IDENTITY_KEYS."))
