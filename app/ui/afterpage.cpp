// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/afterpage.h"

#include "ui/actionbutton.h"
#include "ui/factscard.h"
#include "ui/fittedlabel.h"
#include "ui/panel.h"
#include "ui/stageview.h"
#include "ui/textscroll.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace matside {

AfterPage::AfterPage(const Look &look, const Routine &routine, const FigurePainter &painter, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_routine(routine),
      m_stage(new StageView(look, painter, this)),
      m_title(new FittedLabel(this)),
      m_sentence(new FittedLabel(this)),
      m_stop(new Panel(look, Panel::Shape::Card, this)),
      m_stopText(new TextScroll(this)),
      m_facts(new FactsCard(look, this)),
      m_done(new ActionButton(look, ActionButton::Kind::Primary, this))
{
    setObjectName(QStringLiteral("afterPage"));
    m_stage->setDecorated(true);
    m_stage->setAccessibleName(tr("Somebody sits easily on the mat."));
    m_title->setObjectName(QStringLiteral("afterTitle"));
    m_sentence->setObjectName(QStringLiteral("afterSentence"));
    m_sentence->setText(tr("Sit a while before you stand."));
    m_stop->setObjectName(QStringLiteral("stopCard"));
    m_stopText->setObjectName(QStringLiteral("stopText"));
    m_facts->setObjectName(QStringLiteral("facts"));
    m_done->setObjectName(QStringLiteral("done"));
    m_done->setFace(tr("Done"), Glyph::Check, tr("Space"));
    connect(m_done, &ActionButton::clicked, this, &AfterPage::done);
    setSummary({}, false);
    refresh();
}

void AfterPage::setSummary(const Summary &summary, bool headRight)
{
    m_summary = summary;
    Picture picture;
    picture.motion = QStringLiteral("seated");
    picture.headRight = headRight;
    picture.support = QStringLiteral("none");
    m_stage->setPicture(picture);
    m_title->setText(endTitle(summary));
    m_facts->setFacts(factsOf(summary));
    arrange();
}

void AfterPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    m_sentence->setInk(m_look.tokens.soft);
    m_stage->refresh();
    fillStopCard();
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
    update();
}

void AfterPage::fillStopCard()
{
    const double pixels = std::clamp(std::min(width() / 1280.0, height() / 800.0) * 20, 15.0, 30.0);
    std::vector<ReadingCard> cards;
    for (const ReadingCard &card : m_routine.cards) {
        if (card.id == QLatin1String("when-not"))
            cards.push_back(card);
    }
    m_stopText->setCards(cards, m_look.tokens, pixels);
}

void AfterPage::arrange()
{
    const double u = std::min(width() / 1280.0, height() / 800.0);
    const double picture = width() * .336;
    // A frame of the picture's width alone would make the person small: it reaches beyond both sides.
    m_stage->setGeometry(QRectF(0, 0, picture, height()).toAlignedRect());
    m_stage->setFrame(QRectF(-picture * .4, height() * .14, picture * 1.8, height() * .72));
    const double m = std::max(40.0, 64 * u);
    const double x = picture + m;
    const double wide = width() - x - m;
    const bool stop = stopCardFirst(m_summary);
    const double button = std::max(52.0, 64 * u);
    const double facts = std::max(96.0, 150 * u) * (stop ? .8 : 1);
    double y = (stop ? 32 : 120) * u;
    m_title->setSpec({.pixels = (stop ? 46 : 72) * u,
                      .least = 24,
                      .weight = QFont::DemiBold,
                      .lines = stop ? 1 : 2,
                      .lineHeight = 1.06});
    const double title = (stop ? 58 : 90) * u;
    m_title->place(QRectF(x - 2, y, wide, title));
    y += title + 4 * u;
    m_sentence->setSpec({.pixels = std::max(16.0, (stop ? 20 : 23) * u), .least = 13, .weight = QFont::Medium});
    m_sentence->place(QRectF(x, y, wide, std::max(24.0, 34 * u)));
    y += std::max(24.0, 34 * u) + (stop ? 16 : 36) * u;
    const double bottom = height() - (stop ? 32 : 106) * u - button;
    m_stop->setVisible(stop);
    m_stopText->setVisible(stop);
    if (stop) {
        const QRectF card(x, y, wide, bottom - facts - 2 * 22 * u - y);
        m_stop->setRadius(24);
        m_stop->place(card);
        const double pad = std::max(18.0, 28 * u);
        m_stopText->setGeometry(card.adjusted(pad, pad * .8, -pad * .6, -pad * .6).toAlignedRect());
        y = card.bottom() + 22 * u;
    }
    m_facts->place(QRectF(x, y, wide, facts), (stop ? 40 : 46) * std::max(u, .8));
    m_done->setTypeSize(std::max(20.0, 24 * u));
    m_done->place(QRectF(x, bottom, std::max(200.0, 240 * u), button));
    fillStopCard();
}

void AfterPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool press = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
    if (!press)
        QWidget::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        emit done();
}

void AfterPage::resizeEvent(QResizeEvent *)
{
    arrange();
}

void AfterPage::showEvent(QShowEvent *)
{
    m_done->setFocus();
}

void AfterPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.page);
}

} // namespace matside
