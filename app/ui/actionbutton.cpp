// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actionbutton.h"

#include "ui/type.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr double kLeastType = 12; // pixels, near use
constexpr double kKeyShare = .66;

} // namespace

ActionButton::ActionButton(const Look &look, Kind kind, QWidget *parent) : PaintedButton(look, parent), m_kind(kind) {}

void ActionButton::setFace(const QString &words, Glyph glyph, const QString &key)
{
    if (words == text() && glyph == m_glyph && key == m_key)
        return;
    setText(words);
    setAccessibleName(words);
    m_glyph = glyph;
    m_key = key;
    update();
}

void ActionButton::setTypeSize(double pixels)
{
    m_pixels = pixels;
    update();
}

double ActionButton::needs(const Setting &setting) const
{
    const double px = setting.pixels;
    double width = widthOf(text(), typeface(px, QFont::DemiBold));
    if (setting.glyph)
        width += px * 1.6;
    if (setting.key)
        width += keyCapWidth(m_key, px * kKeyShare) + px * .7;
    return width;
}

ActionButton::Setting ActionButton::setting() const
{
    const double width = visibleRect().width();
    Setting set{m_pixels, m_glyph != Glyph::None, !m_key.isEmpty(), true};
    const auto tooWide = [&] { return needs(set) > width - set.pixels * 1.15; };
    for (int step = 0; step < 3 && tooWide(); ++step)
        set.pixels *= .96;
    if (tooWide())
        set.key = false;
    if (tooWide())
        set.glyph = false;
    while (needs(set) > width - set.pixels * .8 && set.pixels > kLeastType)
        set.pixels = std::max(kLeastType, set.pixels * .96);
    set.fits = needs(set) <= width - 4 && set.pixels <= visibleRect().height();
    return set;
}

bool ActionButton::fits() const
{
    return setting().fits;
}

void ActionButton::paintFace(QPainter &painter, const QRectF &box, double radius, QColor &ink) const
{
    const Tokens &t = tokens();
    QColor fill = t.card;
    QColor line = faded(t.control, .9);
    double lineWidth = 1.5;
    ink = t.ink;
    if (m_kind == Kind::Primary) {
        fill = t.primary;
        ink = t.onPrimary;
        lineWidth = 0;
    } else if (m_kind == Kind::Pain) {
        fill = t.pain;
        ink = t.painInk;
        line = t.painInk;
        lineWidth = 2.5;
    }
    if (m_kind != Kind::Ghost && isEnabled())
        paintShadow(painter, box, radius, 8, 3, t.shadow, t.dark ? .45 : .16);
    paintCard(painter, box, radius, touched(fill), line, lineWidth);
    if (!isEnabled())
        ink = faded(ink, .45);
    if (hasFocus())
        paintFocus(painter, box, radius, t.focus);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF box = visibleRect();
    QColor ink;
    paintFace(painter, box, std::min(box.height() * .30, 24.0), ink);

    const Setting set = setting();
    const double px = set.pixels;
    const QFont font = typeface(px, QFont::DemiBold);
    const double words = widthOf(text(), font);
    double x = box.center().x() - (needs(set) / 2);
    if (set.glyph) {
        paintGlyph(painter, m_glyph, {x + px * .525, box.center().y()}, px * 1.05, ink);
        x += px * 1.6;
    }
    paintText(painter, QRectF(x, box.top(), words, box.height()), text(), font, ink, Qt::AlignLeft);
    if (set.key) {
        const double cap = keyCapWidth(m_key, px * kKeyShare);
        const double high = px * kKeyShare * 1.75;
        paintKeyCap(painter, QRectF(x + words + px * .7, box.center().y() - high / 2, cap, high), m_key, px * kKeyShare,
                    ink);
    }
}

} // namespace matside
