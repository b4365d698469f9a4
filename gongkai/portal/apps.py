from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "gongkai.portal"
    verbose_name = "门户"

    def ready(self) -> None:
        """Know all kinds of page and watch the acts that change them."""
        from gongkai.catalog import links, previews
        from gongkai.portal import (
            known,
            watchers,  # noqa: F401
        )
        from gongkai.portal.pages import (  # noqa: F401
            datasets,
            guides,
            homes,
            items,
            leaves,
            machines,
            report_pictures,
            report_years,
            reports,
            sitemaps,
        )

        previews.render_with(items.render_preview)
        links.known_by(known.is_published)
