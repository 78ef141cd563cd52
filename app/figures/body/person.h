// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/skeleton.h"
#include "figures/paint/figuretheme.h"

#include <QString>

namespace matside {

enum class Hair { Bun, Short, Curls, Scarf };

[[nodiscard]] QString hairName(Hair hair); ///< as in files: "bun"

/// The colours of a person: skin, hair and clothes.
struct Dress final
{
    QColor skin, skinLine, hair, top, leg, legResting;
};

/// A person who can be drawn, as a figure file describes them. It never changes.
struct Person final
{
    QString id;
    QString title;     ///< a name to choose by
    QString describes; ///< how they look, for a person who does not see the picture
    Hair hair = Hair::Bun;
    bool longSleeves = false;
    Build build;
    Dress light, dark;
};

/// The theme with this person's skin, hair and clothes. A high-contrast theme keeps its own clothes.
[[nodiscard]] FigureTheme dressed(const FigureTheme &theme, const Person &person);

} // namespace matside
