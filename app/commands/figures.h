// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/program.h"

#include <QString>

namespace matside {

class FigurePainter;
struct Invocation;

/// `matside figures OUT_DIR`: 0; 1 when something cannot be read or written.
[[nodiscard]] int runFigures(const Invocation &invocation);

/// Writes what the figure shows as pictures into a folder, which is made if it is not there: the routine segment by
/// segment at 0, 50 and 100 percent, with the head left and right, light and dark; then supports, persons, motions that
/// no routine has, and cards. An empty sentence, or one that says what could not be written.
[[nodiscard]] QString writeFigureSheets(const FigurePainter &painter, const Program &program, const QString &folder);

} // namespace matside
