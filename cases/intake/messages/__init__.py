"""The register of sentences of intake, by kind and variant. Pure."""

from core.sources.messages import MESSAGES as SOURCES
from core.text.messages import Message

from .catalogue import CATALOGUE
from .contradictions import CONTRADICTIONS
from .files import FILES
from .reading import READING

MESSAGES: dict[str, Message] = SOURCES | READING | CONTRADICTIONS | CATALOGUE | FILES
