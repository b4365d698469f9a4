from django.apps import AppConfig


class CatalogConfig(AppConfig):
    name = "gongkai.catalog"
    verbose_name = "公开目录"

    def ready(self) -> None:
        """Tell the agencies' screens what the next index number is, and the ledger who sees whose life."""
        from gongkai.agencies.numbers import serials_from
        from gongkai.catalog import tasks  # noqa: F401
        from gongkai.catalog.numbering import next_serial
        from gongkai.catalog.queries import came_with
        from gongkai.ledger import subjects

        serials_from(next_serial)
        subjects.tell("item", right="item.see", address="item_life", came_with=came_with)
        subjects.tell("storedfile", right="item.see", address="stored_file")
        subjects.tell("importbatch", right="import.see", address="import_page")
