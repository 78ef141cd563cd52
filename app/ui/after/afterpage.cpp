// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/afterpage.h"

#include "ui/kit/actionbutton.h"
#include "ui/start/factscard.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/panel.h"
#include "ui/after/ratingrow.h"
#include "ui/session/stageview.h"
#include "ui/kit/textscroll.h"
#include "ui/kit/type.h"
#include "ui/session/sessiontext.h"
#include "ui/kit/icons.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace matside {

QString letterOf(const Routine &routine, const Summary &summary, const Feedback &feedback)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Letter", text); };
    QStringList lines;
    lines << tr("Today I did \"%1\".").arg(routine.title);
    if (summary.end != Summary::End::Finished)
        lines << tr("I ended it early.");
    for (const Fact &fact : factsOf(summary))
        lines << QStringLiteral("- %1 %2").arg(fact.number, fact.words);
    const int complaints = summary.complaints.left + summary.complaints.right + summary.complaintsAtRest;
    if (complaints > 0)
        lines << tr("My back complained, and I rested: %1 x.").arg(complaints);
    if (feedback.rating)
        lines << tr("My low back right afterwards, from 0 (quiet) to 10 (as strong as it can be): %1.").arg(*feedback.rating);
    if (!feedback.note.isEmpty())
        lines << QString() << feedback.note;
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

AfterPage::AfterPage(const Look &look, const Routine &routine, const FigurePainter &painter, QWidget *parent)
    : Page(parent),
      m_look(look),
      m_routine(routine),
      m_stage(new StageView(look, painter, this)),
      m_title(new FittedLabel(this)),
      m_sentence(new FittedLabel(this)),
      m_stop(new Panel(Panel::Shape::Card, this)),
      m_stopText(new TextScroll(this)),
      m_question(new FittedLabel(this)),
      m_rating(new RatingRow(look, tr("How does your low back feel now?"), this)),
      m_facts(new FactsCard(look, this)),
      m_note(new QPlainTextEdit(this)),
      m_done(new ActionButton(ActionButton::Kind::Primary, this)),
      m_tell(new ActionButton(ActionButton::Kind::Quiet, this)),
      m_hint(new FittedLabel(this))
{
    setObjectName(QStringLiteral("afterPage"));
    build();
    setSummary({}, false);
    refresh();
}

void AfterPage::build()
{
    m_stage->setDecorated(true);
    m_stage->setAccessibleName(tr("Somebody sits easily on the mat."));
    m_title->setObjectName(QStringLiteral("afterTitle"));
    m_sentence->setObjectName(QStringLiteral("afterSentence"));
    m_sentence->setText(tr("Sit a while before you stand."));
    m_stop->setObjectName(QStringLiteral("stopCard"));
    m_stopText->setObjectName(QStringLiteral("stopText"));
    m_question->setObjectName(QStringLiteral("afterQuestion"));
    m_question->setText(tr("How does your low back feel now? Only if you like; it changes nothing by itself."));
    m_facts->setObjectName(QStringLiteral("facts"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setPlaceholderText(tr("A note for yourself"));
    m_note->setAccessibleName(tr("A note for yourself"));
    m_note->setTabChangesFocus(true);
    m_note->setFrameShape(QFrame::StyledPanel); // MatStyle paints the field
    m_note->viewport()->setAutoFillBackground(false);
    m_note->installEventFilter(this);
    m_done->setObjectName(QStringLiteral("done"));
    m_done->setFace(tr("Done"), Glyph::Check, tr("Space"));
    m_tell->setObjectName(QStringLiteral("tell"));
    m_tell->setFace(tr("Tell your teacher"), Glyph::None, {});
    m_hint->setObjectName(QStringLiteral("tellHint"));
    m_hint->setText(tr("Nothing is sent by itself."));
    connect(m_done, &ActionButton::clicked, this, &AfterPage::done);
    connect(m_tell, &ActionButton::clicked, this, [this] { emit letterWanted(letterOf(m_routine, m_summary, feedback())); });
}

void AfterPage::setSummary(const Summary &summary, bool headRight)
{
    m_summary = summary;
    Picture picture;
    picture.motion = QStringLiteral("seated");
    picture.headRight = headRight;
    picture.support = QStringLiteral("none");
    m_stage->setPicture(picture);
    m_title->setText(title());
    m_facts->setFacts(factsOf(summary));
    m_rating->clear();
    m_note->clear();
    arrange();
}

QString AfterPage::title() const
{
    return endTitle(m_summary);
}

Feedback AfterPage::feedback() const
{
    return {m_rating->rating(), m_note->toPlainText().trimmed()};
}

void AfterPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    for (FittedLabel *label : {m_sentence, m_question, m_hint})
        label->setInk(m_look.tokens.soft);
    QPalette palette = paletteOf(m_look.tokens);
    palette.setColor(QPalette::Base, Qt::transparent);
    palette.setColor(QPalette::PlaceholderText, m_look.tokens.soft);
    m_note->setPalette(palette);
    m_rating->refresh();
    m_stage->refresh();
    fillStopCard();
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
    update();
}

void AfterPage::fillStopCard()
{
    if (m_stopText->isHidden())
        return;
    std::vector<TextScroll::Card> cards;
    for (const ReadingCard &card : m_routine.cards) {
        if (card.id == QLatin1String("when-not"))
            cards.push_back({card.title, card.text});
    }
    m_stopText->setCards(cards, std::clamp(unit() * 20, 15.0, 54.0));
}

/// In the note Esc is the way out of it; everything else is typed.
bool AfterPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_done->setFocus();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void AfterPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool press = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
    if (!press)
        Page::keyPressEvent(event);
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

} // namespace matside
