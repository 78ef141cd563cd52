// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/textscroll.h"

#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>

#include <cmath>

namespace matside {

namespace {

QString paragraph(const QString &text, double pixels, int weight, const QColor &colour, double above, double below)
{
    return QStringLiteral("<p style='font-size:%1px; font-weight:%2; color:%3; line-height:135%; margin-top:%4px; "
                          "margin-bottom:%5px'>%6</p>")
        .arg(std::lround(pixels))
        .arg(weight)
        .arg(colour.name())
        .arg(std::lround(above))
        .arg(std::lround(below))
        .arg(text.toHtmlEscaped());
}

} // namespace

TextScroll::TextScroll(QWidget *parent) : QScrollArea(parent), m_text(new QLabel)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setWidget(m_text);
    m_text->setAutoFillBackground(false); // which a scroll area turns on
    setWidgetResizable(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void TextScroll::setCards(const std::vector<Card> &cards, double pixels)
{
    m_cards = cards;
    m_pixels = pixels;
    showCards();
}

/// Rich text contains its colours, so another palette needs new text.
void TextScroll::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCards();
}

void TextScroll::showCards()
{
    const Tokens &tokens = tokensOf(palette());
    const double pixels = m_pixels;
    QString html;
    for (const Card &card : m_cards) {
        html += paragraph(card.title, pixels * 1.3, 600, tokens.ink, html.isEmpty() ? 0 : pixels * 1.3, pixels * .4);
        for (const QString &text : card.text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
            html += paragraph(text, pixels, 500, tokens.soft, 0, pixels * .55);
    }
    m_text->setFont(typeface(pixels));
    m_text->setText(html);
    fitHeight();
}

QString TextScroll::plainText() const
{
    QString plain;
    for (const Card &card : m_cards)
        plain += (plain.isEmpty() ? QString() : QStringLiteral("\n")) + card.title + QLatin1Char('\n') + card.text;
    return plain;
}

bool TextScroll::scrollOn(int key)
{
    switch (key) {
    case Qt::Key_Down:
        scrollBy(1, false);
        return true;
    case Qt::Key_Up:
        scrollBy(-1, false);
        return true;
    case Qt::Key_PageDown:
        scrollBy(1, true);
        return true;
    case Qt::Key_PageUp:
        scrollBy(-1, true);
        return true;
    default:
        return false;
    }
}

void TextScroll::scrollBy(int lines, bool page)
{
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + lines * (page ? bar->pageStep() : 3 * m_text->font().pixelSize()));
}

int TextScroll::heightAt(int width) const
{
    return m_text->heightForWidth(width - kBar) + 8;
}

void TextScroll::fitHeight()
{
    m_text->resize(width() - kBar, heightAt(width()));
}

void TextScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

} // namespace matside
