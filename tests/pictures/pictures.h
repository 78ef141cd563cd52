// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace matside::test {

/// Writes a picture of every page in every state into a folder, which is made: light, dark and high contrast, five sizes, with
/// the head at the right, and with texts that are 40 % longer; and a sheet of small pictures for each of these.
///
/// only: a part of the names that are wanted; empty for all. Needs a QApplication. Empty, or a sentence that says what failed.
[[nodiscard]] QString writePictures(const QString &folder, const QString &only);

} // namespace matside::test
