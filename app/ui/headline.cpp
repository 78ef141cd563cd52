// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/headline.h"

#include "ui/drawing.h"
#include "ui/type.h"

#include <QPainter>

namespace matside {

namespace {

// Shares of the height of the row.
constexpr double kSideType = .60;
constexpr double kPartType = .54;
constexpr double kCountType = .74;
constexpr double kDot = .385;
constexpr double kDotPitch = kDot * 1.42;
constexpr int kMostDots = 8; // over that the number alone

} // namespace

Headline::Headline(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Headline::setFace(const HeadlineFace &face, Phase phase)
{
    if (face == m_face && phase == m_phase)
        return;
    m_face = face;
    m_phase = phase;
    setAccessibleName(face.count.isEmpty() ? face.word : face.word + QStringLiteral(", ") + face.count);
    update();
}

void Headline::setMirrored(bool mirrored)
{
    m_mirrored = mirrored;
    update();
}

Headline::Widths Headline::widths() const
{
    const double h = height();
    Widths widths;
    widths.gap = h * .38;
    if (m_face.side)
        widths.tag =
            widthOf(m_face.word, typeface(h * kSideType, QFont::Bold)) + h * (*m_face.side == Side::Left ? .98 : 1.30);
    else if (!m_face.word.isEmpty())
        widths.tag = widthOf(m_face.word, typeface(h * kPartType, QFont::Bold)) + h * .8;
    if (!m_face.count.isEmpty()) {
        widths.count = widthOf(m_face.count, typeface(h * kCountType, QFont::DemiBold));
        if (m_face.reps <= kMostDots)
            widths.dots = h * (kDotPitch * m_face.reps - (kDotPitch - kDot));
    }
    if (widths.all() > width())
        widths.dots = 0;
    return widths;
}

bool Headline::fits() const
{
    return widths().all() <= width();
}

void Headline::paintTag(QPainter &painter, const QRectF &box, const QColor &ink) const
{
    const double h = box.height();
    const Tokens &t = m_look.tokens;
    if (!m_face.side) {
        paintCard(painter, box, h * .28, faded(ink, t.dark ? .16 : .11));
        paintText(painter, box, m_face.word, typeface(h * kPartType, QFont::Bold), ink);
        return;
    }
    paintSideFlag(painter, box, *m_face.side, h * .26, t);
    const bool left = *m_face.side == Side::Left;
    paintText(painter, box.adjusted(h * (left ? .56 : .34), 0, 0, 0), m_face.word, typeface(h * kSideType, QFont::Bold),
              left ? t.onLeft : t.onRight, Qt::AlignLeft);
}

void Headline::paintDots(QPainter &painter, double x, double diameter, const QColor &colour) const
{
    for (int dot = 1; dot <= m_face.reps; ++dot) {
        const QPointF centre(x + diameter / 2, height() / 2.0);
        painter.setBrush(dot < m_face.rep ? colour : QColor(Qt::transparent));
        if (dot < m_face.rep) {
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(centre, diameter / 2, diameter / 2);
        } else {
            const bool now = dot == m_face.rep;
            painter.setPen(QPen(now ? colour : faded(colour, .65), diameter * (now ? .15 : .10)));
            painter.drawEllipse(centre, diameter * .44, diameter * .44);
            if (now) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(colour);
                painter.drawEllipse(centre, diameter * .24, diameter * .24);
            }
        }
        x += diameter * 1.42;
    }
}

void Headline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const PhaseLight light = lightOf(m_look.tokens, m_phase);
    const Widths w = widths();
    double x = m_mirrored ? width() - w.all() : 0;
    painter.setPen(Qt::NoPen);
    if (w.tag > 0) {
        paintTag(painter, QRectF(x, 1.5, w.tag, height() - 3), light.ink);
        x += w.tag + w.gap;
    }
    if (w.count > 0) {
        paintText(painter, QRectF(x, 0, w.count, height()), m_face.count,
                  typeface(height() * kCountType, QFont::DemiBold), light.ink, Qt::AlignLeft);
        x += w.count + w.gap;
    }
    if (w.dots > 0)
        paintDots(painter, x, height() * kDot, light.tinted ? light.ink : m_look.tokens.primary);
}

} // namespace matside
