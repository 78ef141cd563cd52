#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speaks what neither listener heard right in other ways, until one does, and writes that way into spoken.tsv.

    run retake.py              then run render.py and run listen.py once more

A line is spoken in one piece, with a comma or a full stop in its midst, and a little quicker or slower; a second of a hold
within its second.
"""
import argparse
import pathlib

import ears
import listen
import render
import sound
import speech

HERE = pathlib.Path(__file__).resolve().parent
SPEEDS = [0.84, 0.74, 0.9]
SECOND_SPEEDS = [1.0, 1.08, 0.9, 0.84]


def ways(text: str, is_second: bool):
    """Other ways to say a line, the most like the usual one first."""
    for speed in SECOND_SPEEDS if is_second else SPEEDS:
        yield text, speed
        for stop, other in ((". ", ", "), (", ", ". ")):
            if stop in text:
                yield text.replace(stop, other, 1), speed


def heard_right(take, text: str, hearers: list[ears.Ear], scratch: pathlib.Path) -> bool:
    path = scratch / "retake.ogg"
    sound.write(take, path)
    clip = ears.sound_of([path])
    return any(ears.words(ear.hear(clip, text)) == ears.words(text) for ear in hearers)


def retake(name: str, clips: list[listen.Clip], places: render.Places, hearers: list[ears.Ear]) -> None:
    speaker = speech.Speaker(name, places.styles, places.takes)
    for clip in clips:
        is_second = render.is_second(clip.id.rpartition("/")[2])
        for say, speed in ways(clip.text, is_second):
            take = sound.trimmed(speaker.spoken(say, speed))
            if is_second and len(take) > sound.RATE:
                continue
            if heard_right(take, clip.text, hearers, places.takes):
                with open(HERE / "spoken.tsv", "a", encoding="utf-8") as table:
                    table.write(f"{name}\t{clip.text}\t{say}\t{speed}\n")
                print(f"{name} {clip.id}: put as \"{say}\" at {speed}", flush=True)
                break
        else:
            print(f"{name} {clip.id}: no way was heard right; put \"{clip.text}\" in other words", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--speaker", help="only this one")
    parser.add_argument("--cache", type=pathlib.Path, default=render.CACHE, help="where takes are kept")
    given = parser.parse_args()
    heard = listen.read_heard()
    hearers = [ears.Ear(model) for model in ears.MODELS]
    for folder, clips in listen.all_clips(given.speaker).items():
        retake(folder.name, [clip for clip in clips if listen.is_unheard(clip, heard)], render.Places(given.cache), hearers)


if __name__ == "__main__":
    main()
