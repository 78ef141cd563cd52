// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/highcontrastframe.h"

#include <QPainter>

#include <algorithm>

namespace matside {

HighContrastFrame::HighContrastFrame(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HighContrastFrame::show(Phase phase)
{
    m_phase = phase;
    setGeometry(parentWidget()->rect());
    setVisible(m_look.tokens.contrast && lightOf(m_look.tokens, phase).tinted);
    raise();
    update();
}

void HighContrastFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double width = std::max(6.0, std::min(QWidget::width(), height()) * .012);
    painter.setPen(QPen(lightOf(m_look.tokens, m_phase).ink, width));
    painter.drawRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2));
}

} // namespace matside
