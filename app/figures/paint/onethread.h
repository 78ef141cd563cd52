// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace matside {

// Qt's raster engine splits every large fill with a gradient among the threads of a pool and waits for them, many times a
// frame. For the figure that costs more than it gains: a frame takes 1.4 to 2.3 ms of processor time in one thread and 3.4
// to 7.4 ms in several (tests/bench, Qt 6.4.2, 1280 x 800, two paired runs), so both functions stay. OneThreadTest tests
// what they rely on, which Qt does not document; it holds on Qt 6.4.2 and 6.8.2.

/// Runs a painting of an image to its end in one thread of the global pool, and returns when it is done. In Qt 6.4 the
/// engine does not split what such a thread paints. Not for pixmaps, widgets and text.
void paintInOneThread(const std::function<void()> &paint);

/// Tells later versions of Qt, whose engine has a pool of its own, not to use it (QT_NO_GUI_THREADPOOL). A value that is set
/// already stays. Call it before anything is painted; it uses no Qt object.
void keepPaintingTogether();

} // namespace matside
