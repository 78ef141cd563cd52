# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to a take so that all clips sound alike: trims, fades, loudness, true peak, and the file."""
import hashlib
import pathlib

import numpy as np
import soundfile
from scipy.ndimage import minimum_filter1d
from scipy.signal import resample_poly

import meter

RATE = 24_000  # what Kokoro gives
LUFS = -18.0
TOLERANCE_LU = 0.3
CEILING_DBTP = -3.0  # before Vorbis
MOST_DBTP = -1.2  # behind it
VORBIS_QUALITY = 0.3  # about 48 kbit/s: both listeners hear as well as at twice that


def samples(milliseconds: float) -> int:
    return round(milliseconds * RATE / 1000)


def trimmed(x: np.ndarray, before_ms: float = 15, after_ms: float = 60) -> np.ndarray:
    """Cuts to the speech (-50 dB of the loudest 10 ms) and a little air; fades 8 ms in and 30 ms out."""
    hop = samples(5)
    level = np.sqrt(np.convolve(x * x, np.ones(2 * hop) / (2 * hop), "same"))
    loud = np.flatnonzero(level > level.max() * 10 ** (-50 / 20))
    x = x[max(0, loud[0] - samples(before_ms)): loud[-1] + samples(after_ms)].copy()
    rise, fall = samples(8), samples(30)
    x[:rise] *= np.linspace(0, 1, rise)
    x[-fall:] *= np.linspace(1, 0, fall)
    return x


def limited(x: np.ndarray, ceiling_dbtp: float) -> np.ndarray:
    """No true peak over the ceiling: a gain that knows 5 ms ahead what is coming, and has no edges."""
    peaks = np.abs(resample_poly(x, 4, 1)).reshape(-1, 4).max(axis=1)
    needed = np.minimum(1.0, 10 ** (ceiling_dbtp / 20) / np.maximum(peaks, 1e-9))
    reach = samples(5)
    window = np.hanning(2 * reach + 1)
    held = np.pad(minimum_filter1d(needed, 2 * reach + 1), reach, mode="edge")
    return x * np.convolve(held, window / window.sum(), "valid")


def levelled(x: np.ndarray, lufs: float, ceiling_dbtp: float) -> np.ndarray:
    """At this loudness; the limiter takes a little loudness away, so it is approached."""
    for _ in range(4):
        x = limited(x * 10 ** ((lufs - meter.measured(x, RATE)[0]) / 20), ceiling_dbtp)
    return x


def write(x: np.ndarray, path: pathlib.Path) -> dict:
    """Levels a take and writes it as Ogg Vorbis; gives what the manifest says of it, measured on what comes out again.

    Vorbis overshoots by 1 to 2 dB; where it comes too near to full scale, the ceiling is as much lower. It makes a short clip a
    little louder or softer; where that is too much, the clip is as much softer or louder before."""
    before, ceiling = LUFS, CEILING_DBTP
    for _ in range(8):
        soundfile.write(path, levelled(x, before, ceiling), RATE, format="OGG", subtype="VORBIS", compression_level=1.0 - VORBIS_QUALITY)
        heard, _ = soundfile.read(path, dtype="float32")
        lufs, dbtp = meter.measured(heard, RATE)
        is_even = abs(lufs - LUFS) <= TOLERANCE_LU
        if dbtp <= MOST_DBTP and is_even:
            break
        if dbtp > MOST_DBTP:
            ceiling -= dbtp - MOST_DBTP + 0.2
        if not is_even:
            before += LUFS - lufs
    return {
        "ms": str(-(-1000 * len(heard) // RATE)),  # begun milliseconds: nothing may start before it ends
        "lufs": f"{lufs:.1f}",
        "dbtp": f"{dbtp:.1f}",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
