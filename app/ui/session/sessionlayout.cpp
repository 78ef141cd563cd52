// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sessionlayout.h"

#include <algorithm>

namespace matside {

namespace {

// Shares of the bar: back, repeat, main, pain, next. Positions never move; only words change.
constexpr std::array kBar{.114, .154, .212, .392, .128};

// At 1280 × 800 (docs/sources.md, "Legibility"): sizes that are read from the mat, and where each line of them ends.
constexpr double kTitle = 80;
constexpr double kTitleLine = 1.08;
constexpr double kTitleWidth = 660;
constexpr double kCaption = 50;
constexpr double kCaptionLine = 1.18;
constexpr double kCompactCaption = 58; // a low window has fewer things in it
constexpr double kCompactHeight = 700;

using Size = SessionLayout::Size;

/// A window that is smaller by the text scale, and then larger again, has larger buttons, but hardly larger titles: what is read
/// from the mat is larger by this factor besides, 1.25 at the largest text.
double largerBy(double textScale)
{
    return 1 + .25 * std::max(0.0, textScale - 1) / .6;
}

/// Everything as it would be in a window that is smaller by this much, and then larger again.
void enlarge(SessionLayout &layout, double scale)
{
    const auto grow = [scale](QRectF &box) { box = QRectF(box.topLeft() * scale, box.size() * scale); };
    for (QRectF *box :
         {&layout.stage, &layout.sheet, &layout.headline, &layout.title, &layout.dial, &layout.caption,
          &layout.endView, &layout.captionGlyph, &layout.strip, &layout.then, &layout.endGently, &layout.more})
        grow(*box);
    for (QRectF &box : layout.bar)
        grow(box);
    for (double *value :
         {&layout.unit, &layout.margin, &layout.target, &layout.titleType.wish, &layout.titleType.least,
          &layout.captionType.wish, &layout.captionType.least, &layout.barType, &layout.labelType, &layout.thenType})
        *value *= scale;
}

void layBar(SessionLayout &layout, const QRectF &row)
{
    const double gap = 16 * layout.unit;
    const double width = row.width() - gap * static_cast<double>(kBar.size() - 1);
    double x = row.left();
    for (std::size_t index = 0; index < kBar.size(); ++index) {
        layout.bar.at(index) = QRectF(x, row.top(), width * kBar.at(index), row.height());
        x += width * kBar.at(index) + gap;
    }
}

/// Pain and main as wide as the window, the three others under them.
void layTallBar(SessionLayout &layout, const QRectF &rows, double high)
{
    const double gap = 16 * layout.unit;
    layout.bar[3] = QRectF(rows.left(), rows.top(), rows.width(), high);
    layout.bar[2] = layout.bar[3].translated(0, high + gap);
    const double width = (rows.width() - 2 * gap) / 3;
    double x = rows.left();
    for (const std::size_t index : {0U, 1U, 4U}) {
        layout.bar.at(index) = QRectF(x, rows.top() + 2 * (high + gap), width, high);
        x += width + gap;
    }
}

/// The two quiet buttons at the right of a row; gives where they begin.
double layQuiet(SessionLayout &layout, const QRectF &row, double high)
{
    const double u = layout.unit;
    const double top = row.center().y() - high / 2;
    const double more = std::max(layout.target, (layout.portrait ? 128 : 72) * u);
    const double end = std::max(130.0, (layout.portrait ? 200 : 172) * u);
    layout.more = QRectF(row.right() - more, top, more, high);
    layout.endGently = QRectF(layout.more.left() - 12 * u - end, top, end, high);
    return layout.endGently.left() - 20 * u;
}

/// The row of the whole routine: the strip, the next step and the two quiet buttons.
void layWhole(SessionLayout &layout, const QRectF &row)
{
    const double u = layout.unit;
    double right = layQuiet(layout, row, std::max(layout.target, 52 * u));
    if (layout.thenType > 0) {
        const double then = 216 * u;
        layout.then = QRectF(right - then, row.top(), then, row.height());
        right = layout.then.left() - 20 * u;
    }
    layout.strip = QRectF(row.left(), row.top(), right - row.left(), row.height());
}

void layCaption(SessionLayout &layout, double left, double width, double top, double high)
{
    const double glyph = layout.captionType.least;
    layout.captionGlyph = QRectF(left, top, glyph * .84, high);
    layout.caption = QRectF(left + glyph * 1.2, top, width - glyph * 1.2, high);
}

/// From the bottom up; gives where the sheet begins.
double laySheet(SessionLayout &layout, const QSizeF &size)
{
    const double u = layout.unit;
    const bool compact = layout.compact;
    const double left = layout.margin;
    const double width = size.width() - 2 * left;
    const double bar = std::max(layout.target, (compact ? 80 : 76) * u);
    const double whole = std::max(layout.target, 54 * u);
    double y = size.height() - (compact ? 18 : 24) * u - bar;
    layBar(layout, QRectF(left, y, width, bar));
    y -= (compact ? 14 : 20) * u + whole;
    layWhole(layout, QRectF(left, y, width, whole));
    const double line = layout.captionLines > 1 ? layout.captionType.least : layout.captionType.wish;
    const double caption = line * (kCaptionLine * layout.captionLines + .04);
    y -= (compact ? 8 : 12) * u + caption;
    layCaption(layout, left, width, y, caption);
    return y - (compact ? 12 : 18) * u;
}

double layTallSheet(SessionLayout &layout, const QSizeF &size)
{
    const double u = layout.unit;
    const double left = layout.margin;
    const double width = size.width() - 2 * left;
    const double button = std::max(layout.target, 84 * u);
    const double quiet = std::max(layout.target, 56 * u);
    double y = size.height() - 36 * u - 3 * button - 2 * 16 * u;
    layTallBar(layout, QRectF(left, y, width, 0), button);
    y -= 20 * u + quiet;
    const double right = layQuiet(layout, QRectF(left, y, width, quiet), quiet);
    if (layout.thenType > 0)
        layout.then = QRectF(left, y, right - left, quiet);
    const double strip = 58 * u;
    y -= 12 * u + strip;
    layout.strip = QRectF(left, y, width, strip);
    const double caption = layout.captionType.least * (kCaptionLine * layout.captionLines + .04);
    y -= 14 * u + caption;
    layCaption(layout, left, width, y, caption);
    return y - 22 * u;
}

/// A square of this radius at the side where the head is not.
QRectF oppositeHead(double width, double margin, double top, double radius, bool headRight)
{
    return {headRight ? margin : width - margin - 2 * radius, top, 2 * radius, 2 * radius};
}

void layHead(SessionLayout &layout, const QSizeF &size, bool headRight, double larger)
{
    const double u = layout.unit;
    const double m = layout.margin;
    const double top = (layout.compact ? 28 : 36) * u;
    const double tag = (layout.compact ? 74 : 70) * u * larger;
    const double radius = (layout.portrait ? 132 : layout.compact ? 124 : 122) * u * larger;
    const double dialTop = top + (layout.portrait ? tag + 24 * u : 0);
    layout.dial = oppositeHead(size.width(), m, dialTop, radius, headRight);
    // Read from the mat: the view itself is 324 pixels wide at 1280 x 800. In a window that is higher than wide the title stands there.
    const double view = layout.portrait ? radius : 173 * u;
    layout.endView = oppositeHead(size.width(), m, dialTop, view, headRight);
    const double beside = size.width() - 2 * m - 2 * radius - 28 * u;
    const double wide = layout.portrait ? size.width() - 2 * m : beside;
    const auto overTheHead = [&](double y, double width, double high) {
        return QRectF(headRight ? size.width() - m - width : m, y, width, high);
    };
    layout.headline = overTheHead(top, wide, tag);
    // A long title takes two short lines: one long line would reach the figure.
    const double title = std::min(beside, kTitleWidth * u);
    layout.title = overTheHead(top + tag + 6 * u, title, layout.titleType.least * kTitleLine * layout.titleLines);
}

} // namespace

SessionLayout layoutFor(const QSizeF &window, const LayoutWish &wish)
{
    const QSizeF size = window / wish.textScale;
    SessionLayout layout;
    layout.target /= wish.textScale;
    layout.portrait = size.height() > size.width();
    const QSizeF board = layout.portrait ? QSizeF(800, 1280) : QSizeF(1280, 800);
    const double u = layout.unit = std::min(size.width() / board.width(), size.height() / board.height());
    layout.compact = !layout.portrait && size.height() < kCompactHeight;
    layout.margin = (layout.portrait ? 40 : 48) * std::max(u, .75);
    layout.captionLines = std::max(wish.captionLines, layout.portrait ? 2 : 1);
    const double larger = largerBy(wish.textScale);
    layout.titleType = Size{(layout.compact ? 84 : 80) * u * larger, kTitle * u * larger};
    layout.captionType = Size{(layout.compact ? kCompactCaption : kCaption) * u * larger, kCaption * u * larger};
    layout.barType = 23 * u * (u < .8 ? 1.06 : 1);
    // What is too small to be read from the mat is not there: docs/sources.md, "Legibility". A low window has no room for it, but
    // larger text leaves nothing out.
    const auto shown = [&](double type, QFont::Weight weight) {
        const bool room = !layout.compact || wish.textScale > 1;
        return room && arcOfType(type * wish.textScale, wish.distance, weight) >= kRestArc ? type : 0;
    };
    layout.labelType = shown(17 * u, QFont::Medium);
    layout.thenType = shown(25 * u, QFont::DemiBold);
    const double top = layout.portrait ? layTallSheet(layout, size) : laySheet(layout, size);
    layout.stage = QRectF(0, 0, size.width(), top);
    layout.sheet = QRectF(0, top, size.width(), size.height() - top);
    layHead(layout, size, wish.headRight, larger);
    enlarge(layout, wish.textScale);
    return layout;
}

namespace {

/// All seven in one row: nothing is left out because words are large.
void layWordsBar(SessionLayout &layout, const QRectF &row)
{
    constexpr std::array kShares{.100, .116, .172, .296, .100, .132, .084}; // back … next, end gently, more
    const double gap = 12 * layout.unit;
    const double width = row.width() - gap * static_cast<double>(kShares.size() - 1);
    double x = row.left();
    for (std::size_t index = 0; index < kShares.size(); ++index) {
        QRectF &box = index < 5 ? layout.bar.at(index) : index == 5 ? layout.endGently : layout.more;
        box = QRectF(x, row.top(), width * kShares.at(index), row.height());
        x += width * kShares.at(index) + gap;
    }
}

double layWordsBars(SessionLayout &layout, const QSizeF &size)
{
    const double u = layout.unit;
    const double left = layout.margin;
    const double width = size.width() - 2 * left;
    const double button = std::max(layout.target, (layout.portrait ? 84 : 76) * u);
    if (!layout.portrait) {
        const double y = size.height() - 24 * u - button;
        layWordsBar(layout, QRectF(left, y, width, button));
        return y - 14 * u;
    }
    const double quiet = std::max(layout.target, 56 * u);
    double y = size.height() - 36 * u - 3 * button - 2 * 16 * u;
    layTallBar(layout, QRectF(left, y, width, 0), button);
    y -= 16 * u + quiet;
    layQuiet(layout, QRectF(left, y, width, quiet), quiet);
    return y - 14 * u;
}

/// Title and caption between here and the bars: as large as asked for, and the title larger where room is left.
void layWords(SessionLayout &layout, const QRectF &beside, const QRectF &under)
{
    const double u = layout.unit;
    const auto line = [&] { return layout.captionType.least * kCaptionLine; };
    const auto linesFrom = [&](double from) { return static_cast<int>((beside.bottom() - from) / line()); };
    const auto titleHigh = [&](double type) {
        return layout.titleLines > 0 ? type * (1.08 * layout.titleLines + .04) + 18 * u : 0;
    };
    while (linesFrom(beside.top() + titleHigh(layout.titleType.least)) < 1) {
        layout.titleType.least *= .95; // the window is too small for the distance
        layout.captionType.least *= .95;
    }
    const bool roomy = linesFrom(beside.top() + titleHigh(layout.titleType.wish)) >= 3;
    const double title = titleHigh(roomy ? layout.titleType.wish : layout.titleType.least);
    layout.title = QRectF(beside.left(), beside.top(), beside.width(), std::max(0.0, title - 18 * u));
    const double y = beside.top() + title;
    const double full = std::max(y, under.top());
    // Under the dial lines are longer, beside it there are more lines: the place for more words is taken.
    const bool low = linesFrom(full) * under.width() >= linesFrom(y) * beside.width();
    layout.caption = low ? QRectF(under.left(), full, under.width(), beside.bottom() - full)
                         : QRectF(beside.left(), y, beside.width(), beside.bottom() - y);
    layout.captionLines = std::max(1, linesFrom(layout.caption.top()));
}

} // namespace

SessionLayout wordsLayoutFor(const QSizeF &size, const WordsWish &wish)
{
    SessionLayout layout;
    layout.portrait = size.height() > size.width();
    const QSizeF board = layout.portrait ? QSizeF(800, 1280) : QSizeF(1280, 800);
    const double u = layout.unit = std::min(size.width() / board.width(), size.height() / board.height());
    const double m = layout.margin = 40 * std::max(u, .75);
    layout.barType = 22 * u * (u < .8 ? 1.06 : 1);
    const double bottom = layWordsBars(layout, size);
    layout.sheet = QRectF(0, bottom, size.width(), size.height() - bottom);

    // The size that the distance needs, and the largest that a window of this size has room for.
    const auto asked = [&](double arc, QFont::Weight weight, double most) {
        return std::min(typeForArc(arc, wish.distance, weight), most * u);
    };
    layout.titleType.least = asked(kInstructionArc, QFont::DemiBold, 150);
    layout.titleType.wish = std::max(layout.titleType.least, 128 * u);
    layout.captionType.least = asked(kInstructionArc, QFont::Medium, 150);
    layout.captionType.wish = std::max(layout.captionType.least, 104 * u);
    // Shares of Headline (count) and Dial (two digits).
    const double top = 24 * u;
    const double tag = std::clamp(asked(kRestArc, QFont::Bold, 110) / .72, 92 * u, 150 * u);
    const double radius = std::clamp(asked(kCountdownArc, QFont::DemiBold, 220) / .95, 150 * u, 215 * u);
    // In a window that is higher than wide nothing but the title stands beside the dial.
    const double under = top + tag + 14 * u;
    layout.dial = layout.endView =
        oppositeHead(size.width(), m, layout.portrait ? under : top, radius, wish.headRight);
    const double beside = size.width() - 2 * m - 2 * radius - 28 * u;
    const auto overTheHead = [&](double y, double width, double high) {
        return QRectF(wish.headRight ? size.width() - m - width : m, y, width, high);
    };
    layout.headline = overTheHead(top, layout.portrait ? size.width() - 2 * m : beside, tag);
    layout.titleLines = wish.titleLines;
    layWords(layout, overTheHead(under, beside, bottom - under),
             QRectF(m, layout.dial.bottom() + 6 * u, size.width() - 2 * m, 0));
    return layout;
}

} // namespace matside
