from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Cases")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from core import log
        from legislation import cases_of_law

        from .public.cases_of_law import PublishedCases
        from .publication.law_links import link_pending_citations

        log.when_law_changes(link_pending_citations)
        cases_of_law.register(PublishedCases())
