# SPDX-License-Identifier: GPL-3.0-or-later
"""Loudness and true peak with libebur128, by which Matside and its tests measure too: no two meters agree to 0.1 LU."""
import ctypes
import ctypes.util

import numpy as np

LOUDNESS_AND_TRUE_PEAK = 0b110101  # EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK


def _library() -> ctypes.CDLL:
    name = ctypes.util.find_library("ebur128")
    if not name:
        raise SystemExit("libebur128 is not there; install the package libebur128-1.")
    library = ctypes.CDLL(name)
    library.ebur128_init.restype = ctypes.c_void_p
    library.ebur128_init.argtypes = [ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]
    library.ebur128_add_frames_float.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t]
    library.ebur128_loudness_global.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_double)]
    library.ebur128_true_peak.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.POINTER(ctypes.c_double)]
    library.ebur128_destroy.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
    return library


LIBRARY = _library()


def measured(x: np.ndarray, rate: int) -> tuple[float, float]:
    """LUFS and dBTP of a mono sound; what is under 3 s is repeated until the blocks of the gate are filled."""
    frames = np.ascontiguousarray(x, np.float32)
    state = ctypes.c_void_p(LIBRARY.ebur128_init(1, rate, LOUDNESS_AND_TRUE_PEAK))
    for _ in range(int(np.ceil(3 * rate / len(frames)))):
        LIBRARY.ebur128_add_frames_float(state, frames.ctypes.data, len(frames))
    loudness, peak = ctypes.c_double(), ctypes.c_double()
    LIBRARY.ebur128_loudness_global(state, ctypes.byref(loudness))
    LIBRARY.ebur128_true_peak(state, 0, ctypes.byref(peak))
    LIBRARY.ebur128_destroy(ctypes.byref(state))
    return loudness.value, 20 * float(np.log10(max(peak.value, 1e-9)))
