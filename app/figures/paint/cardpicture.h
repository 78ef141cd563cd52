// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/paint/card.h"

namespace matside {

/// Paints the picture of a card, without its words, as large as fits into a rectangle.
void paintCardPicture(QPainter &painter, const QRectF &into, const FigurePainter &figures, CardPicture picture,
                      const CardView &view, const FigureTheme &theme);

} // namespace matside
