// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/speakingindicator.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"

#include <QPainter>

namespace matside {

SpeakingIndicator::SpeakingIndicator(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void SpeakingIndicator::setSpeaking(bool speaking)
{
    if (speaking == m_speaking)
        return;
    m_speaking = speaking;
    setAccessibleName(speaking ? tr("It speaks") : tr("Silence"));
    update();
}

void SpeakingIndicator::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_look.tokens;
    paintGlyph(painter, m_speaking ? Glyph::Voice : Glyph::Dots, QRectF(rect()).center(), width() * .88,
               m_speaking ? t.accent : t.soft);
}

} // namespace matside
