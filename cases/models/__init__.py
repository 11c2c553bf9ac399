from .catalogue import Collection, Court, Keyword, Question, Session, SubjectMatter
from .editorial import Answer, Case, CaseKeyword, Citation, Party, Revision, Source, Summary
from .published import CitedAsWritten, Edition, GivenAnswer, Listing, RenderedEdition

__all__ = [
    "Answer",
    "Case",
    "CaseKeyword",
    "Citation",
    "CitedAsWritten",
    "Collection",
    "Court",
    "Edition",
    "GivenAnswer",
    "Keyword",
    "Listing",
    "Party",
    "Question",
    "RenderedEdition",
    "Revision",
    "Session",
    "Source",
    "SubjectMatter",
    "Summary",
]
