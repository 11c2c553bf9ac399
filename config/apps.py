from django.apps import AppConfig
from django.conf import settings


class SiteConfig(AppConfig):
    """The site as a whole: its commands and checks."""

    name = "config"
    label = "site"

    def ready(self) -> None:
        from . import checks  # noqa: F401
        from .catalogues import compile_catalogues

        compile_catalogues(*settings.LOCALE_PATHS)
