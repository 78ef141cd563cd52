// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/paint/card.h"

#include "figures/paint/brush.h"
#include "figures/paint/cardpicture.h"

#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace matside {

namespace {

constexpr double kRound = .045; // all shares are of the shorter side of the card
constexpr double kMargin = .075;
constexpr double kTitle = .088;
constexpr double kText = .064;
constexpr double kMark = .10;
constexpr double kSmallest = .5; // to which words shrink

/// A text, wrapped into lines of a width.
class WrappedText final
{
public:
    WrappedText(const QString &words, QFont font, double size, QFont::Weight weight, double width)
    {
        font.setPixelSize(std::max(1, int(size)));
        font.setWeight(weight);
        QTextOption option;
        option.setWrapMode(QTextOption::WordWrap);
        const bool rightToLeft = words.isRightToLeft();
        option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        option.setAlignment(Qt::AlignLeading);
        m_layout.setText(words);
        m_layout.setFont(font);
        m_layout.setTextOption(option);
        m_layout.beginLayout();
        for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, m_height});
            m_height += line.height() * 1.12;
            m_widest = std::max(m_widest, line.naturalTextWidth());
        }
        m_layout.endLayout();
    }

    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] double widest() const { return m_widest; }

    void paint(QPainter &painter, QPointF at, const QColor &ink) const
    {
        painter.setPen(ink);
        m_layout.draw(&painter, at);
        painter.setPen(Qt::NoPen);
    }

private:
    QTextLayout m_layout;
    double m_height = 0;
    double m_widest = 0;
};

/// How much of a card its words get: of the height when they stand below, of the width when beside.
double shareOfWords(CardPicture picture, bool below)
{
    switch (picture) {
    case CardPicture::FrontShort:
    case CardPicture::FrontLong:
        return below ? .34 : .50;
    case CardPicture::FrontOpens:
        return below ? .50 : .46; // three small ones
    case CardPicture::SupportTooHigh:
    case CardPicture::SupportRight:
        break;
    }
    return below ? .50 : .36;
}

/// Where words go, before they are measured.
QRectF roomForWords(const QRectF &inside, bool high, double share, bool headRight, double unit)
{
    if (high)
        return inside.adjusted(0, inside.height() * (1 - share), 0, 0);
    const double width = inside.width() * share - unit * .03;
    return headRight ? QRectF(inside.right() - width, inside.top(), width, inside.height())
                     : QRectF(inside.left(), inside.top(), width, inside.height());
}

void paintMark(QPainter &painter, const QRectF &at, bool good, const FigureTheme &theme)
{
    const QPointF c = at.center();
    const double r = at.width() / 2;
    fillDisc(painter, c, r, r, good ? theme.good : theme.bad);
    QPainterPath sign;
    if (good) {
        sign.moveTo(c + QPointF(-.42, .04) * r);
        sign.lineTo(c + QPointF(-.10, .36) * r);
        sign.lineTo(c + QPointF(.46, -.34) * r);
    } else {
        sign.moveTo(c + QPointF(-.34, -.34) * r);
        sign.lineTo(c + QPointF(.34, .34) * r);
        sign.moveTo(c + QPointF(.34, -.34) * r);
        sign.lineTo(c + QPointF(-.34, .34) * r);
    }
    drawLine(painter, sign, theme.card, r * .22);
}

} // namespace

QString cardPictureName(CardPicture picture)
{
    switch (picture) {
    case CardPicture::FrontShort:
        return QStringLiteral("front-short");
    case CardPicture::FrontLong:
        return QStringLiteral("front-long");
    case CardPicture::FrontOpens:
        return QStringLiteral("front-opens");
    case CardPicture::SupportTooHigh:
        return QStringLiteral("support-too-high");
    case CardPicture::SupportRight:
        return QStringLiteral("support-right");
    }
    return {};
}

CardLayout layOutCard(const QRectF &card, const FigureCard &content, const CardView &view)
{
    const double unit = std::min(card.width(), card.height() * 1.35);
    const double margin = unit * kMargin;
    const QRectF inside = card.adjusted(margin, margin, -margin, -margin);
    const bool high = card.height() > card.width() * .95;
    const QRectF room = roomForWords(inside, high, shareOfWords(content.picture, high), view.headRight, unit);
    const double mark = content.good ? unit * kMark : 0;
    CardLayout layout;
    const double most = view.largest > 0 ? std::clamp(view.largest / (unit * kText), kSmallest, 1.0) : 1;
    for (double share = most; share >= kSmallest - 1e-9; share -= .05) {
        layout.titleSize = unit * kTitle * share;
        layout.textSize = unit * kText * share;
        const WrappedText title(view.title, view.font, layout.titleSize, QFont::DemiBold, room.width());
        const WrappedText text(view.text, view.font, layout.textSize, QFont::Normal, room.width());
        const double gap = layout.textSize * .45;
        const double above = mark > 0 ? mark + gap : 0;
        layout.mark =
            mark > 0 ? QRectF(view.title.isRightToLeft() ? room.right() - mark : room.left(), room.top(), mark, mark)
                     : QRectF();
        layout.title = {room.left(), room.top() + above, room.width(), title.height()};
        layout.text = {room.left(), layout.title.bottom() + gap, room.width(), text.height()};
        if (layout.text.bottom() <= inside.bottom() && std::max(title.widest(), text.widest()) <= room.width() + .5)
            break;
    }
    layout.fits = layout.text.bottom() <= inside.bottom() + 1;
    const double free = inside.bottom() - layout.text.bottom();
    if (!high && free > 0 && !view.wordsAtTop) { // few words stand beside the middle of the picture, and not over an empty half
        for (QRectF *part : {&layout.mark, &layout.title, &layout.text})
            part->translate(0, free / 2);
    }
    const double space = margin * .5;
    layout.picture = high             ? QRectF(inside.topLeft(), QPointF(inside.right(), room.top() - space))
                     : view.headRight ? QRectF(inside.topLeft(), QPointF(room.left() - space, inside.bottom()))
                                      : QRectF(QPointF(room.right() + space, inside.top()), inside.bottomRight());
    return layout;
}

void paintCard(QPainter &painter, const QRectF &card, const FigurePainter &figures, const FigureCard &content,
               const CardView &view, const FigureTheme &theme)
{
    const CardLayout layout = layOutCard(card, content, view);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double unit = std::min(card.width(), card.height());
    fillRounded(painter, card, unit * kRound, theme.cardLine);
    fillRounded(painter, card.adjusted(1.5, 1.5, -1.5, -1.5), unit * kRound, theme.card);
    paintCardPicture(painter, layout.picture, figures, content.picture, view, theme);
    if (content.good)
        paintMark(painter, layout.mark, *content.good, theme);
    WrappedText(view.title, view.font, layout.titleSize, QFont::DemiBold, layout.title.width())
        .paint(painter, layout.title.topLeft(), theme.ink);
    WrappedText(view.text, view.font, layout.textSize, QFont::Normal, layout.text.width())
        .paint(painter, layout.text.topLeft(), theme.inkSoft);
    painter.restore();
}

} // namespace matside
