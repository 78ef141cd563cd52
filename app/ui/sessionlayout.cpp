// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionlayout.h"

#include <algorithm>

namespace matside {

namespace {

// Shares of the bar: back, repeat, main, pain, next. Positions never move; only words change.
constexpr std::array kBar{.114, .154, .212, .392, .128};

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

/// The row of the whole: the strip, what comes then, and the two quiet buttons.
void layWhole(SessionLayout &layout, const QRectF &row)
{
    const double u = layout.unit;
    const double high = std::min(row.height(), std::max(44.0, 50 * u));
    const double top = row.center().y() - high / 2;
    const double more = std::max(84.0, 104 * u);
    const double end = std::max(136.0, 172 * u);
    layout.more = QRectF(row.right() - more, top, more, high);
    layout.endGently = QRectF(layout.more.left() - 12 * u - end, top, end, high);
    double right = layout.endGently.left() - 28 * u;
    if (!layout.compact) {
        const double then = 232 * u;
        layout.then = QRectF(right - then, row.top(), then, row.height());
        right = layout.then.left() - 24 * u;
    }
    layout.strip = QRectF(row.left(), row.top(), right - row.left(), row.height());
}

/// From the bottom up; gives where the sheet begins.
double laySheet(SessionLayout &layout, const QSizeF &size)
{
    const double u = layout.unit;
    const bool compact = layout.compact;
    const double left = layout.margin;
    const double width = size.width() - 2 * left;
    const double bar = (compact ? 84 : 76) * u;
    const double whole = compact ? std::max(44.0, 50 * u) : 52 * u;
    double y = size.height() - (compact ? 20 : 26) * u - bar;
    layBar(layout, QRectF(left, y, width, bar));
    y -= (compact ? 18 : 22) * u + whole;
    layWhole(layout, QRectF(left, y, width, whole));
    const double caption = (compact ? 84 : 82) * u;
    y -= 14 * u + caption;
    const double glyph = layout.captionType;
    layout.captionGlyph = QRectF(left, y, glyph * .84, caption);
    layout.caption = QRectF(left + glyph * 1.25, y, width - glyph * 1.25, caption);
    return y - (compact ? 14 : 16) * u;
}

void layHead(SessionLayout &layout, const QSizeF &size, const LayoutWish &wish)
{
    const double u = layout.unit;
    const double m = layout.margin;
    const double radius = (wish.words ? 172 : layout.compact ? 124 : 122) * u;
    const double breath = wish.words ? radius : radius * 1.22;
    const double top = 36 * u;
    const auto round = [&](double r) {
        const double x = wish.headRight ? m : size.width() - m - 2 * r;
        return QRectF(x, top, 2 * r, 2 * r);
    };
    layout.dial = round(radius);
    layout.breath = round(breath);
    const double width = size.width() - 2 * m - 2 * breath - 28 * u;
    const double x = wish.headRight ? size.width() - m - width : m;
    const double tag = (wish.words ? 92 : layout.compact ? 74 : 70) * u;
    layout.headline = QRectF(x, top, width, tag);
    const double title = top + tag + (wish.words ? 12 : 4) * u;
    layout.title = QRectF(x, title, width, (wish.words ? 270 : 126) * u);
    layout.titleType = (wish.words ? 128 : layout.compact ? 84 : 80) * u;
}

} // namespace

SessionLayout layoutFor(const QSizeF &size, const LayoutWish &wish)
{
    SessionLayout layout;
    layout.unit = std::min(size.width() / 1280, size.height() / 800);
    const double u = layout.unit;
    layout.compact = size.height() < 700;
    layout.margin = 48 * std::max(u, .75);
    layout.captionType = (layout.compact ? 58 : 50) * u;
    layout.barType = 23 * u * (u < .8 ? 1.06 : 1);
    layout.labelType = layout.compact ? 0 : 17 * u;
    const double top = laySheet(layout, size);
    layout.stage = QRectF(0, 0, size.width(), top);
    layout.sheet = QRectF(0, top, size.width(), size.height() - top);
    layHead(layout, size, wish);
    if (wish.words) {
        const double y = layout.title.bottom() + 16 * u;
        layout.captionGlyph = {};
        layout.captionType = 92 * u;
        // Where the caption stood there is room for more of it.
        const double bottom = layout.strip.top() - 18 * u;
        layout.caption = QRectF(layout.margin, y, size.width() - 2 * layout.margin, bottom - y);
        layout.sheet = QRectF(0, bottom, size.width(), size.height() - bottom);
    }
    return layout;
}

} // namespace matside
