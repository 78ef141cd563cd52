// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace matside {

/// Sets how much larger than by the size of the window all type in it is: 0.8 to 1.6. Its pages and sheets lay themselves out again.
void setTextScale(QWidget &window, double scale);
/// The text scale of the window that this part belongs to; 1 where none was set. Every page and sheet multiplies its unit by it.
[[nodiscard]] double textScaleOf(const QWidget &part);

} // namespace matside
