"""The register of facets: one line makes a filter with counts."""

from django.utils.translation import gettext_lazy as _

from cases.models.catalogue import Collection, Court, Keyword, Session, SubjectMatter
from cases.models.choices import Level, Procedure
from legislation.models import Jurisdiction, Provision

from .facet import Facet
from .kinds import JurisdictionFacet, LanguageFacet, ProvisionFacet, RowFacet, SessionFacet, YearFacet

# In the order of the page. Their names are in `query/search_query.py` too, which imports no models.
FACETS = (
    JurisdictionFacet("jurisdiction", _("Jurisdiction"), "jurisdiction", Jurisdiction.objects.all()),
    RowFacet("court", _("Court"), "court", Court.objects.all(), can_merge=True),
    RowFacet("keyword", _("Keyword"), "keywords", Keyword.objects.all(), can_merge=True),
    RowFacet("collection", _("Collection"), "collections", Collection.objects.all()),
    SessionFacet("session", _("Session"), "sessions", Session.objects.select_related("collection")),
    RowFacet("subject", _("Subject matter"), "subject_matter", SubjectMatter.objects.all()),
    Facet("level", _("Level"), "level", labels=Level.choices),
    Facet("procedure", _("Procedure"), "procedure", labels=Procedure.choices),
    LanguageFacet("language", _("Language"), "languages"),
    YearFacet("year", _("Year"), "first_day__year"),
    ProvisionFacet(
        "provision",
        _("Applied provision"),
        "provisions",
        Provision.objects.select_related("instrument"),
        can_merge=True,
    ),
)
BY_NAME = {facet.name: facet for facet in FACETS}
