#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets two Whisper models listen to every clip, and prints what they misheard. Neither the build nor the tests run it.

    run listen.py              listens to the clips that have changed, and prints the table
    run listen.py --table      prints the table of what is in heard.tsv

What was heard is kept in heard.tsv by the clip's checksum; what was done about a clip stands in spoken.tsv and notes.tsv.
Ends with 1 when neither listener heard a clip right.
"""
import argparse
import csv
import hashlib
import os
import pathlib
import re
import sys

import jiwer

import ears
import manifest

HERE = pathlib.Path(__file__).resolve().parent
VOICE = HERE.parent
COLUMNS = ["sound", "model", "heard"]
SAVE_EVERY = 5


class Clip:
    """What is listened to at once: one clip, or the three of the lead-in on their seconds. A clip of one routine has its name
    before the id."""

    def __init__(self, folder: pathlib.Path, rows: list[dict]):
        routine = f"{folder.parent.name}/" if folder.parent.parent.name == "routines" else ""
        self.id = routine + (rows[0]["id"] if len(rows) == 1 else "lead-in")
        self.text = " ".join(row["text"] for row in rows)
        self.paths = [folder / f"{row['id']}.ogg" for row in rows]
        sums = "".join(row["sha256"] for row in rows)
        self.sound = (sums if len(rows) == 1 else hashlib.sha256(sums.encode()).hexdigest())[:12]


def clips_of(folder: pathlib.Path) -> list[Clip]:
    rows = list(manifest.read(folder).values())
    counted = [row for row in rows if row["id"].startswith("lead-in.")]
    return [Clip(folder, [row]) for row in rows if row not in counted] + ([Clip(folder, counted)] if counted else [])


def all_clips(only_speaker: str | None) -> dict[pathlib.Path, list[Clip]]:
    """By the folder of a speaker: those of all routines, then those of each other routine."""
    folders = sorted(VOICE.glob("en/*/")) + sorted(VOICE.glob("routines/*/*/"))
    return {folder: clips_of(folder) for folder in folders if only_speaker in (None, folder.name)}


def is_unheard(clip: Clip, heard: dict[tuple[str, str], str]) -> bool:
    """Both have listened, and neither heard it right."""
    texts = [heard.get((clip.sound, model)) for model in ears.MODELS]
    return all(text is not None and ears.words(text) != ears.words(clip.text) for text in texts)


def read_table(path: pathlib.Path) -> list[dict]:
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_heard() -> dict[tuple[str, str], str]:
    return {(row["sound"], row["model"]): row["heard"] for row in read_table(HERE / "heard.tsv")}


def save(heard: dict[tuple[str, str], str], sounds: set[str]) -> None:
    """With what others, who listen at the same time, have heard meanwhile."""
    heard |= read_heard()
    rows = sorted((sound, model, ears.words(text)) for (sound, model), text in heard.items() if sound in sounds)
    lines = ["\t".join(COLUMNS)] + ["\t".join(row) for row in rows]
    beside = HERE / f"heard.tsv.{os.getpid()}"
    beside.write_text("\n".join(lines) + "\n", encoding="utf-8")
    beside.replace(HERE / "heard.tsv")


def listen(clips: list[Clip], models: list[str], heard: dict[tuple[str, str], str], sounds: set[str]) -> None:
    for model in models:
        ear = ears.Ear(model)
        unheard = [clip for clip in clips if (clip.sound, model) not in heard]
        for number, clip in enumerate(unheard):
            if (clip.sound, model) not in heard:  # two lines with the same words are the same sound
                heard[clip.sound, model] = ear.hear(ears.sound_of(clip.paths), clip.text)
            if number % SAVE_EVERY == SAVE_EVERY - 1:
                save(heard, sounds)
        save(heard, sounds)


def what_was_done(speaker: str, clip: Clip) -> str:
    for row in read_table(HERE / "notes.tsv"):
        if row["id"] == clip.id and row["speaker"] in (speaker, "both"):
            return row["note"]
    for row in read_table(HERE / "spoken.tsv"):
        if row["speaker"] == speaker and row["sentence"] in clip.text:
            return f"put as \"{row['say']}\" at {row['speed']}"
    return ""


def report(folder: pathlib.Path, clips: list[Clip], heard: dict[tuple[str, str], str]) -> int:
    """Prints the table of a folder; gives how many clips neither heard right."""
    unheard = 0
    print(f"\n{folder.relative_to(VOICE)}: {len(clips)} clips, {sum(len(clip.text.split()) for clip in clips)} words")
    texts = {model: [ears.words(heard.get((clip.sound, model), "")) for clip in clips] for model in ears.MODELS}
    said = [ears.words(clip.text) for clip in clips]
    for model in ears.MODELS:
        exact = sum(a == b for a, b in zip(said, texts[model]))
        print(f"  {model}: word error rate {100 * jiwer.process_words(said, texts[model]).wer:.1f} %, {exact} exactly")
    for number, clip in enumerate(clips):
        wrong = [model for model in ears.MODELS if texts[model][number] != said[number]]
        if not wrong:
            continue
        unheard += len(wrong) == len(ears.MODELS)
        verdict = "NOT HEARD" if len(wrong) == len(ears.MODELS) else "heard right by " + next(m for m in ears.MODELS if m not in wrong)
        print(f"  {clip.id}: {clip.text}")
        for model in wrong:
            print(f"      {model}: {heard.get((clip.sound, model), '(not listened to)')}")
        print("      " + "; ".join(filter(None, [verdict, what_was_done(folder.name, clip)])))
    return unheard


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--table", action="store_true", help="listen to nothing")
    parser.add_argument("--model", choices=ears.MODELS, help="only this listener; several may listen at the same time")
    parser.add_argument("--speaker", help="only this one")
    parser.add_argument("--only", default="", help="a pattern: only clips whose id has it")
    given = parser.parse_args()
    chosen = {folder: [clip for clip in clips if re.search(given.only, clip.id)]
              for folder, clips in all_clips(given.speaker).items()}
    chosen = {folder: clips for folder, clips in chosen.items() if clips}
    heard = read_heard()
    sounds = {clip.sound for clips in all_clips(None).values() for clip in clips}
    if not given.table:
        models = [given.model] if given.model else ears.MODELS
        listen([clip for clips in chosen.values() for clip in clips], models, heard, sounds)
    unheard = sum([report(folder, clips, heard) for folder, clips in chosen.items()])
    print(f"\n{unheard} clips that neither listener heard right")
    sys.exit(1 if unheard else 0)


if __name__ == "__main__":
    main()
