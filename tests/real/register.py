"""The kinds of texts that are scored."""

from collections.abc import Callable
from functools import partial

from . import files_score, laws_score
from .citations_score import scored_citations
from .score import Score, scored

SCORES: dict[str, Callable[[], Score]] = {
    "pages": partial(scored, "pages"),
    "judgments": partial(scored, "judgments"),
    "files": files_score.scored,
    "laws": laws_score.scored,
    "citations": scored_citations,
}
