// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/textscale.h"

#include "ui/kit/sheets/sheet.h"

#include <QCoreApplication>
#include <QResizeEvent>
#include <QVariant>
#include <QWidget>

namespace matside {

namespace {

constexpr auto kProperty = "matsideTextScale"; // children find it as they find a palette: at the nearest parent that has one

} // namespace

void setTextScale(QWidget &window, double scale)
{
    if (textScaleOf(window) == scale)
        return;
    window.setProperty(kProperty, scale);
    const auto layOutAgain = [](QWidget &part) {
        QResizeEvent same(part.size(), part.size());
        QCoreApplication::sendEvent(&part, &same);
    };
    layOutAgain(window);
    for (QWidget *page : window.findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        layOutAgain(*page);
    for (Sheet *sheet : window.findChildren<Sheet *>())
        layOutAgain(*sheet);
}

double textScaleOf(const QWidget &part)
{
    for (const QWidget *here = &part; here != nullptr; here = here->parentWidget()) {
        if (const QVariant scale = here->property(kProperty); scale.isValid())
            return scale.toDouble();
    }
    return 1;
}

} // namespace matside
