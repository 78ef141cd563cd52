// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace matside {

/// Runs a painting of an image to its end in one other thread, and comes back when it is done. Qt's raster engine hands
/// the spans of every gradient to the threads of the global pool and waits for them, many times a frame, unless it
/// paints in one of these threads itself: a frame of the figure costs a third there. Not for pixmaps, widgets and words.
void paintInOneThread(const std::function<void()> &paint);

/// The same from Qt 6.5 on, which has a pool of its own for that: to be called before anything is painted.
void keepPaintingTogether();

} // namespace matside
