// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/body/person.h"

namespace matside {

namespace {

QColor shaded(const QColor &colour, double by)
{
    return mixed(colour, Qt::black, by);
}

void wearClothes(FigureTheme &theme, const Dress &dress)
{
    theme.top = dress.top;
    theme.topShade = shaded(dress.top, .18);
    theme.topLight = mixed(dress.top, Qt::white, .18);
    theme.topFar = mixed(mixed(dress.top, theme.wall, .30), Qt::gray, .20);
    theme.leg = dress.leg;
    theme.legShade = shaded(dress.leg, .30);
    theme.legLight = mixed(dress.leg, Qt::white, theme.dark ? .10 : .16);
    theme.legResting = dress.legResting;
    theme.legRestingShade = shaded(dress.legResting, .13);
}

} // namespace

QString hairName(Hair hair)
{
    switch (hair) {
    case Hair::Bun:
        return QStringLiteral("bun");
    case Hair::Short:
        return QStringLiteral("short");
    case Hair::Curls:
        return QStringLiteral("curls");
    case Hair::Scarf:
        return QStringLiteral("scarf");
    }
    return {};
}

FigureTheme dressed(const FigureTheme &theme, const Person &person)
{
    const Dress &dress = theme.dark ? person.dark : person.light;
    if (!dress.skin.isValid()) // a person without colours: the theme's own
        return theme;
    FigureTheme worn = theme;
    worn.skin = dress.skin;
    worn.skinShade = shaded(mixed(dress.skin, theme.blush, .12), .14);
    worn.skinLine = dress.skinLine;
    worn.skinFar = mixed(dress.skin, theme.dark ? theme.wall : QColor(0xC8B8A8u), theme.dark ? .35 : .30);
    worn.blush = mixed(theme.blush, dress.skin, .35);
    worn.hair = dress.hair;
    worn.hairLight = mixed(dress.hair, Qt::white, .22);
    if (!theme.contrast)
        wearClothes(worn, dress);
    return worn;
}

} // namespace matside
