"""`manage.py makemessages`: the strings of both template engines and of the code, for translators."""

from pathlib import Path
from typing import Any

from django.core.management.commands import makemessages
from jinja2.ext import babel_extract


class TemplateFile(makemessages.BuildFile):
    """A file with messages. Django's own command finds none within the tags of the faster engine."""

    def preprocess(self) -> None:
        if self.path.endswith(".jinja"):
            Path(self.work_path).write_text(calls_in(Path(self.path)), "utf-8")
        else:
            super().preprocess()


def calls_in(template: Path) -> str:
    """Return the messages of a template of the faster engine as calls of gettext, each on the line where it is."""
    lines: dict[int, str] = {}
    with template.open("rb") as opened:
        for number, function, message, _comments in babel_extract(
            opened, ("gettext", "ngettext"), (), {"newstyle_gettext": "true"}
        ):
            texts = [text for text in (message if isinstance(message, tuple) else (message,)) if text is not None]
            # A label of a register, `gettext(field.label)`, is marked where the register is.
            if texts:
                arguments = [*map(repr, texts), *(["1"] if function == "ngettext" else ())]
                lines[number] = lines.get(number, "") + f"{function}({', '.join(arguments)}); "
    return "\n".join(lines.get(number, "") for number in range(1, max(lines, default=0) + 1)) + "\n"


class Command(makemessages.Command):
    build_file_class = TemplateFile

    def handle(self, *args: Any, **options: Any) -> None:
        options["extensions"] = options["extensions"] or ["html", "jinja", "py", "txt"]
        options["ignore_patterns"] += ["var", "tests", "bench", "tools", "docs", "fixtures"]
        super().handle(*args, **options)
