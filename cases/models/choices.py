"""The fixed lists of codes, with labels."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.TextChoices):
    """The level of the issuing authority."""

    FIRST = "first", _("First instance")
    APPELLATE = "appellate", _("Appellate instance")
    FINAL = "final", _("Final instance")


class Procedure(models.TextChoices):
    """The type of procedure: before a court of that kind, or before an office."""

    CIVIL = "civil", _("Judicial (civil)")
    CRIMINAL = "criminal", _("Judicial (criminal)")
    ADMINISTRATIVE = "administrative", _("Judicial (administrative)")
    CONSTITUTIONAL = "constitutional", _("Judicial (constitutional)")
    COMMERCIAL = "commercial", _("Judicial (commercial)")
    OFFICE = "office", _("Administrative")


class Role(models.TextChoices):
    """What a party is in the proceedings."""

    PLAINTIFF = "plaintiff", _("Plaintiff")
    DEFENDANT = "defendant", _("Defendant")
    APPELLANT = "appellant", _("Appellant")
    RESPONDENT = "respondent", _("Respondent")
    APPLICANT = "applicant", _("Applicant")
    OPPONENT = "opponent", _("Opponent")
    CLAIMANT = "claimant", _("Claimant")
    PETITIONER = "petitioner", _("Petitioner")
    PROSECUTOR = "prosecutor", _("Prosecutor")
    ACCUSED = "accused", _("Accused")
    INTERVENER = "intervener", _("Intervener")
    THIRD_PARTY = "third_party", _("Third party")
    OTHER = "other", _("Other party")


class SummaryStatus(models.TextChoices):
    """Whether a summary was written in its language or translated, and by whom or what."""

    ORIGINAL = "original", _("Original")
    HUMAN_TRANSLATION = "human_translation", _("Human translation")
    MACHINE_TRANSLATION = "machine_translation", _("Machine translation")
