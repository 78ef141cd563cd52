#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Listens to a whole session as `matside render` writes it, line by line where the timeline says, and prints what it misheard.

    matside render front-of-hips -o session.wav
    matside timeline front-of-hips --json > timeline.json
    run transcribe.py session.wav timeline.json [--minutes FROM TO]

Each line is cut out from the end of the line before it to the beginning of the next one, so that a word that is cut off, or
that belongs elsewhere, is heard. Ends with 1 when a line was heard right by neither listener.
"""
import argparse
import json
import sys

import numpy as np
import soundfile
from scipy.signal import resample_poly

import ears

WAKING = 1.0  # seconds of silence before a rendered session
MARGIN = 0.6  # as much as is listened to around a line, where nothing else is said
CHIME = "chime"


def read_session(path: str) -> np.ndarray:
    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return resample_poly(samples[:, 0], ears.RATE, rate).astype(np.float32)


def groups_of(cues: list[dict]) -> list[list[dict]]:
    """Lines that are listened to at once: the three of a lead-in belong together, as listen.py has it."""
    groups: list[list[dict]] = []
    for cue in cues:
        if cue["kind"] == CHIME:
            continue
        counted = cue["kind"] == "leadin" and groups and groups[-1][-1]["kind"] == "leadin"
        near = counted and cue["at_ms"] - groups[-1][-1]["at_ms"] <= 1500
        if near:
            groups[-1].append(cue)
        else:
            groups.append([cue])
    return groups


def span(groups: list[list[dict]], index: int) -> tuple[float, float]:
    """In seconds of the session, from what is said before to what is said after it, and not further than the margin."""
    first, last = groups[index][0], groups[index][-1]
    begin, end = first["at_ms"] / 1000, (last["at_ms"] + last["duration_ms"]) / 1000
    before = (groups[index - 1][-1]["at_ms"] + groups[index - 1][-1]["duration_ms"]) / 1000 if index else begin - MARGIN
    after = groups[index + 1][0]["at_ms"] / 1000 if index + 1 < len(groups) else end + MARGIN
    return max(before, begin - MARGIN), min(after, end + MARGIN)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("session")
    parser.add_argument("timeline")
    parser.add_argument("--minutes", nargs=2, type=float, default=(0.0, 1e9), metavar=("FROM", "TO"))
    given = parser.parse_args()
    sound = read_session(given.session)
    with open(given.timeline, encoding="utf-8") as file:
        groups = groups_of(json.load(file)["cues"])
    listeners = [ears.Ear(model) for model in ears.MODELS]
    lines = missed = 0
    for index, group in enumerate(groups):
        if not given.minutes[0] <= group[0]["at_ms"] / 60000 < given.minutes[1]:
            continue
        begin, end = (max(0, round((seconds + WAKING) * ears.RATE)) for seconds in span(groups, index))
        text = " ".join(cue["text"] for cue in group)
        piece = np.concatenate([np.zeros(ears.RATE * 3 // 10, np.float32), sound[begin:end], np.zeros(ears.RATE // 2, np.float32)])
        lines += 1
        heard = []
        for listener in listeners:  # the second one is asked only where the first one misheard
            heard.append(listener.hear(piece, text))
            if ears.words(heard[-1]) == ears.words(text):
                break
        else:
            missed += 1
            print(f"{group[0]['at_ms'] / 1000:7.1f} s  {text}\n            " + "\n            ".join(heard), flush=True)
    print(f"{given.session}: {lines} lines listened to, {missed} heard right by neither listener")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
