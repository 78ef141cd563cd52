// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace matside {

// Keys as other formats and programs call them, and those that stand in the wrong table of a routine.

/// "; a number of repetitions is written repeat = 5", where one of the known keys is meant; "; it is a key of moves", where the table of
/// this key path has no such key and another has; else nothing. To stand before a full stop.
[[nodiscard]] QString slipWords(const QString &name, const QStringList &known, const QString &table);

/// True where somebody writes `name` for the key `meant`.
[[nodiscard]] bool isSlipFor(const QString &name, const QString &meant);

} // namespace matside
