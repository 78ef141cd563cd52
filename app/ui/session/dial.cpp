// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/dial.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/type.h"
#include "ui/shell/accessibles.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace matside {

namespace {

constexpr int kShadow = 24; // around the face

} // namespace

Dial::Dial(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

namespace {

/// The face as it stands for a whole second.
DialFace stepped(DialFace face)
{
    if (face.kind == DialFace::Kind::Countdown && face.length > 0)
        face.left = std::min(1.0, face.number / face.length);
    if (face.kind == DialFace::Kind::Breath)
        face.breath = .5;
    return face;
}

} // namespace

void Dial::setStepped(bool stepped)
{
    m_stepped = stepped;
    update();
}

void Dial::setFace(const DialFace &wanted, Phase phase)
{
    const DialFace face = m_stepped ? stepped(wanted) : wanted;
    if (face == m_face && phase == m_phase)
        return;
    m_face = face;
    m_phase = phase;
    nameFor(*this, dialWords(face));
    update();
}

void Dial::setVisibleRect(const QRectF &face)
{
    setGeometry(face.toRect().adjusted(-kShadow, -kShadow, kShadow, kShadow));
}

void Dial::setHollow(bool hollow)
{
    if (hollow == m_hollow)
        return;
    m_hollow = hollow;
    update();
}

void Dial::setMirrored(bool mirrored)
{
    m_mirrored = mirrored;
    update();
}

/// Empties clockwise from twelve; the head marks now.
void Dial::paintRing(QPainter &painter, const QPointF &centre, double radius, double band) const
{
    const Tokens &t = m_look.tokens;
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.track, band));
    painter.drawEllipse(box);
    painter.setPen(QPen(t.accent, band, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(box, 90 * 16, static_cast<int>(360 * m_face.left * 16));
    const double angle = (90 + 360 * m_face.left) * std::numbers::pi / 180;
    painter.setPen(QPen(t.card, band * .28));
    painter.setBrush(t.accent);
    painter.drawEllipse(centre + QPointF(std::cos(angle), -std::sin(angle)) * radius, band * .72, band * .72);
    painter.setPen(Qt::NoPen);
}

double Dial::digitType() const
{
    const double radius = width() / 2.0 - kShadow;
    return radius * (m_face.number < 10 ? 1.12 : m_face.number < 100 ? .95 : .62);
}

void Dial::paintCountdown(QPainter &painter, const QPointF &centre, double radius) const
{
    const double band = radius * .125;
    painter.setBrush(m_look.tokens.card);
    painter.drawEllipse(centre, radius, radius);
    paintRing(painter, centre, radius - band * .95, band);
    paintDigits(painter, centre, QString::number(m_face.number), typeface(digitType(), QFont::DemiBold),
                m_look.tokens.ink);
}

void Dial::paintHollow(QPainter &painter, const QPointF &centre, double radius) const
{
    const Tokens &t = m_look.tokens;
    const double band = radius * .10;
    paintRing(painter, centre, radius - band * .75, band);
    const double r = radius * .36;
    // At the outer side: at the other one is the person.
    const QPointF badge = centre + QPointF((m_mirrored ? -.74 : .74) * radius, radius * .74);
    paintShadow(painter, QRectF(badge.x() - r, badge.y() - r, 2 * r, 2 * r), r, 12, 3, t.shadow, .25);
    painter.setBrush(t.card);
    painter.drawEllipse(badge, r, r);
    paintDigits(painter, badge, QString::number(m_face.number),
                typeface(r * (m_face.number < 10 ? 1.4 : 1.1), QFont::DemiBold), t.ink);
}

void Dial::paintBreath(QPainter &painter, const QPointF &centre, double radius) const
{
    const Tokens &t = m_look.tokens;
    const QColor colour = m_phase == Phase::Easing ? t.easingInk : t.breath;
    const double full = radius * (.62 + .35 * m_face.breath);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(colour, .20));
    for (int ring = 0; ring < 4; ++ring) {
        const double r = full + (radius * .56 - full) * ring / 4.0;
        painter.drawEllipse(centre, r, r);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, std::max(1.5, radius * .021)));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.card);
    painter.drawEllipse(centre, radius * .56, radius * .56);
    const bool number = m_face.number > 0;
    paintText(painter, QRectF(centre.x() - radius, centre.y() - radius * (number ? .36 : .26), 2 * radius, radius * .5),
              m_face.word, typeface(radius * .42, QFont::Bold), t.ink);
    if (number)
        paintDigits(painter, centre + QPointF(0, radius * .30), QString::number(m_face.number),
                    typeface(radius * .26, QFont::Medium), t.soft);
}

void Dial::paintSign(QPainter &painter, const QPointF &centre, double radius) const
{
    const PhaseLight light = lightOf(m_look.tokens, m_phase);
    painter.setBrush(light.ink);
    painter.drawEllipse(centre, radius, radius);
    const QColor sign = m_look.tokens.dark ? mixed(light.wall, Qt::black, .25) : QColor(Qt::white);
    if (m_face.kind == DialFace::Kind::Paused)
        paintGlyph(painter, Glyph::Pause, centre, radius * .95, sign);
    else
        paintGlyph(painter, m_face.kind == DialFace::Kind::Question ? Glyph::Question : Glyph::Dots, centre,
                   radius * 1.25, sign);
}

void Dial::paintEvent(QPaintEvent *)
{
    if (m_face.kind == DialFace::Kind::Empty)
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QPointF centre = QRectF(rect()).center();
    const double radius = width() / 2.0 - kShadow;
    painter.setPen(Qt::NoPen);
    const bool hollow = m_hollow && m_face.kind == DialFace::Kind::Countdown;
    if (m_face.kind != DialFace::Kind::Breath && !hollow)
        paintShadow(painter, QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), radius, 18, 5,
                    m_look.tokens.shadow, m_look.tokens.dark ? .5 : .22);
    switch (m_face.kind) {
    case DialFace::Kind::Countdown:
        hollow ? paintHollow(painter, centre, radius) : paintCountdown(painter, centre, radius);
        break;
    case DialFace::Kind::Breath:
        paintBreath(painter, centre, radius);
        break;
    default:
        paintSign(painter, centre, radius);
        break;
    }
}

} // namespace matside
