"""What the operator reads while tables pass."""

from config.backup.progress import ProgressLines


def test_a_table_has_one_line_at_its_end_and_an_empty_one_none():
    said = []
    lines = ProgressLines(said.append, "restored")

    for name, rows, of in [("court", 1, 2), ("court", 2, 2), ("court", 2, 2), ("keyword", 0, 0), ("session", 1, 1)]:
        lines.table(name, rows, of)

    assert said == ["court: 2 rows restored.", "session: 1 row restored."]
