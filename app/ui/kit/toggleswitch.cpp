// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toggleswitch.h"

#include "ui/kit/drawing.h"

#include <QPainter>

namespace matside {

ToggleSwitch::ToggleSwitch(const Look &look, const QString &name, QWidget *parent) : PaintedButton(look, parent)
{
    setCheckable(true);
    setAccessibleName(name);
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const QRectF room = visibleRect();
    const double high = room.height() * .75;
    const QRectF box(room.right() - high * 64 / 36, room.center().y() - high / 2, high * 64 / 36, high);
    const double radius = high / 2;
    const double knob = high * .39;
    if (isChecked()) {
        paintCard(painter, box, radius, touched(t.primary));
        const QPointF centre(box.right() - radius, box.center().y());
        paintCard(painter, QRectF(centre.x() - knob, centre.y() - knob, 2 * knob, 2 * knob), knob, t.onPrimary);
        paintGlyph(painter, Glyph::Check, centre, knob * 1.1, t.primary);
    } else {
        paintCard(painter, box, radius, touched(t.field), t.control, 2);
        const QPointF centre(box.left() + radius, box.center().y());
        paintCard(painter, QRectF(centre.x() - knob, centre.y() - knob, 2 * knob, 2 * knob), knob, t.control);
    }
    if (hasFocus())
        paintFocus(painter, box, radius, t.focus);
}

} // namespace matside
