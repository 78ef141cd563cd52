// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/figuretheme.h"
#include "figures/body/skeleton.h"

#include <QString>

namespace matside {

enum class Hair { Bun, Short, Curls, Scarf };

[[nodiscard]] QString hairName(Hair hair); ///< as in files: "bun"

/// What somebody wears and looks like in one light.
struct Dress final
{
    QColor skin, skinLine, hair, top, leg, legResting;
};

/// Somebody to be drawn: made of a file, never changed afterwards.
struct Person final
{
    QString id;
    QString title;     ///< a name to choose by
    QString describes; ///< how they look, for those who do not see it
    Hair hair = Hair::Bun;
    bool longSleeves = false;
    Build build;
    Dress light, dark;
};

/// The colours of a theme with this person's skin, hair and clothes. High contrast keeps its clothes.
[[nodiscard]] FigureTheme dressed(const FigureTheme &theme, const Person &person);

} // namespace matside
