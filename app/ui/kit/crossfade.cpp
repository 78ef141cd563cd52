// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/crossfade.h"

#include <QPainter>

namespace matside {

Crossfade::Crossfade(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_left.setStartValue(1.0);
    m_left.setEndValue(0.0);
    m_left.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_left, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(&m_left, &QVariantAnimation::finished, this, &Crossfade::finish);
}

void Crossfade::begin(const std::function<QPixmap()> &picture, const QRect &where, std::chrono::milliseconds length)
{
    finish();
    if (m_reduced || !parentWidget()->isVisible())
        return;
    m_before = picture();
    setGeometry(where);
    show();
    m_left.setDuration(static_cast<int>(length.count()));
    m_left.start();
}

void Crossfade::setReducedMotion(bool reduced)
{
    m_reduced = reduced;
    if (reduced)
        finish();
}

void Crossfade::finish()
{
    m_left.stop();
    hide();
    m_before = {};
}

void Crossfade::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setOpacity(m_left.currentValue().toDouble());
    painter.drawPixmap(0, 0, m_before);
}

} // namespace matside
