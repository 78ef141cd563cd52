# SPDX-License-Identifier: GPL-3.0-or-later
"""manifest.tsv of a folder of clips: a header, then one clip a line, by id."""
import csv
import pathlib

COLUMNS = ["id", "text", "ms", "lufs", "dbtp", "sha256", "engine"]


def read(folder: pathlib.Path) -> dict[str, dict]:
    """Rows by id; none where there is no manifest."""
    path = folder / "manifest.tsv"
    if not path.exists():
        return {}
    with open(path, encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


def write(folder: pathlib.Path, rows: list[dict]) -> None:
    """Written beside and put in its place at once: whoever reads meanwhile reads a whole one."""
    lines = ["\t".join(COLUMNS)] + ["\t".join(row[column] for column in COLUMNS) for row in rows]
    beside = folder / "manifest.tsv.new"
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    beside.replace(folder / "manifest.tsv")
