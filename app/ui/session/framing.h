// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"

#include <QRectF>

namespace matside {

class FigurePainter;

/// The words and the dial that stand on the stage beside the person.
struct StageWords final
{
    QRectF stage;
    QRectF title; ///< as wide as its words
    QRectF dial;
};

/// Where the picture is put so that words and dial stand clear of the person: the same through the whole motion. Pure.
[[nodiscard]] QRectF frameFor(const FigurePainter &painter, Picture picture, const StageWords &words);

} // namespace matside
