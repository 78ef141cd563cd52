// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/readingdistance.h"

#include <QRectF>

#include <array>

namespace matside {

/// The rectangles of the parts of the session page. It is computed by a pure function, so a test can show that no two parts
/// overlap.
///
/// Each Size is the wished size of type and the least allowed size. A text that does not fit at the least size takes another
/// line, and the picture becomes smaller.
struct SessionLayout final
{
    struct Size final
    {
        double wish = 20;
        double least = 20;
    };

    double unit = 1; ///< 1 at 1280 × 800: all type grows with the window, as it is read from the mat
    double margin = 48;
    double target = 48;    ///< no button is lower or narrower
    bool portrait = false; ///< higher than wide: the big buttons stand one under the other
    bool compact = false;  ///< under 700 high: no names over the strip, no "then"
    QRectF stage;          ///< down to the sheet; invalid where words stand instead of the picture
    QRectF sheet;
    QRectF headline;
    QRectF title;
    QRectF dial;    ///< a square; a larger one would lie over the figure where it is furthest from home
    QRectF endView; ///< the square of the ring round the view from the end of the mat
    QRectF caption;
    QRectF captionGlyph; ///< invalid with words only
    QRectF strip;        ///< invalid with words only
    QRectF then;         ///< invalid where it could not be read from the mat, when compact, and with words only
    QRectF endGently;
    QRectF more;
    std::array<QRectF, 5> bar; ///< back, repeat, main, pain, next
    Size titleType{80, 80};
    Size captionType{50, 50};
    int titleLines = 2;
    int captionLines = 1;
    double barType = 23;
    double labelType = 17; ///< 0 where names could not be read from the mat
    double thenType = 25;
};

struct LayoutWish final
{
    bool headRight = false; ///< words stand over the head, the dial at the other side
    double textScale = 1;   ///< 0.8 to 1.6: type as in a window that is smaller by this factor
    int captionLines = 1;   ///< lines of the longest sentence of the routine
    ReadingDistance distance = {};
};
[[nodiscard]] SessionLayout layoutFor(const QSizeF &size, const LayoutWish &wish);

/// The same with words instead of the picture, as large as the distance asks for (docs/sources.md, "Legibility").
struct WordsWish final
{
    bool headRight = false;
    ReadingDistance distance;
    int titleLines = 2; ///< of the present title; 0 for no title, so that the spoken line has all the room
};
/// Where the window is too small for the distance, type is as large as the window has room for.
[[nodiscard]] SessionLayout wordsLayoutFor(const QSizeF &size, const WordsWish &wish);

} // namespace matside
