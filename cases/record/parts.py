"""The parts of a record, and its lists of codes."""

from dataclasses import dataclass

LEVELS = ("first", "appellate", "final")
PROCEDURES = ("civil", "criminal", "administrative", "constitutional", "commercial", "office")
STATUSES = ("original", "human_translation", "machine_translation")
ROLES = (
    "plaintiff", "defendant", "appellant", "respondent", "applicant", "opponent", "claimant", "petitioner",
    "prosecutor", "accused", "intervener", "third_party", "other",
)  # fmt: skip
# What a court did with a provision.
PROVISION_ROLES = ("relied_on", "considered", "interpreted", "distinguished", "held_invalid")
# Passages of a summary that can be given for a code, by their anchors.
PLACES = ("held", *(f"holding-{number}" for number in range(1, 21)))
ANSWERS = ("yes", "no", "depends", "left_open")
DIRECTIONS = ("widens", "limits", "mixed")
REMEDIES = (
    "injunction", "damages", "account_of_profits", "removal", "destruction", "apology", "publication", "declaration",
    "annulment", "remittal", "costs", "other_remedy", "no_remedy",
)  # fmt: skip
# An earlier decision was affirmed …; of a later one: the decision of the record was affirmed …
ORDERS = ("earlier", "later")
EFFECTS = (
    "affirmed",
    "reversed",
    "reversed_in_part",
    "annulled",
    "remanded",
    "pending",
    "preliminary_ruling",
    "not_known",
)


@dataclass(frozen=True, slots=True)
class Identifiers:
    """Names other systems give the decision. `source`: the number its source gave it, where ours differs."""

    ecli: str = ""
    neutral: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Party:
    """A name in a role (one of `ROLES`)."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Session:
    """A numbered, titled session; `key` is `collection-slug:6`."""

    number: int
    title: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Appearance:
    """A collection the case is part of, and the session of it, if any."""

    collection: str
    collection_key: str = ""
    session: Session | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A titled address."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file or page in one language (BCP 47; empty when not known)."""

    title: str
    url: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Holding:
    """What the court held on one topic. `text` is Markdown."""

    topic: str
    text: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The case's text in one language (BCP 47). Bodies are Markdown; `note` is the note to readers."""

    language: str
    status: str = "original"
    translator: str = ""
    basic_facts: str = ""
    held: str = ""
    relevant_holdings: tuple[Holding, ...] = ()
    relevant_legislation: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    """A provision's text on the decision date, as we have it. `since`, `until`: ISO days, half open, or empty."""

    text: str
    language: str
    since: str = ""
    until: str = ""
    translator: str = ""
    official: bool = False


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision the summary names.

    `as_written`: the words of the source. `instrument`: its name as written, or as published once linked.
    `provision`: number in normal form, sub-units included (`10(2)(b)`). `kind`: article, section, rule, ...
    `quoted`: its wording as the summary quotes it. `provision_key`: `cn/civil-code/art-1018`, once linked.
    `wordings`: every wording we have for its date of decision. `role`: one of `PROVISION_ROLES`. `place`: the passage
    in which it has that role (`held`, `holding-2`), empty for the decision as a whole.
    """

    as_written: str
    instrument: str = ""
    kind: str = ""
    provision: str = ""
    quoted: str = ""
    quoted_language: str = ""
    instrument_key: str = ""
    provision_key: str = ""
    wordings: tuple[Wording, ...] = ()
    role: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the court answered to a legal question (one of `ANSWERS`).

    `place`: the passage that gives it (`held`, `holding-2`), empty for the decision as a whole. `direction`: whether it
    widens the protection that was claimed or limits it (one of `DIRECTIONS`), where an editor says so.
    """

    question: str
    answer: str
    question_key: str = ""
    place: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class Remedy:
    """What the court granted (one of `REMEDIES`). `amount`, `currency`: as given. `place`: the passage that says so."""

    remedy: str
    amount: str = ""
    currency: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class OtherDecision:
    """An earlier or a later decision of the same dispute (one of `ORDERS`).

    `effect`: what the later of the two did with the earlier (one of `EFFECTS`). `identifier`: docket, ECLI or
    neutral citation. `reference`: ours, where we have a summary of it.
    """

    order: str
    effect: str = "not_known"
    court: str = ""
    decision_date: str = ""
    identifier: str = ""
    reference: str = ""
    url: str = ""
