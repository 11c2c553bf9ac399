"""The process that converts the file of a law, `python -m legislation.intake.file_worker`.

In: a line of JSON {type}, then the bytes of the file. Out: an `Answer` as a line of JSON.
"""

from dataclasses import dataclass

from core.sources.converted import Converted
from core.sources.converters import CONVERTERS, cleaned
from core.sources.limits import BOUNDS, LARGEST_FILE
from core.sources.refusals import RefusedError
from core.sources.sandbox import confine, limit_time
from core.sources.wire import to_line
from core.sources.worker import asked, say, source
from core.text.messages import Notice

from .law_labels import LAW_LABELS


@dataclass(frozen=True, slots=True)
class Answer:
    """The text of a file; or why it was refused."""

    converted: Converted | None = None
    refusal: Notice | None = None


def main() -> None:
    """Convert the file on standard input."""
    confine(BOUNDS.memory)
    limit_time(BOUNDS.seconds)
    file_type = asked(dict[str, str])["type"]
    try:
        answer = Answer(cleaned(CONVERTERS[file_type](source(LARGEST_FILE), LAW_LABELS)))
    except RefusedError as refused:
        answer = Answer(refusal=refused.notice)
    except (MemoryError, RecursionError):
        answer = Answer(refusal=Notice.of("too_costly"))
    except Exception:  # noqa: BLE001
        # What a library raises on a file that is not as it should be has no common name.
        answer = Answer(refusal=Notice.of("damaged"))
    say(to_line(answer))


if __name__ == "__main__":
    main()
