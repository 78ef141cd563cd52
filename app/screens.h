// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace matside {

/// Writes a picture of every page in every state into a folder, which is made: light, dark and high contrast, five
/// sizes, with the head at the right, and in a language 40 % longer; and a sheet of small ones for each of these.
///
/// Needs a QApplication, but no screen. only: a part of the names that are wanted; empty for all. 0, or 1 after a
/// sentence of complaint.
[[nodiscard]] int runScreens(const QString &folder, const QString &only);

} // namespace matside
