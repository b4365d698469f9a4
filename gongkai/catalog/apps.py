from django.apps import AppConfig


class CatalogConfig(AppConfig):
    name = "gongkai.catalog"
    verbose_name = "公开目录"

    def ready(self) -> None:
        """Tell the agencies' screens what the next index number is."""
        from gongkai.agencies.numbers import serials_from
        from gongkai.catalog.numbering import next_serial

        serials_from(next_serial)
