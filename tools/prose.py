"""The house's English: `python -m tools.prose` finds the words and phrases that `prose.toml` bans.

Documents, docstrings, comments, sentences in code, templates and stylesheets are read; code and paths are not. Of a
test the docstrings and comments are read alone: its sentences are examples, some of them of a source.
"""

import ast
import io
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "tools" / "prose.toml"
_CODE = re.compile(r"```.*?```|`[^`\n]*`|\]\([^)]*\)|https?://\S+", re.DOTALL)
_MARKUP = re.compile(
    r'\b(?:class|id|href|src|for|name|type|property|rel)="[^"]*"|{%-?(?! *(?:trans|blocktrans))[^%]*%}|{{[^}]*}}'
)
_CSS_COMMENT = re.compile(r"/\*.*?\*/|(?<![:\w])//[^\n]*", re.DOTALL)
_SENTENCE = re.compile(r"[^.!?;\n|]+(?:[.!?;](?!\s|$)[^.!?;\n|]*|\n(?!\s*\n|[-*#|>\d])[^.!?;\n|]*)*[.!?;]?")


@dataclass(frozen=True, slots=True)
class Rule:
    """What is not written, unless its sentence also matches `unless`, and what is written instead."""

    pattern: re.Pattern[str]
    instead: str
    unless: re.Pattern[str] | None

    def found(self, sentence: str) -> str:
        """Return the words of the sentence that the rule bans, empty if there are none."""
        match = self.pattern.search(sentence)
        return match[0].strip(" .;:") if match and not (self.unless and self.unless.search(sentence)) else ""


def rules_of(text: str) -> tuple[Rule, ...]:
    """Return the rules of a file like `prose.toml`."""
    return tuple(
        Rule(
            re.compile(row["pattern"], re.IGNORECASE),
            row["instead"],
            re.compile(row["unless"], re.IGNORECASE) if "unless" in row else None,
        )
        for row in tomllib.loads(text)["rule"]
    )


def objections(name: str, text: str, rules: tuple[Rule, ...]) -> list[str]:
    """Return `path:line: “words”: write …` for each banned phrase in a file's text; the line is its sentence's."""
    return [
        f"{name}:{line}: “{words}”: write {rule.instead}"
        for first, prose in passages(name, text)
        for line, sentence in sentences(first, prose)
        for rule in rules
        if (words := rule.found(" ".join(sentence.split())))
    ]


def passages(name: str, text: str) -> Iterator[tuple[int, str]]:
    """Yield the prose of a file of any kind, each piece with its first line. Code within it is blank."""
    if name.endswith(".py"):
        yield from _comments(text)
        yield from _docstrings(text) if name.startswith("tests/") else _strings(text)
    elif name.endswith((".css", ".js")):
        yield from ((text.count("\n", 0, match.start()) + 1, match[0]) for match in _CSS_COMMENT.finditer(text))
    elif name.endswith((".html", ".jinja")):
        yield 1, _blank(_MARKUP, text)
    elif name.endswith(".md"):
        yield 1, _blank(_CODE, text)
    else:
        yield from ((number, line.partition("#")[2]) for number, line in enumerate(text.split("\n"), 1) if "#" in line)


def sentences(first: int, prose: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a piece of prose, each with its line."""
    for match in _SENTENCE.finditer(prose):
        words = match[0]
        lead = len(words) - len(words.lstrip())
        if words.strip():
            yield first + prose.count("\n", 0, match.start() + lead), words.strip()


def files() -> list[str]:
    """Return the files of the repository that have prose of ours, named from its root."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    ours = re.compile(r"(?!tests/.*\.md$)(?:.*\.(?:py|md|html|jinja|css|js)|Makefile|pyproject\.toml)")
    not_ours = ("fixtures/", "tools/prose", "docs/performance.md", "cases/intake/lexicon/labels/")
    kept = [name for name in listed if ours.fullmatch(name) and "/migrations/" not in name]
    return [name for name in kept if not name.startswith(not_ours) and (ROOT / name).exists()]


def main() -> int:
    """Print an objection a line, and how many files were read; return 1 if there is an objection."""
    rules, named = rules_of(CONFIG.read_text("utf-8")), files()
    faults = [line for name in named for line in objections(name, (ROOT / name).read_text("utf-8"), rules)]
    for line in faults:
        print(line)
    print(f"Prose: {len(named)} files are checked.")
    return bool(faults)


def _comments(text: str) -> Iterator[tuple[int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT and not token.string.startswith("# noqa"):
            yield token.start[0], token.string.lstrip("# ")


def _docstrings(text: str) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(text)):
        match getattr(node, "body", None):
            case [ast.Expr(ast.Constant(str(words))) as said, *_]:
                yield said.lineno, _blank(_CODE, words)


def _strings(text: str) -> Iterator[tuple[int, str]]:
    tree = ast.parse(text)
    patterns = {part for node in ast.walk(tree) if _compiles(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in patterns:
            continue
        if len(node.value.split()) > 1:  # One word may be a key.
            yield node.lineno, _blank(_CODE, node.value)


def _compiles(node: ast.AST) -> bool:
    """Return whether a node is a call of `re.compile`, whose words are those of a source."""
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


if __name__ == "__main__":
    sys.exit(main())
