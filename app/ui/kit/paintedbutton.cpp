// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/paintedbutton.h"

#include <QKeyEvent>

namespace matside {

PaintedButton::PaintedButton(const Look &look, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void PaintedButton::place(const QRectF &visible)
{
    setGeometry(visible.toRect().adjusted(-kMargin, -kMargin, kMargin, kMargin));
}

QRectF PaintedButton::visibleRect() const
{
    return QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
}

QColor PaintedButton::touched(const QColor &fill) const
{
    if (isDown())
        return mixed(fill, tokens().ink, .12);
    return underMouse() && isEnabled() ? mixed(fill, tokens().ink, .05) : fill;
}

void PaintedButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool PaintedButton::hitButton(const QPoint &position) const
{
    return target().contains(position);
}

} // namespace matside
