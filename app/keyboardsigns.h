// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace matside {

/// The letters and signs that the present layout of the keyboard types with at most Shift, capital letters: "ABC…12!…".
///
/// X11 tells, within a millisecond. Nothing on Wayland, where no public call of Qt 6.4 leads to the layout, and where the program
/// was built without X11.
[[nodiscard]] std::optional<QString> keyboardSigns();

} // namespace matside
