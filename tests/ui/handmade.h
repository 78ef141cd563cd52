// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figurepainter.h"
#include "playback/program/moment.h"
#include "playback/program/program.h"
#include "ui/shell/look.h"
#include "ui/shell/navigation.h"

#include <QObject>
#include <QSize>

#include <array>
#include <vector>

class QColor;
class QImage;
class QWidget;

namespace matside::test {

/// The sizes at which nothing may be clipped.
inline constexpr std::array kSizes{QSize(1024, 600), QSize(1280, 800), QSize(1920, 1080)};
/// The same, and the smallest and the largest, a screen at 200 %, and windows that are higher than wide.
inline constexpr std::array kAllSizes{QSize(1024, 600),  QSize(1280, 800), QSize(1920, 1080),
                                      QSize(3840, 2160), QSize(960, 540),  QSize(800, 480),
                                      QSize(800, 1280),  QSize(600, 1024), QSize(1000, 1000)};

/// The figures that come with the program.
[[nodiscard]] const FigurePainter &painter();
[[nodiscard]] const Look &lightLook();

/// The names of the pages that the window has, all of them available.
[[nodiscard]] Navigation &navigation();

/// Settle, one slide on each side, and home: with titles and sentences as long as they may be.
[[nodiscard]] Routine smallRoutine();
[[nodiscard]] ProgramPtr smallProgram();
/// The third slide out of five on the left, two seconds before its end.
[[nodiscard]] Moment slideMoment();

/// Everything in the widget whose words do not fit their place, by object name; hidden parts are left out.
[[nodiscard]] std::vector<QString> clipped(const QWidget &widget);

/// Everything with words or to be pressed that lies under this part of the window, by object name; what a sheet hides is
/// left out.
[[nodiscard]] std::vector<QString> under(const QWidget &window, const QRect &part);

/// Of two colours, as WCAG 2.2 defines it: 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

/// As it looks when nothing fades any more.
[[nodiscard]] QImage settled(QWidget &widget);

/// Equal but for a hair at the edges of letters: Qt rasters large type differently once its cache has filled.
[[nodiscard]] bool alike(const QImage &a, const QImage &b);

} // namespace matside::test
