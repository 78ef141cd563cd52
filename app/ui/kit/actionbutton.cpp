// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/actionbutton.h"

#include "ui/kit/type.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr double kLeastType = 12; // pixels, near use
constexpr double kKeyShare = .66;
constexpr double kLine = 1.14; // height of a line, in sizes of its type

} // namespace

ActionButton::ActionButton(const Look &look, Kind kind, QWidget *parent) : PaintedButton(look, parent), m_kind(kind) {}

void ActionButton::setFace(const QString &words, Glyph glyph, const QString &key)
{
    if (words == text() && glyph == m_glyph && key == m_key)
        return;
    setText(words);
    if (!words.isEmpty())
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

double ActionButton::linesWidth(const Setting &setting) const
{
    double width = 0;
    for (const QString &line : setting.lines)
        width = std::max(width, widthOf(line, typeface(setting.pixels, QFont::DemiBold)));
    return width;
}

double ActionButton::needs(const Setting &setting) const
{
    double width = linesWidth(setting);
    if (setting.glyph)
        width += setting.pixels * (text().isEmpty() ? 1.05 : 1.6);
    if (setting.key)
        width += keyCapWidth(m_key, setting.pixels * kKeyShare) + setting.pixels * .7;
    return width;
}

/// One line, or two where one is too wide and there is height for two.
void ActionButton::setLines(Setting &set) const
{
    const QRectF box = visibleRect();
    set.lines = QStringList{text()};
    const double room = box.width() - set.pixels * .9;
    if (needs(set) <= room || set.pixels * kLine * 2 > box.height() - 4)
        return;
    Setting bare = set;
    bare.lines = QStringList{QString()};
    set.lines = balanced(text(), typeface(set.pixels, QFont::DemiBold), room - needs(bare));
}

ActionButton::Setting ActionButton::setting() const
{
    const QRectF box = visibleRect();
    Setting set{m_pixels, m_glyph != Glyph::None, !m_key.isEmpty(), {}, true};
    const auto tooLarge = [&] {
        return needs(set) > box.width() - set.pixels * .9
               || set.pixels * kLine * static_cast<double>(set.lines.size()) > box.height() - 2;
    };
    set.lines = QStringList{text()};
    if (tooLarge())
        set.key = false;
    setLines(set);
    if (tooLarge()) {
        set.glyph = text().isEmpty();
        setLines(set);
    }
    while (tooLarge() && set.pixels > kLeastType) {
        set.pixels = std::max(kLeastType, set.pixels * .96);
        setLines(set);
    }
    set.fits = !tooLarge() || needs(set) <= box.width() - 4;
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
    QColor line = t.control;
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
    const double words = linesWidth(set);
    double x = box.center().x() - (needs(set) / 2);
    if (set.glyph) {
        paintGlyph(painter, m_glyph, {x + px * .525, box.center().y()}, px * 1.05, ink);
        x += px * 1.6;
    }
    const double line = px * kLine;
    double y = box.center().y() - line * static_cast<double>(set.lines.size()) / 2;
    for (const QString &each : set.lines) {
        paintText(painter, QRectF(x, y, words, line), each, font, ink,
                  set.lines.size() > 1 && !set.glyph ? Qt::AlignHCenter : Qt::AlignLeft);
        y += line;
    }
    if (set.key) {
        const double cap = keyCapWidth(m_key, px * kKeyShare);
        const double high = px * kKeyShare * 1.75;
        paintKeyCap(painter, QRectF(x + words + px * .7, box.center().y() - high / 2, cap, high), m_key, px * kKeyShare,
                    ink);
    }
}

} // namespace matside
