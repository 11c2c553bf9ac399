"""One mutation run: `python -m tools.mutants cases/record --sample 60 --seed 1`, of a copy in `var/mutants/`.

mutmut makes the mutants: one operator, number, string, argument or assignment changed inside a function. Code outside
functions, functions with a decorator, and the patterns and words that modules hold are not changed. `plugin.py` runs
the tests of the room, `tests/ROOM`, for each mutant of the sample.
"""

import argparse
import difflib
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "var" / "mutants"


def main() -> None:
    """Run the mutants that the command line names, and print their score and a difference for each survivor."""
    parser = argparse.ArgumentParser(prog="python -m tools.mutants", description="Test the tests of a room.")
    parser.add_argument("room", help="a folder of code, such as cases/record")
    parser.add_argument("--sample", type=int, default=60, help="how many mutants to draw, 0 for all (60)")
    parser.add_argument("--seed", type=int, default=1, help="of the sample, and of the examples of any input (1)")
    parser.add_argument("--survivors", action="store_true", help="run the survivors of the room's last run again")
    asked = parser.parse_args()
    room = asked.room.strip("/")
    report = FOLDER / f"{room.replace('/', '-')}.json"
    before = json.loads(report.read_text()) if asked.survivors else {}

    tree = FOLDER / "tree"
    copy_tree(tree)
    mutants = write_mutants(tree, room)
    chosen = [name for name in survivors(before) if name in mutants] if before else draw(mutants, *sample_of(asked))
    results = run(tree, room, chosen, asked.seed)
    for name in survivors(results):
        print(difference(tree, name, mutants[name]))
    report.write_text(json.dumps(before | results, indent=1))
    print(f"{room}: {score(before | results, len(mutants))}")


def sample_of(asked: argparse.Namespace) -> tuple[int, int]:
    """Return the size and the seed of the sample that was asked for."""
    return asked.sample, asked.seed


def draw(mutants: dict[str, str], size: int, seed: int) -> list[str]:
    """Return `size` names of mutants, all of them for 0. A larger sample of one seed begins with the smaller one."""
    names = sorted(mutants)
    random.Random(seed).shuffle(names)  # noqa: S311
    return names[: size or None]


def survivors(results: dict[str, str]) -> list[str]:
    """Return the names of mutants that no test noticed."""
    return [name for name, result in results.items() if result in ("survived", "no test")]


def score(results: dict[str, str], total: int) -> str:
    """Return the score as a sentence: how many mutants of how many were killed, and how many by the time limit."""
    killed = len(results) - len(survivors(results))
    late = list(results.values()).count("time limit")
    unreached = list(results.values()).count("no test")
    return (
        f"{killed} of {len(results)} sampled of {total} mutants killed"
        f" ({late} by the time limit; no test reaches {unreached})."
    )


def copy_tree(tree: Path) -> None:
    """Copy the files of this tree that git knows or would add to the folder `tree`, which keeps its own `var`."""
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    for old in tree.iterdir() if tree.exists() else []:
        if old.name != "var":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)


def write_mutants(tree: Path, room: str) -> dict[str, str]:
    """Write all mutants of a room into its files in the copy, and return each one's name with its file.

    Every function becomes its mutants and the original, and calls the one that the test process chose.
    """
    # mutmut asks for its configuration in the current directory, and it is installed for this command alone.
    os.chdir(tree)
    with (tree / "pyproject.toml").open("a") as settings:
        settings.write(f'\n[tool.mutmut]\nsource_paths = ["{room}"]\n')
    from mutmut.mutation.file_mutation import mutate_file_contents

    mutants: dict[str, str] = {}
    for path in sorted((tree / room).rglob("*.py")):
        file = path.relative_to(tree)
        mutated = mutate_file_contents(str(file), path.read_text())
        path.write_text(mutated.code)
        module = ".".join(file.with_suffix("").parts).removesuffix(".__init__")
        mutants |= {f"{module}.{name}": str(file) for name in mutated.mutant_names}
    return mutants


def run(tree: Path, room: str, names: list[str], seed: int) -> dict[str, str]:
    """Return the result of each mutant. Exits where too many tests fail without a mutant."""
    (tree / "mutants.json").write_text(json.dumps(names))
    (tree / "tests" / "test_0_database.py").write_text("def test_the_database_is_there(db):\n    pass\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tools.mutants.plugin", "-p", "no:xdist"]
    command += ["-p", "no:cacheprovider", f"--hypothesis-seed={seed}", "tests/test_0_database.py", f"tests/{room}"]
    done = subprocess.run(command, cwd=tree, check=False)  # noqa: S603
    if done.returncode:
        sys.exit("This run says nothing, for the reason above.")
    return json.loads((tree / "results.json").read_text())


def difference(tree: Path, name: str, file: str) -> str:
    """Return the lines that a mutant changes, with their file."""
    source = (tree / file).read_text()
    function, mutant = name.rpartition(".")[2].rsplit("__mutmut_", 1)
    original, changed = (_function(source, f"{function}__mutmut_{end}") for end in ("orig", mutant))
    lines = list(difflib.unified_diff(original, changed, lineterm="", n=0))[3:]
    return "\n".join([f"--- {name} ({file})", *lines, ""])


def _function(source: str, name: str) -> list[str]:
    """Return the lines of a function after the line that names it."""
    found = re.search(rf"^( *)def {re.escape(name)}\(.*\n(?:(?:\1[ )].*)?\n)*", source, re.MULTILINE)
    return found[0].replace(name, "").splitlines() if found else []


if __name__ == "__main__":
    main()
