from .catalogue import Collection, Court, Keyword, Session, SubjectMatter
from .editorial import Case, CaseKeyword, Citation, Party, Revision, Source, Summary
from .published import CitedAsWritten, Edition, Listing, RenderedEdition

__all__ = [
    "Case",
    "CaseKeyword",
    "Citation",
    "CitedAsWritten",
    "Collection",
    "Court",
    "Edition",
    "Keyword",
    "Listing",
    "Party",
    "RenderedEdition",
    "Revision",
    "Session",
    "Source",
    "SubjectMatter",
    "Summary",
]
