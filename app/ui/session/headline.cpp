// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/headline.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/sideflag.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

// Shares of the height of the row.
constexpr double kSideType = .60;
constexpr double kPartType = .54;
constexpr double kLargeType = .72; // of both
constexpr double kCountType = .745;
constexpr double kLeastRow = .35; // share of the height to which all of it may shrink where it is too wide
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
    nameFor(*this, face.count.isEmpty() ? face.word : face.word + QStringLiteral(", ") + face.count);
    update();
}

void Headline::setMirrored(bool mirrored)
{
    m_mirrored = mirrored;
    update();
}

void Headline::setLarge(bool large)
{
    m_large = large;
    update();
}

double Headline::wordType() const
{
    return rowHeight() * std::min(m_large ? kLargeType : kSideType, kCountType);
}

Headline::Widths Headline::widthsAt(double high, bool dots) const
{
    Widths widths;
    widths.gap = high * .38;
    const double share = m_large ? kLargeType : m_face.side ? kSideType : kPartType;
    if (m_face.side)
        widths.tag = widthOf(m_face.word, typeface(high * share, QFont::Bold))
                     + high * (*m_face.side == Side::Left ? .98 : 1.30);
    else if (!m_face.word.isEmpty())
        widths.tag = widthOf(m_face.word, typeface(high * share, QFont::Bold)) + high * .8;
    if (!m_face.count.isEmpty()) {
        widths.count = widthOf(m_face.count, typeface(high * kCountType, QFont::DemiBold));
        if (dots && m_face.reps <= kMostDots)
            widths.dots = high * (kDotPitch * m_face.reps - (kDotPitch - kDot));
    }
    return widths;
}

/// All of the height, or less where even without dots the words are too wide.
double Headline::rowHeight() const
{
    double high = height();
    while (widthsAt(high, false).all() > width() && high > height() * kLeastRow)
        high -= 1;
    return high;
}

Headline::Widths Headline::widths() const
{
    const Widths all = widthsAt(rowHeight(), true);
    return all.all() <= width() ? all : widthsAt(rowHeight(), false);
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
        // In the light of a phase a fill would take contrast from the word: a line tells the same.
        if (lightOf(t, m_phase).tinted || t.contrast)
            paintCard(painter, box, h * .28, Qt::transparent, ink, 2.5);
        else
            paintCard(painter, box, h * .28, faded(ink, t.dark ? .16 : .11));
        paintText(painter, box, m_face.word, typeface(h * (m_large ? kLargeType : kPartType), QFont::Bold), ink);
        return;
    }
    paintSideFlag(painter, box, *m_face.side, h * .26, t);
    const bool left = *m_face.side == Side::Left;
    paintText(painter, box.adjusted(h * (left ? .56 : .34), 0, 0, 0), m_face.word,
              typeface(h * (m_large ? kLargeType : kSideType), QFont::Bold), left ? t.onLeft : t.onRight,
              Qt::AlignLeft);
}

void Headline::paintDots(QPainter &painter, QPointF at, double diameter, const QColor &colour) const
{
    for (int dot = 1; dot <= m_face.reps; ++dot) {
        const QPointF centre = at + QPointF(diameter / 2, 0);
        painter.setBrush(dot < m_face.rep ? colour : QColor(Qt::transparent));
        if (dot < m_face.rep) {
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(centre, diameter / 2, diameter / 2);
        } else {
            const bool now = dot == m_face.rep;
            painter.setPen(QPen(now ? colour : faded(colour, .8), diameter * (now ? .15 : .10)));
            painter.drawEllipse(centre, diameter * .44, diameter * .44);
            if (now) {
                painter.setPen(Qt::NoPen);
                painter.setBrush(colour);
                painter.drawEllipse(centre, diameter * .24, diameter * .24);
            }
        }
        at.rx() += diameter * 1.42;
    }
}

void Headline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const PhaseLight light = lightOf(m_look.tokens, m_phase);
    const Widths w = widths();
    const double high = rowHeight();
    double x = m_mirrored ? width() - w.all() : 0;
    painter.setPen(Qt::NoPen);
    painter.translate(0, (height() - high) / 2);
    if (w.tag > 0) {
        paintTag(painter, QRectF(x, 1.5, w.tag, high - 3), light.ink);
        x += w.tag + w.gap;
    }
    if (w.count > 0) {
        paintText(painter, QRectF(x, 0, w.count, high), m_face.count, typeface(high * kCountType, QFont::DemiBold),
                  light.ink, Qt::AlignLeft);
        x += w.count + w.gap;
    }
    if (w.dots > 0)
        paintDots(painter, {x, high / 2}, high * kDot, light.tinted ? light.ink : m_look.tokens.primary);
}

} // namespace matside
