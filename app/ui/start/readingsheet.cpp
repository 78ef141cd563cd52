// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/readingsheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscroll.h"

#include <QKeyEvent>

#include <algorithm>

namespace matside {

ReadingSheet::ReadingSheet(const std::vector<ReadingCard> &cards, QWidget *parent)
    : Sheet(parent),
      m_cards(cards),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_text(new TextScroll(this)),
      m_close(new ActionButton(ActionButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("readingSheet"));
    m_text->setObjectName(QStringLiteral("readingText"));
    m_close->setObjectName(QStringLiteral("readingClose"));
    m_close->setFace(tr("I have read it"), Glyph::Check, {});
    connect(m_close, &ActionButton::clicked, this, &ReadingSheet::close);
    setControls({m_close});
}

void ReadingSheet::refresh()
{
    if (!isHidden())
        arrange();
    update();
}

void ReadingSheet::open()
{
    showWithFocus();
}

void ReadingSheet::open(const std::vector<ReadingCard> &cards)
{
    m_cards = cards;
    open();
}

bool ReadingSheet::shows(const ReadingCard &card) const
{
    return m_cards.size() == 1 && m_cards.front() == card;
}

bool ReadingSheet::useKey(QKeyEvent *event)
{
    if (event->key() != Qt::Key_F1)
        return m_text->scrollOn(event->key());
    close();
    return true;
}

/// As high as the text; where the window is lower, the text is scrolled.
void ReadingSheet::arrange()
{
    const double pixels = std::max(16.0, std::min(width() / 1280.0, height() / 800.0) * 19);
    std::vector<TextScroll::Card> cards;
    for (const ReadingCard &card : m_cards)
        cards.push_back({card.title, card.text});
    m_text->setCards(cards, pixels);
    const double u = std::min(width() / 1280.0, height() / 800.0);
    const double wide = std::min(width() - 48.0, std::max(760.0, 920 * u));
    const double most = height() - 2 * std::max(24.0, 56 * u);
    const double pad = std::max(28.0, 52 * u);
    const double button = std::max(52.0, 64 * u);
    const double words = wide - 2 * pad + 16;
    const double around = pad * 1.8 + button + 16;
    const double high = std::min(most, m_text->heightAt(static_cast<int>(words)) + around + 2);
    const QRectF box((width() - wide) / 2, (height() - high) / 2, wide, high);
    m_panel->setRadius(34 * std::max(u, .75));
    m_panel->setVisibleRect(box);
    m_text->setGeometry(QRectF(box.left() + pad, box.top() + pad * .8, words, high - around).toAlignedRect());
    m_close->setTypeSize(std::max(18.0, 24 * u));
    m_close->setVisibleRect(
        QRectF(box.left() + pad, box.bottom() - pad * .9 - button, std::max(240.0, 300 * u), button));
}

} // namespace matside
