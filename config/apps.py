from django.apps import AppConfig


class SiteConfig(AppConfig):
    """The site as a whole: its commands and checks."""

    name = "config"
    label = "site"

    def ready(self) -> None:
        from . import checks  # noqa: F401
