"""Data about a file within its text: who wrote it, who sent it, where it was kept."""

import re

_NAMES = frozenset(
    (
        "author", "authors", "creator", "created by", "generator", "last author", "last modified by", "modified by",
        "last saved by", "updated by", "uploaded by", "uploader", "user", "user name", "username", "operator",
        "typist", "manager", "company", "email", "e mail", "login", "template", "file path", "filepath", "path",
        "producer", "reviewer", "editor", "revision",
    )
)  # fmt: skip
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|[\s_.:-]+")
_HOME = re.compile(
    r"(?:[A-Za-z]:|file:/{2,3}(?:[A-Za-z]:)?)?[/\\]?(?:Users|Documents and Settings|home)[/\\][^/\\]+[/\\]"
)
_HEADER = re.compile(r"[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*")
_OF_MAIL = re.compile(
    r"^(?:message-id|mime-version|received|return-path|delivered-to|x-mailer):", re.IGNORECASE | re.MULTILINE
)
_FRONT = re.compile(r"---[ \t]*\n((?:(?!---)[^\n]*\n){0,200})---[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"([A-Za-z][\w .-]{0,40}):")


def is_of_the_file(name: str) -> bool:
    """Say whether a field of that name is about a file, and not about a case: "lastModifiedBy"."""
    return " ".join(_WORDS.sub(" ", name).lower().split()) in _NAMES


def without_home(path: str) -> str:
    """Return a path without the folder of a user's own, whose name is a person's."""
    return _HOME.sub("", path)


def without_mail_headers(text: str) -> str:
    """Return a text without the headers of an email above it."""
    at = 0
    while found := _HEADER.match(text, at):
        at = found.end()
    return text[at:] if _OF_MAIL.search(text[:at]) else text


def without_file_fields(text: str) -> str:
    """Return a Markdown text without the fields of its front matter that are about the file."""
    front = _FRONT.match(text)
    if front is None:
        return text
    kept, is_dropped = [], False
    for line in front[1].splitlines(keepends=True):
        field = _FIELD.match(line)
        is_dropped = is_of_the_file(field[1]) if field else is_dropped and line[:1] in (" ", "\t", "-")
        kept += [] if is_dropped else [line]
    return text[: front.start(1)] + "".join(kept) + text[front.end(1) :]


def without_comments(text: str) -> str:
    """Return a Markdown text without its comments, which no reader sees: `<!-- … -->`."""
    pieces, at = [], 0
    while (begin := text.find("<!--", at)) >= 0 and (end := text.find("-->", begin)) >= 0:
        pieces.append(text[at:begin])
        at = end + 3
    return "".join(pieces) + text[at:]
