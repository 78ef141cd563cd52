// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace matside {

/// Does this once a window that is shown has been painted for the first time: what no first picture needs must not keep it
/// waiting. Never, where the window goes before.
void afterFirstPaint(QWidget &window, std::function<void()> todo);

} // namespace matside
