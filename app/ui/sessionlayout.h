// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <array>

namespace matside {

/// How the session page is divided: pure, so that no two parts ever share a place unseen.
struct SessionLayout final
{
    double unit = 1; ///< 1 at 1280 × 800: all type follows the window, as it is read from the mat
    double margin = 48;
    bool compact = false; ///< under 700 high: no names over the strip, no "then"
    QRectF stage;         ///< down to the sheet
    QRectF sheet;
    QRectF headline;
    QRectF title;
    QRectF dial; ///< the square of the plain face; a breath takes a larger one
    QRectF breath;
    QRectF caption;
    QRectF captionGlyph;
    QRectF strip;
    QRectF then; ///< invalid when compact
    QRectF endGently;
    QRectF more;
    std::array<QRectF, 5> bar; ///< back, repeat, main, pain, next
    double titleType = 80;
    double captionType = 50;
    double barType = 23;
    double labelType = 17;
};

struct LayoutWish final
{
    bool headRight = false; ///< words stand over the head, the dial over the feet
    bool words = false;     ///< instead of the picture
};

[[nodiscard]] SessionLayout layoutFor(const QSizeF &size, const LayoutWish &wish);

} // namespace matside
