// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/slimbar.h"

#include "ui/kit/drawing.h"

#include <QPainter>

namespace matside {

SlimBar::SlimBar(QWidget *parent) : QScrollBar(parent) {}

void SlimBar::paintEvent(QPaintEvent *)
{
    const double whole = maximum() + pageStep();
    if (maximum() <= 0 || whole <= 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF groove = QRectF(rect()).adjusted(4, 0, -4, 0);
    const QColor ink = palette().color(QPalette::Text);
    paintCard(painter, groove, groove.width() / 2, faded(ink, .10));
    paintCard(painter,
              QRectF(groove.left(), groove.top() + groove.height() * value() / whole, groove.width(),
                     groove.height() * pageStep() / whole),
              groove.width() / 2, faded(ink, .62));
}

} // namespace matside
