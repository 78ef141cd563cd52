// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/picturecard.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"
#include "ui/session/sessiontext.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr double kFlattest = .48; // height of its width, where the words allow it
constexpr double kAlone = .2;     // the same of what has a row for itself
constexpr double kHighest = 1.5;
constexpr double kStep = .05;

} // namespace

PictureCard::PictureCard(const Look &look, const FigurePainter &painter, const FigureCard &card, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_painter(painter),
      m_card(card)
{
    setObjectName(QStringLiteral("picture-") + card.id);
    setContentsMargins(kControlMargin, kControlMargin, kControlMargin, kControlMargin); // for the focus ring
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(figureWords(card.title));
    setAccessibleDescription(QStringLiteral("%1 %2").arg(figureWords(card.text), figureWords(card.describes)));
}

void PictureCard::setSeen(const QString &person, bool headRight)
{
    m_person = person;
    m_headRight = headRight;
    refresh();
}

void PictureCard::setLargest(double pixels)
{
    m_largest = pixels;
    refresh();
}

CardView PictureCard::view() const
{
    CardView view;
    view.title = figureWords(m_card.title);
    view.text = figureWords(m_card.text);
    view.font = typeface(16);
    view.person = m_person;
    view.headRight = m_headRight;
    view.largest = m_largest;
    view.wordsAtTop = !standsAlone();
    return view;
}

void PictureCard::refresh()
{
    m_pixmap = {};
    update();
}

bool PictureCard::standsAlone() const
{
    return !m_card.good;
}

void PictureCard::setLeast(double pixels)
{
    m_least = pixels;
    updateGeometry();
}

int PictureCard::heightForWidth(int width) const
{
    CardView view = this->view();
    view.largest = 0;
    const double wide = width - 2 * kControlMargin;
    double share = standsAlone() ? kAlone : kFlattest;
    for (; share < kHighest; share += kStep) {
        const CardLayout layout = layOutCard(QRectF(0, 0, wide, wide * share), m_card, view);
        if (layout.fits && layout.textSize >= m_least)
            break;
    }
    return whole(wide * std::min(share, kHighest)) + 2 * kControlMargin;
}

bool PictureCard::fits() const
{
    return layOutCard(contentsRect(), m_card, view()).fits;
}

double PictureCard::textSize() const
{
    return layOutCard(contentsRect(), m_card, view()).textSize;
}

void PictureCard::paintEvent(QPaintEvent *)
{
    const QRectF box = contentsRect();
    const double ratio = devicePixelRatioF();
    if (m_pixmap.size() != size() * ratio) {
        m_pixmap = QPixmap(size() * ratio);
        m_pixmap.setDevicePixelRatio(ratio);
        m_pixmap.fill(Qt::transparent);
        QPainter painter(&m_pixmap);
        matside::paintCard(painter, box, m_painter, m_card, view(), m_look.figure);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPixmap(0, 0, m_pixmap);
    if (hasFocus())
        paintFocus(painter, box, std::min(box.width(), box.height()) * .045, m_look.tokens.focus);
}

} // namespace matside
