"""The fixed lists of codes, with labels."""

from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cases.record.value import PLACES


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


class ProvisionRole(models.TextChoices):
    """What a court did with a provision."""

    RELIED_ON = "relied_on", _("Relied on")
    CONSIDERED = "considered", _("Considered")
    INTERPRETED = "interpreted", _("Interpreted")
    DISTINGUISHED = "distinguished", _("Distinguished")
    HELD_INVALID = "held_invalid", _("Declared invalid")


class Response(models.TextChoices):
    """A court's answer to a legal question."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    DEPENDS = "depends", _("It depends")
    LEFT_OPEN = "left_open", _("Left open")


class Direction(models.TextChoices):
    """Which way an answer leans: for the protection that was claimed, or against it."""

    WIDENS = "widens", _("Widens protection")
    LIMITS = "limits", _("Limits protection")
    MIXED = "mixed", _("Mixed")


class RemedyKind(models.TextChoices):
    """What a court grants."""

    INJUNCTION = "injunction", _("Injunction")
    DAMAGES = "damages", _("Damages")
    ACCOUNT_OF_PROFITS = "account_of_profits", _("Account of profits")
    REMOVAL = "removal", _("Removal or recall")
    DESTRUCTION = "destruction", _("Destruction")
    APOLOGY = "apology", _("Apology")
    PUBLICATION = "publication", _("Publication of the judgment")
    DECLARATION = "declaration", _("Declaration")
    ANNULMENT = "annulment", _("Annulment of a decision or a right")
    REMITTAL = "remittal", _("Case sent back")
    COSTS = "costs", _("Costs")
    OTHER = "other_remedy", _("Other remedy")
    NONE = "no_remedy", _("No remedy")


class Order(models.TextChoices):
    """Whether another decision of the same dispute came before or after."""

    EARLIER = "earlier", _("Earlier")
    LATER = "later", _("Later")


class Effect(models.TextChoices):
    """What the later of two decisions of one dispute did with the earlier."""

    AFFIRMED = "affirmed", _("Affirmed")
    REVERSED = "reversed", _("Reversed")
    REVERSED_IN_PART = "reversed_in_part", _("Reversed in part")
    ANNULLED = "annulled", _("Annulled")
    REMANDED = "remanded", _("Remanded")
    PENDING = "pending", _("Pending")
    PRELIMINARY_RULING = "preliminary_ruling", _("Preliminary ruling")
    NOT_KNOWN = "not_known", _("Effect not recorded")


# By their anchors, as they are named in the form.
PASSAGES = [
    (place, format_lazy("{} {}", _("Relevant holding"), number) if (number := place.partition("-")[2]) else _("Held"))
    for place in PLACES
]
