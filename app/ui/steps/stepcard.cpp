// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepcard.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"
#include "ui/shell/look.h"
#include "ui/shell/sideflag.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kPictureShare = .47; // height of the picture, of the width
constexpr double kTitleShare = 1.3;   // of the type of the sentence
constexpr double kLine = 1.32;
constexpr double kType = 16;   // pixels of the sentence, at which
constexpr double kRadius = 24; // the corners have these pixels
constexpr double kWider =
    .07; // of the picture on either side, so that the person fills it: beyond the card there is only floor

double padding(double pixels)
{
    return pixels * 1.2;
}

} // namespace

StepCard::StepCard(const Look &look, const FigurePainter &painter, Face face, QWidget *parent)
    : ActionButton(Kind::Quiet, parent),
      m_look(look),
      m_painter(painter),
      m_face(std::move(face))
{
    setText(m_face.title);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
    setAccessibleName(QStringLiteral("%1, %2").arg(m_face.number).arg(m_face.title));
    setAccessibleDescription(m_face.sentence);
}

void StepCard::setTypeSize(double pixels)
{
    m_pixels = pixels;
    updateGeometry();
    update();
}

void StepCard::refresh()
{
    m_pixmap = {};
    update();
}

QStringList StepCard::titleLines(double width) const
{
    return wrapped(QStringLiteral("%1  %2").arg(m_face.number).arg(m_face.title),
                   typeface(m_pixels * kTitleShare, QFont::DemiBold), width - 2 * padding(m_pixels));
}

QStringList StepCard::sentenceLines(double width) const
{
    return balanced(m_face.sentence, typeface(m_pixels), width - 2 * padding(m_pixels));
}

int StepCard::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(faceHeight(width - 2 * kControlMargin))) + 2 * kControlMargin;
}

/// Of what is seen of the card, in pixels.
double StepCard::faceHeight(double width) const
{
    return width * kPictureShare + m_pixels * .8
           + m_pixels * kTitleShare * kLine * static_cast<double>(titleLines(width).size())
           + m_pixels * kLine * static_cast<double>(sentenceLines(width).size()) + m_pixels * 1.0;
}

bool StepCard::fits() const
{
    const double width = visibleRect().width();
    const QFont title = typeface(m_pixels * kTitleShare, QFont::DemiBold);
    const QStringList titles = titleLines(width);
    const QStringList sentences = sentenceLines(width);
    const auto inside = [&](const QStringList &lines, const QFont &font) {
        return std::all_of(lines.begin(), lines.end(),
                           [&](const QString &line) { return widthOf(line, font) <= width - m_pixels * .5; });
    };
    return faceHeight(width) <= visibleRect().height() + 1 && inside(titles, title)
           && inside(sentences, typeface(m_pixels));
}

void StepCard::paintPicture(const QSizeF &size)
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

void StepCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const Tokens &t = tokensOf(palette());
    const QRectF box = visibleRect();
    const double grown = std::max(1.0, m_pixels / kType);
    const double radius = kRadius * grown;
    paintShadow(painter, box, radius, 9, 3, t.shadow, t.dark ? .5 : .22);
    paintCard(painter, box, radius, touched(*this, t.card));
    const QRectF picture(box.topLeft(), QSizeF(box.width(), box.width() * kPictureShare));
    paintPicture(picture.size());
    QPainterPath clip;
    clip.addRoundedRect(box, radius, radius);
    painter.save();
    painter.setClipPath(clip);
    painter.drawPixmap(picture, m_pixmap, QRectF(m_pixmap.rect()));
    painter.restore();
    paintCard(painter, box, radius, Qt::transparent, t.contrast ? t.control : t.line, 1.5);
    if (m_face.picture.side)
        paintSideFlag(painter, QRectF(box.left() + 14 * grown, box.top() + 14 * grown, m_pixels * 2, m_pixels * 1.55),
                      *m_face.picture.side, 5 * grown, t);
    const double x = box.left() + padding(m_pixels);
    double y = picture.bottom() + m_pixels * .8;
    const double title = m_pixels * kTitleShare;
    for (const QString &line : titleLines(box.width())) {
        paintText(painter, QRectF(x, y, box.width(), title * kLine), line, typeface(title, QFont::DemiBold), t.ink,
                  Qt::AlignLeft);
        y += title * kLine;
    }
    for (const QString &line : sentenceLines(box.width())) {
        paintText(painter, QRectF(x, y, box.width(), m_pixels * kLine), line, typeface(m_pixels), t.soft,
                  Qt::AlignLeft);
        y += m_pixels * kLine;
    }
    if (hasFocus())
        paintFocus(painter, box.adjusted(1, 1, -1, -1), radius - 4, t.focus);
}

} // namespace matside
