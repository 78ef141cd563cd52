// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/supportpainter.h"

#include "figures/paint/brush.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

#include <array>

namespace matside {

namespace {

/// The upper side, which is seen a little from above: narrower at the back.
QPainterPath topFace(double left, double right, double y)
{
    constexpr double kDepth = 20;
    constexpr double kInset = 9;
    QPainterPath face(Point(left, y - 8));
    face.quadTo(left + 1, y, left + kInset, y + kDepth);
    face.lineTo(right - kInset, y + kDepth);
    face.quadTo(right - 1, y, right, y - 8);
    face.closeSubpath();
    return face;
}

void paintBlock(QPainter &painter, Point top, double height, const FigureTheme &theme)
{
    constexpr double kWidth = 132;
    const double left = top.x() - kWidth / 2;
    const double edge = top.y() - kSupportFront;
    QLinearGradient front(left, 0, left + kWidth, 0);
    front.setColorAt(0, theme.support);
    front.setColorAt(1, theme.supportShade);
    fillShape(painter, topFace(left + 2, left + kWidth - 2, edge), theme.supportTop);
    fillRounded(painter, {left, edge - height, kWidth, height}, 7, front);
    drawLine(painter, {{left + 8, edge - 1.5}, {left + kWidth - 8, edge - 1.5}}, faded(theme.supportLine, .55), 2);
}

/// The end of something rolled up.
void paintRound(QPainter &painter, Point middle, double rx, double ry, const QColor &light, const QColor &shade)
{
    QRadialGradient gradient(middle + Point(-rx * .3, ry * .4), rx * 1.6);
    gradient.setColorAt(0, light);
    gradient.setColorAt(1, shade);
    fillDisc(painter, middle, rx, ry, gradient);
}

/// One of the two thick layers of a towel: round at the fold, two edges at the other end.
void paintFoldOfTowel(QPainter &painter, const QRectF &fold, const FigureTheme &theme, const QColor &cloth)
{
    const double half = fold.height() / 2;
    const double middle = fold.center().y();
    QPainterPath outline(Point(fold.right() - 4, fold.top()));
    outline.lineTo(fold.left() + half, fold.top());
    outline.cubicTo(fold.left() - half * .33, fold.top(), fold.left() - half * .33, fold.bottom(), fold.left() + half,
                    fold.bottom());
    outline.lineTo(fold.right() - 6, fold.bottom());
    outline.quadTo(fold.right() + 3, fold.bottom() - half * .5, fold.right() - 3, middle); // its two edges
    outline.quadTo(fold.right() + 6, middle - half * .5, fold.right() - 4, fold.top());
    outline.closeSubpath();
    QLinearGradient shade(0, fold.bottom(), 0, fold.top());
    shade.setColorAt(0, cloth);
    shade.setColorAt(.6, mixed(cloth, theme.supportTop, .55));
    shade.setColorAt(1, theme.supportTop);
    fillShape(painter, outline, shade);
    drawLine(painter,
             {{fold.left() + half * 1.3, middle - .5}, {fold.center().x(), middle + 1}, {fold.right() - 3, middle}},
             faded(theme.supportShade, .5), 2.4);
}

/// The woven border near the edge, over the front and the upper side.
void paintBorder(QPainter &painter, const QRectF &front, const FigureTheme &theme)
{
    const auto stripe = [&](double fromRight, double width) {
        const double x = front.right() - fromRight;
        QPainterPath over(Point(x, front.top() + 2));
        over.lineTo(x, front.bottom() - 3);
        over.quadTo(x, front.bottom() + 3, x - 7, front.bottom() + 17);
        drawLine(painter, over, faded(theme.support, .85), width);
    };
    stripe(34, 6.5);
    stripe(23, 2.6);
}

/// The loops of the cloth.
void paintLoops(QPainter &painter, const QRectF &front, const FigureTheme &theme)
{
    constexpr double kApart = 7.5;
    constexpr double kRadius = 1.2;
    constexpr int kRows = 4;
    QPainterPath loops;
    for (int row = 0; row < kRows; ++row) {
        const double y = front.top() + front.height() * (row + .5) / kRows;
        for (double x = front.left() + 15 + row % 2 * kApart / 2; x < front.right() - 43; x += kApart)
            loops.addEllipse(Point(x, y), kRadius, kRadius);
    }
    fillShape(painter, loops, faded(theme.supportShade, .40));
}

/// Folded twice, the folds towards the head.
void paintTowel(QPainter &painter, Point top, double height, const FigureTheme &theme)
{
    constexpr double kWidth = 172;
    const QColor cloth = mixed(theme.supportTop, Qt::white, theme.dark ? .10 : .42);
    const QRectF front(top.x() - kWidth / 2, top.y() - kSupportFront - height, kWidth, height);
    fillShape(painter, topFace(front.left() + 9, front.right() - 4, front.bottom() - 1),
              mixed(cloth, Qt::white, theme.dark ? .12 : .25));
    paintFoldOfTowel(painter, {front.left(), front.top(), kWidth, height / 2}, theme, cloth);
    paintFoldOfTowel(painter, {front.left() + 4, front.top() + height / 2, kWidth - 8, height / 2}, theme, cloth);
    drawLine(painter, {{front.left() + 12, front.center().y()}, {front.right() - 8, front.center().y()}},
             faded(theme.supportShade, .8), 2.6);
    paintLoops(painter, front, theme);
    paintBorder(painter, front, theme);
}

void paintRoller(QPainter &painter, Point top, double height, const FigureTheme &theme)
{
    const double radius = height / 2;
    const double wide = radius * 1.5; // it is soft
    const Point middle(top.x(), top.y() - radius - kSupportFront);
    paintRound(painter, middle + Point(6, 12), wide, radius, theme.supportTop, theme.support); // further back
    paintRound(painter, middle, wide, radius, theme.support, theme.supportShade);
    fillDisc(painter, middle, wide * .34, radius * .34, mixed(theme.supportShade, Qt::black, .25));
    QPainterPath rim;
    rim.addEllipse(middle, wide * .84, radius * .84);
    drawLine(painter, rim, faded(theme.supportLine, .5), 2.2);
}

void paintBook(QPainter &painter, Point top, double height, const FigureTheme &theme)
{
    constexpr double kWidth = 150;
    constexpr double kBinding = 4.5;
    constexpr int kSheets = 4; // as many lines as can be seen
    const double left = top.x() - kWidth / 2;
    const double bottom = top.y() - kSupportFront - height;
    const double pages = height - 2 * kBinding;
    fillShape(painter, topFace(left + 2, left + kWidth - 2, bottom + height), theme.support);
    fillRounded(painter, {left, bottom, kWidth, height}, 5, theme.supportShade);
    fillRounded(painter, {left + 9, bottom + kBinding, kWidth - 9, pages}, 2, theme.paper);
    for (int i = 1; i < kSheets; ++i) {
        const double y = bottom + kBinding + pages * i / kSheets;
        drawLine(painter, {{left + 12, y}, {left + kWidth - 2, y}}, faded(theme.paperLine, .7), 1.4);
    }
}

struct Kind final
{
    QLatin1String name;
    double height; ///< for a person of 1.7 m: 5 to 8 cm, with the part that lies nearer than the person
    void (*paint)(QPainter &, Point, double, const FigureTheme &);
};

constexpr std::array kKinds{
    Kind{QLatin1String("towel"), 36, paintTowel},
    Kind{QLatin1String("block"), 38, paintBlock},
    Kind{QLatin1String("book"), 30, paintBook},
    Kind{QLatin1String("roller"), 38, paintRoller},
};

const Kind *kindOf(const QString &support)
{
    for (const Kind &kind : kKinds) {
        if (support == kind.name)
            return &kind;
    }
    return nullptr;
}

} // namespace

double supportHeight(const QString &support)
{
    const Kind *kind = kindOf(support);
    return kind != nullptr ? kind->height : 0;
}

void paintSupport(QPainter &painter, const QString &support, Point top, const FigureTheme &theme,
                  std::optional<double> height)
{
    if (const Kind *kind = kindOf(support))
        kind->paint(painter, top, height.value_or(kind->height), theme);
}

} // namespace matside
