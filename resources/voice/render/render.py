#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of a routine to spoken clips. README.md tells how it is set up; neither the build nor the tests ever run it.

    run render.py                                          the shipped routines, both speakers, into the source tree
    run render.py --routine quiet-back                     of these only one
    run render.py --routine my.toml --speaker af_bella     your own, into the data folder, where Matside finds it
    run render.py --lines FILE --speaker NAME --out OUT    these lines: what "matside voice" calls

A clip is rendered only when its text, or the way it is made, has changed.
"""
import argparse
import hashlib
import os
import pathlib
import re
import subprocess

import manifest
import sound
import speech

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
VOICE = ROOT / "resources" / "voice"
SHIPPED = ROOT / "resources" / "routines"
COMMON = "front-of-hips"  # the routine whose lines are clips of all routines
SPEAKERS = ["af_bella", "am_michael"]
CACHE = pathlib.Path(os.environ.get("MATSIDE_VOICE_CACHE") or ROOT / "build" / "voice")
SAVE_EVERY = 20  # clips: an interrupted run goes on where it was


def program(given: str | None) -> str:
    built = [ROOT / "build" / preset / "app" / "matside" for preset in ("release", "dev")]
    return given or next((str(path) for path in built if path.exists()), "matside")


def lines_of(matside: str, routine: str) -> dict[str, str]:
    """Ids and texts of every line that a routine can say."""
    run = subprocess.run([matside, "lines", routine], capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0:
        raise SystemExit(run.stderr.strip() or f"{matside} lines {routine} did not work.")
    return dict(line.split("\t", 1) for line in run.stdout.splitlines())


def lines_in(path: pathlib.Path) -> dict[str, str]:
    """Ids and texts, with a tab between."""
    return dict(line.split("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())


def data_folder() -> pathlib.Path:
    home = os.environ.get("XDG_DATA_HOME") or pathlib.Path.home() / ".local/share"
    return pathlib.Path(home) / "matside"


def routine_id(path: pathlib.Path) -> str:
    found = re.search(r'^id\s*=\s*"([^"]+)"', path.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        raise SystemExit(f"{path}: no id; matside check {path} tells more.")
    return found.group(1)


def own_lines(lines: dict[str, str], common: dict[str, str]) -> dict[str, str]:
    """What no clip of all routines says in these words."""
    return {key: text for key, text in lines.items() if common.get(key) != text}


def shipped_lines(matside: str, voice: pathlib.Path) -> dict[str, tuple[pathlib.Path, dict[str, str]]]:
    """By the name of a routine: the folder that holds its speakers, and its lines. Matside looks for them there, and
    tests/voice/cliptest.cpp wants these clips and no others."""
    common = lines_of(matside, str(SHIPPED / f"{COMMON}.toml"))
    found = {COMMON: (voice / "en", common)}
    for path in sorted(SHIPPED.glob("*.toml")):
        if path.stem != COMMON:
            found[path.stem] = voice / "routines" / routine_id(path), own_lines(lines_of(matside, str(path)), common)
    return found


def lines_by_folder(given: argparse.Namespace) -> dict[pathlib.Path, dict[str, str]]:
    """What is to be rendered, and the folders that hold the speakers of it."""
    shipped = [path.stem for path in SHIPPED.glob("*.toml")]
    if given.lines:
        found = {given.out: lines_in(given.lines)}
    elif given.routine is None or str(given.routine) in shipped:
        found = {folder: lines for name, (folder, lines) in shipped_lines(program(given.matside), given.out or VOICE).items()
                 if given.routine is None or name == str(given.routine)}
    else:
        own = given.data / "voice" / "routines" / routine_id(given.routine)
        found = {given.out or own: lines_of(program(given.matside), str(given.routine))}
    return {folder: {key: text for key, text in lines.items() if re.search(given.only, key)} for folder, lines in found.items()}


def is_second(key: str) -> bool:
    """A number of a hold that is counted: it stands on its second."""
    return key.startswith("hold.second-")


def is_intact(folder: pathlib.Path, row: dict | None, text: str, engine: str) -> bool:
    clip = folder / f"{row['id']}.ogg" if row else folder
    return bool(row) and row["text"] == text and row["engine"] == engine and clip.is_file() \
        and hashlib.sha256(clip.read_bytes()).hexdigest() == row["sha256"]


class Places:
    """Where things lie in the cache that run fills."""

    def __init__(self, cache: pathlib.Path):
        self.styles = cache / "package" / "voices"
        self.takes = cache / "takes"


class Renderer:
    """Renders lines into a folder, and keeps its manifest true."""

    def __init__(self, speaker: speech.Speaker, folder: pathlib.Path, tells: bool = False):
        """tells: prints each clip as it is made, and keeps it at once."""
        self.speaker = speaker
        self.folder = folder
        self.tells = tells
        self.rows: dict[str, dict] = {}

    def render(self, lines: dict[str, str], prune: bool) -> int:
        """Gives how many clips were made. prune: clips that nothing says any more are taken away."""
        self.folder.mkdir(parents=True, exist_ok=True)
        before = manifest.read(self.folder)
        self.rows = {} if prune else dict(before)
        counted = {key: lines[key] for key in lines if key.startswith("lead-in.") and len(lines[key].split()) == 1}
        wanted = {key: self.engine(" ".join(counted.values()) if key in counted else lines[key], is_second(key)) for key in lines}
        stale = []
        for key, text in lines.items():
            if is_intact(self.folder, before.get(key), text, wanted[key]):
                self.rows[key] = before[key]
            else:
                stale.append(key)
        if any(key in counted for key in stale):
            for key, take in zip(counted, self.speaker.count(list(counted.values()))):
                self.keep(key, counted[key], take, wanted[key])
                self.tell(key, lines)
        for number, key in enumerate(key for key in stale if key not in counted):
            say = self.speaker.second if is_second(key) else self.speaker.say
            self.keep(key, lines[key], say(lines[key]), wanted[key])
            self.tell(key, lines)
            if number % SAVE_EVERY == SAVE_EVERY - 1:
                self.save(lines)
        self.save(lines)
        if prune:
            for clip in self.folder.glob("*.ogg"):
                if clip.stem not in self.rows:
                    clip.unlink()
        return len(stale)

    def engine(self, text: str, on_second: bool) -> str:
        return f"{speech.ENGINE} {self.speaker.name} {self.speaker.key(text, on_second)}"

    def keep(self, key: str, text: str, take, engine: str) -> None:
        facts = sound.write(take, self.folder / f"{key}.ogg")
        self.rows[key] = {"id": key, "text": text, "engine": engine, **facts}

    def tell(self, key: str, lines: dict[str, str]) -> None:
        if self.tells:
            self.save(lines)
            print(f"clip\t{key}", flush=True)

    def save(self, lines: dict[str, str]) -> None:
        order = list(lines) + [key for key in self.rows if key not in lines]
        manifest.write(self.folder, [self.rows[key] for key in order if key in self.rows])

    def summary(self) -> str:
        rows = self.rows.values()
        loud = [float(row["lufs"]) for row in rows]
        size = sum((self.folder / f"{row['id']}.ogg").stat().st_size for row in rows)
        seconds = sum(int(row["ms"]) for row in rows) / 1000
        return (f"{self.speaker.name}: {len(rows)} clips, {seconds:.0f} s, {size / 2**20:.1f} MiB, "
                f"{min(loud)} to {max(loud)} LUFS, true peak up to {max(float(row['dbtp']) for row in rows)} dBTP")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--routine", type=pathlib.Path, help="a routine file of your own, or the name of a shipped one")
    parser.add_argument("--lines", type=pathlib.Path, help="a file of lines instead: id, tab, text; each clip is told as it is made")
    parser.add_argument("--speaker", action="append", help=f"once or more; {' and '.join(SPEAKERS)} unless told otherwise")
    parser.add_argument("--data", type=pathlib.Path, default=data_folder(), help="the data folder, with --routine")
    parser.add_argument("--out", type=pathlib.Path, help="another folder than resources/voice, or than that of your own routine")
    parser.add_argument("--only", default="", help="a pattern: only lines whose id has it")
    parser.add_argument("--matside", help="the program that lists the lines")
    parser.add_argument("--cache", type=pathlib.Path, default=CACHE, help="where takes are kept")
    given = parser.parse_args()

    if given.lines and not given.out:
        parser.error("--lines needs --out")
    places = Places(given.cache)
    for folder, lines in lines_by_folder(given).items():
        for name in given.speaker or SPEAKERS:
            renderer = Renderer(speech.Speaker(name, places.styles, places.takes), folder / name, tells=bool(given.lines))
            made = renderer.render(lines, prune=not given.only and not given.lines)
            print(f"{made} rendered; {renderer.summary()}; in {folder / name}", flush=True)


if __name__ == "__main__":
    main()
