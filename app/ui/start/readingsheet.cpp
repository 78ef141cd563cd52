// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/readingsheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/textscroll.h"
#include "ui/shell/accessibles.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace matside {

namespace {

constexpr int kBar = 16; // pixels at the right of the text, for the scroll bar
constexpr int kGap = 16; // pixels at least between the text and the button

} // namespace

ReadingSheet::ReadingSheet(const std::vector<ReadingCard> &cards, QWidget *parent)
    : Sheet(parent),
      m_cards(cards),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_text(new TextScroll(m_panel)),
      m_close(new ActionButton(ActionButton::Kind::Primary, m_panel)),
      m_column(new QVBoxLayout(m_panel))
{
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins({});
    addContents(middle, m_panel);
    m_column->addWidget(m_text, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_close);
    foot->addStretch(1);
    m_column->addLayout(foot);
    setObjectName(QStringLiteral("readingSheet"));
    setAccessibleName(tr("Read first"));
    m_text->setObjectName(QStringLiteral("readingText"));
    m_text->widget()->setProperty(kIsToldElsewhere, true); // as the description of the sheet
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

/// The panel is as high as its text, and no higher than the window: then the text is scrolled.
void ReadingSheet::arrange()
{
    const double scale = textScaleOf(*this);
    const double u = std::min(width() / 1280.0, height() / 800.0);
    std::vector<TextScroll::Card> cards;
    for (const ReadingCard &card : m_cards)
        cards.push_back({card.title, card.text});
    m_text->setCards(cards, std::max(16.0, 19 * u) * scale);
    const bool isOne = m_cards.size() == 1;
    nameFor(*this, isOne ? m_cards.front().title : tr("Read first"));
    describeFor(*this, isOne ? m_cards.front().text : m_text->plainText());
    const double wide = std::min(width() - 48.0, std::max(760.0, 920 * u) * std::max(1.0, scale));
    const double most = height() - 2 * std::max(24.0, 56 * u);
    const double pad = std::max(28.0, 52 * u);
    const double button = std::max(52.0, 64 * u * scale);
    const double words = wide - 2 * pad + kBar;
    const double around = pad * 1.8 + button + kGap;
    setVisibleWidth(m_panel, wide);
    setVisibleHeight(m_panel, std::min(most, m_text->heightAt(whole(words)) + around + 2));
    m_panel->setRadius(34 * std::max(u, .75));
    m_column->setContentsMargins(whole(pad), whole(pad * .8), whole(pad) - kBar, whole(pad * .9));
    m_column->setSpacing(whole(kGap + pad * .1));
    m_close->setTypeSize(std::max(18.0, 24 * u) * scale);
    setVisibleWidth(m_close, std::max(240.0, 300 * u) * std::max(1.0, scale));
    setVisibleHeight(m_close, button);
    activateLayouts(this);
}

} // namespace matside
