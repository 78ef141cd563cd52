// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/slider.h"

#include "ui/kit/drawing.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kGroove = 8; // pixels, as the knob (ui.md, "Components")
constexpr double kKnob = 30;
constexpr double kRoom = 8; // for the focus ring

} // namespace

Slider::Slider(const Look &look, const QString &name, QWidget *parent) : QSlider(Qt::Horizontal, parent), m_look(look)
{
    setAccessibleName(name);
    setRange(0, 100);
    setSingleStep(10);
    setPageStep(10);
    setCursor(Qt::PointingHandCursor);
}

QRectF Slider::groove() const
{
    return {kRoom + kKnob / 2, (height() - kGroove) / 2, width() - 2 * kRoom - kKnob, kGroove};
}

void Slider::paintEvent(QPaintEvent *)
{
    const Tokens &t = m_look.tokens;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all = groove();
    const double share = static_cast<double>(value() - minimum()) / std::max(1, maximum() - minimum());
    const QPointF knob(all.left() + all.width() * share, all.center().y());
    paintCard(painter, all, kGroove / 2, t.track, t.control, 1);
    paintCard(painter, QRectF(all.topLeft(), QPointF(knob.x(), all.bottom())), kGroove / 2, t.primary);
    painter.setPen(QPen(t.primary, 3.5));
    painter.setBrush(t.raised);
    painter.drawEllipse(knob, kKnob / 2 - 2, kKnob / 2 - 2);
    painter.setPen(Qt::NoPen);
    if (hasFocus())
        paintFocus(painter, QRectF(knob.x() - 12, knob.y() - 12, 24, 24), 12, t.focus);
}

/// The knob goes where it is pressed, and not a page in that direction.
void Slider::follow(double x)
{
    const QRectF all = groove();
    const double share = std::clamp((x - all.left()) / std::max(1.0, all.width()), 0.0, 1.0);
    setValue(minimum() + static_cast<int>(std::lround(share * (maximum() - minimum()))));
}

void Slider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        follow(event->position().x());
}

void Slider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        follow(event->position().x());
}

} // namespace matside
