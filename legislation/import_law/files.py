"""Files of laws as text, refused or doubted in the editor's language."""

from dataclasses import dataclass

from core.sentences import sentence
from core.sources.messages import MESSAGES
from core.sources.refusals import RefusedError
from legislation.intake.files import converted


class FileRefusedError(ValueError):
    """A file cannot be read; the message tells the editor why and what to do."""


@dataclass(frozen=True, slots=True)
class LawFile:
    """The text of a file. `doubts`: sentences about how it was got, such as pages without text."""

    text: str
    doubts: tuple[str, ...] = ()


def read_file(name: str, raw: bytes) -> LawFile:
    """Return the text of a law's file of any type.

    Raises FileRefusedError for a file that cannot be read; SourceRefusedError as `intake.source.text_of` does.
    """
    try:
        made = converted(name, raw)
    except RefusedError as refused:
        raise FileRefusedError(sentence(refused.notice, MESSAGES)) from None
    return LawFile(made.text, tuple(sentence(finding, MESSAGES) for finding in made.findings))
