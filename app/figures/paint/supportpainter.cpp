// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/supportpainter.h"

#include "figures/paint/brush.h"

#include <QLinearGradient>
#include <QPainter>
#include <QRadialGradient>

#include <array>

namespace matside {

namespace {

void paintBlock(QPainter &painter, Point top, double height, const FigureTheme &theme)
{
    constexpr double kWidth = 132;
    const double left = top.x() - kWidth / 2;
    QLinearGradient front(left, 0, left + kWidth, 0);
    front.setColorAt(0, theme.support);
    front.setColorAt(1, theme.supportShade);
    fillRounded(painter, {left + 4, top.y() - 22, kWidth - 8, 22}, 8, theme.supportTop);
    fillRounded(painter, {left, top.y() - height - 14, kWidth, height + 2}, 9, front);
    drawLine(painter, {{left + 8, top.y() - 14.5}, {left + kWidth - 8, top.y() - 14.5}},
             faded(theme.supportLine, .55), 2);
}

/// The end of something rolled up.
void paintRound(QPainter &painter, Point middle, double rx, double ry, const QColor &light, const QColor &shade)
{
    QRadialGradient gradient(middle + Point(-rx * .3, ry * .4), rx * 1.6);
    gradient.setColorAt(0, light);
    gradient.setColorAt(1, shade);
    fillDisc(painter, middle, rx, ry, gradient);
}

/// Folded twice: soft layers, the folds towards the head.
void paintTowel(QPainter &painter, Point top, double height, const FigureTheme &theme)
{
    constexpr int kLayers = 3;
    constexpr double kWidth = 150;
    constexpr double kInMat = 12; // the lowest layer stands a little nearer to the viewer than 0
    const QColor cloth = mixed(theme.supportTop, Qt::white, .30);
    const double layer = (height + kInMat) / kLayers;
    const double left = top.x() - kWidth / 2;
    for (int i = 0; i < kLayers; ++i) {
        const double lower = top.y() - height - kInMat + layer * i;
        const double shorter = 7.0 * i;
        QLinearGradient shade(0, lower + layer, 0, lower);
        shade.setColorAt(0, cloth);
        shade.setColorAt(1, theme.supportTop);
        fillRounded(painter, {left + shorter / 2, lower, kWidth - shorter, layer}, layer / 2, shade);
        drawLine(painter, {{left + shorter / 2 + 12, lower + 2}, {left + kWidth - shorter / 2 - 6, lower + 2}},
                 faded(theme.supportShade, .75), 2.4);
    }
    drawLine(painter, {{left + kWidth - 30, top.y() - height - kInMat + 3}, {left + kWidth - 30, top.y() - 4}},
             faded(theme.support, .8), 5); // the woven border
}

void paintRoller(QPainter &painter, Point top, double height, const FigureTheme &theme)
{
    const double radius = height / 2;
    const Point middle(top.x(), top.y() - radius - 10);
    paintRound(painter, middle, radius, radius, theme.support, theme.supportShade);
    fillDisc(painter, middle, radius * .42, radius * .42, mixed(theme.supportShade, Qt::black, .25));
    QPainterPath rim;
    rim.addEllipse(middle, radius * .86, radius * .86);
    drawLine(painter, rim, faded(theme.supportLine, .5), 2.2);
}

void paintBook(QPainter &painter, Point top, double height, const FigureTheme &theme)
{
    constexpr double kWidth = 150;
    const double left = top.x() - kWidth / 2;
    const double bottom = top.y() - height;
    fillRounded(painter, {left, bottom - 12, kWidth, height}, 6, theme.supportShade);
    fillRounded(painter, {left + 8, bottom - 5, kWidth - 6, height - 14}, 3, theme.paper);
    for (int i = 1; i < 5; ++i) {
        const double y = bottom - 5 + (height - 14) * i / 5;
        drawLine(painter, {{left + 12, y}, {left + kWidth - 2, y}}, faded(theme.paperLine, .7), 1.4);
    }
}

struct Kind final
{
    QLatin1String name;
    double height; ///< for a person of 1.7 m: 7.5 to 13 cm before it gives way under the pelvis
    void (*paint)(QPainter &, Point, double, const FigureTheme &);
};

constexpr std::array kKinds{
    Kind{QLatin1String("towel"), 58, paintTowel},
    Kind{QLatin1String("block"), 56, paintBlock},
    Kind{QLatin1String("book"), 44, paintBook},
    Kind{QLatin1String("roller"), 78, paintRoller},
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
