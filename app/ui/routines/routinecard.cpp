// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routines/routinecard.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"
#include "ui/shell/look.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace matside {

namespace {

constexpr double kPictureShare = .5; // height of the picture, of the width
constexpr double kTitleShare = 1.4;  // of the type of the lines
constexpr double kLine = 1.34;
constexpr double kBetween = .3; // between two lines, of the type
constexpr double kType = 16;    // pixels of the lines, at which
constexpr double kRadius = 24;  // the corners have these pixels
constexpr double kWider = .07;  // of the picture on either side: beyond the person there is only floor

double padding(double pixels)
{
    return pixels * 1.2;
}

} // namespace

RoutineCard::RoutineCard(const Look &look, const FigurePainter &painter, Face face, QWidget *parent)
    : ActionButton(Kind::Quiet, parent),
      m_look(look),
      m_painter(painter),
      m_face(std::move(face))
{
    setText(m_face.title);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    setAccessibleName(m_face.chosen ? tr("%1, chosen").arg(m_face.title) : m_face.title);
    setAccessibleDescription(
        ((m_face.own ? QStringList{tr("One of your own")} : QStringList{}) + m_face.lines).join(QStringLiteral(". ")));
}

void RoutineCard::setTypeSize(double pixels)
{
    m_pixels = pixels;
    updateGeometry();
    update();
}

void RoutineCard::setSeen(const QString &person, bool headRight)
{
    m_face.picture.person = person;
    m_face.picture.headRight = headRight;
    refresh();
}

void RoutineCard::refresh()
{
    m_pixmap = {};
    update();
}

QStringList RoutineCard::titleLines(double width) const
{
    return wrapped(m_face.title, typeface(m_pixels * kTitleShare, QFont::DemiBold), width - 2 * padding(m_pixels));
}

QList<QStringList> RoutineCard::textLines(double width) const
{
    QList<QStringList> lines;
    for (const QString &line : m_face.lines)
        lines << balanced(line, typeface(m_pixels), width - 2 * padding(m_pixels));
    return lines;
}

int RoutineCard::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(faceHeight(width - 2 * kControlMargin))) + 2 * kControlMargin;
}

/// Of what is seen of the card, in pixels.
double RoutineCard::faceHeight(double width) const
{
    double high = width * kPictureShare + m_pixels * .8
                  + m_pixels * kTitleShare * kLine * static_cast<double>(titleLines(width).size());
    for (const QStringList &line : textLines(width))
        high += m_pixels * (kBetween + kLine * static_cast<double>(line.size()));
    return high + m_pixels;
}

bool RoutineCard::fits() const
{
    const double width = visibleRect().width();
    const auto inside = [&](const QStringList &lines, const QFont &font) {
        return std::ranges::all_of(
            lines, [&](const QString &line) { return widthOf(line, font) <= width - m_pixels * .5; });
    };
    const QList<QStringList> text = textLines(width);
    return faceHeight(width) <= visibleRect().height() + 1
           && inside(titleLines(width), typeface(m_pixels * kTitleShare, QFont::DemiBold))
           && std::ranges::all_of(text, [&](const QStringList &lines) { return inside(lines, typeface(m_pixels)); });
}

void RoutineCard::paintPicture(const QSizeF &size)
{
    const double ratio = devicePixelRatioF();
    if (m_pixmap.size() == (size * ratio).toSize())
        return;
    m_pixmap = QPixmap((size * ratio).toSize());
    m_pixmap.setDevicePixelRatio(ratio);
    m_pixmap.fill(m_look.figure.floorLow);
    QPainter painter(&m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    Scene scene;
    scene.decoration = false;
    const double wider = size.width() * kWider;
    m_painter.paint(painter, QRectF(QPointF(), size).adjusted(-wider, 0, wider, 0), m_face.picture, m_look.figure,
                    scene);
}

/// In place of the picture.
void RoutineCard::paintBroken(QPainter &painter, const QRectF &box) const
{
    painter.fillRect(box, m_look.tokens.contrast ? m_look.tokens.card : m_look.tokens.field);
    paintGlyph(painter, Glyph::Info, box.center(), box.height() * .34, m_look.tokens.soft);
}

void RoutineCard::paintWords(QPainter &painter, const QRectF &box, double top) const
{
    const Tokens &t = tokensOf(palette());
    const double x = box.left() + padding(m_pixels);
    const double title = m_pixels * kTitleShare;
    double y = top;
    for (const QString &line : titleLines(box.width())) {
        paintText(painter, QRectF(x, y, box.width(), title * kLine), line, typeface(title, QFont::DemiBold), t.ink,
                  Qt::AlignLeft);
        y += title * kLine;
    }
    for (const QStringList &lines : textLines(box.width())) {
        y += m_pixels * kBetween;
        for (const QString &line : lines) {
            paintText(painter, QRectF(x, y, box.width(), m_pixels * kLine), line, typeface(m_pixels), t.soft,
                      Qt::AlignLeft);
            y += m_pixels * kLine;
        }
    }
}

/// A mark with a word on the picture: the colour of the line around the card alone would not tell everybody.
void RoutineCard::paintChosen(QPainter &painter, const QRectF &box) const
{
    const Tokens &t = tokensOf(palette());
    const QString word = tr("Chosen");
    const QFont font = typeface(m_pixels, QFont::DemiBold);
    const double high = m_pixels * 2;
    const QRectF mark(box.left() + m_pixels * .8, box.top() + m_pixels * .8, widthOf(word, font) + m_pixels * 2.9, high);
    paintCard(painter, mark, high / 2, t.primary);
    paintGlyph(painter, Glyph::Check, {mark.left() + m_pixels * 1.2, mark.center().y()}, m_pixels * 1.2, t.onPrimary);
    paintText(painter, mark.adjusted(m_pixels * 2.1, 0, 0, 0), word, font, t.onPrimary, Qt::AlignLeft);
}

void RoutineCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const Tokens &t = tokensOf(palette());
    const QRectF box = visibleRect();
    const double radius = kRadius * std::max(1.0, m_pixels / kType);
    paintShadow(painter, box, radius, 9, 3, t.shadow, t.dark ? .5 : .22);
    paintCard(painter, box, radius, touched(*this, t.card));
    const QRectF picture(box.topLeft(), QSizeF(box.width(), box.width() * kPictureShare));
    QPainterPath clip;
    clip.addRoundedRect(box, radius, radius);
    painter.save();
    painter.setClipPath(clip);
    if (isBroken()) {
        paintBroken(painter, picture);
    } else {
        paintPicture(picture.size());
        painter.drawPixmap(picture, m_pixmap, QRectF(m_pixmap.rect()));
    }
    painter.restore();
    const QColor line = m_face.chosen ? t.primary : t.contrast ? t.control : t.line;
    paintCard(painter, box, radius, Qt::transparent, line, m_face.chosen ? 3 : 1.5);
    paintWords(painter, box, picture.bottom() + m_pixels * .8);
    if (m_face.chosen)
        paintChosen(painter, box);
    if (hasFocus())
        paintFocus(painter, box.adjusted(1, 1, -1, -1), radius - 4, t.focus);
}

} // namespace matside
