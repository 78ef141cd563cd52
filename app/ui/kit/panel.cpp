// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/panel.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace matside {

Panel::Panel(Shape shape, QWidget *parent) : QWidget(parent), m_shape(shape)
{
    setContentsMargins(kShadow, kShadow, kShadow, kShadow);
}

void Panel::setRadius(double radius)
{
    m_radius = radius;
    update();
}

void Panel::setFill(const QColor &fill)
{
    if (fill == m_fill)
        return;
    m_fill = fill;
    update();
}

void Panel::setEdgesBeyond(int pixels)
{
    m_beyond = pixels;
    update();
}

void Panel::setVisibleRect(const QRectF &visible)
{
    setGeometry(visible.toAlignedRect().adjusted(-kShadow, -kShadow, kShadow, kShadow));
}

QRectF Panel::visibleRect() const
{
    return contentsRect();
}

void Panel::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF box = visibleRect().adjusted(-m_beyond, 0, m_beyond, 0);
    if (m_shape == Shape::Sheet)
        box.adjust(0, 0, 0, kShadow + m_radius);
    paintShadow(painter, box, m_radius, 20, m_shape == Shape::Sheet ? 0 : 6, t.shadow, t.dark ? .5 : .2);
    paintCard(painter, box, m_radius, m_fill.isValid() ? m_fill : t.card, t.contrast ? t.line : QColor(Qt::transparent),
              t.contrast ? 2 : 0);
    if (hasFocus())
        paintFocus(painter, box, m_radius, t.focus);
}

void Panel::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // a press on the panel must not reach the widget under it
}

} // namespace matside
