// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/afterpage.h"

#include "ui/after/donetext.h"
#include "ui/after/factscard.h"
#include "ui/after/ratingrow.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/textscroll.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"
#include "ui/routines/routinepicture.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/look.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr int kRings = 24;    // pixels around the words: of focus rings and shadows
constexpr int kMostLines = 8; // of a large text
constexpr int kLeastHint = 120; // pixels: a hint that would be narrower stands under the buttons

} // namespace

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
        lines << tr("“%1”: I said so, and rested, %2 x.").arg(routine.complaint).arg(complaints);
    if (feedback.rating)
        lines << tr("%1 From 0 (quiet) to 10 (as strong as it can be): %2.")
                     .arg(questionOf(routine))
                     .arg(*feedback.rating);
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
      m_rating(new RatingRow(look, questionOf(routine), this)),
      m_facts(new FactsCard(look, this)),
      m_note(new QPlainTextEdit(this)),
      m_done(new ActionButton(ActionButton::Kind::Primary, this)),
      m_tell(new ActionButton(ActionButton::Kind::Quiet, this)),
      m_hint(new FittedLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_side(new QVBoxLayout),
      m_column(new QVBoxLayout),
      m_head(new QVBoxLayout),
      m_cell(new QVBoxLayout),
      m_ask(new QVBoxLayout),
      m_counts(new QVBoxLayout),
      m_foot(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("afterPage"));
    build();
    layOut();
    refresh();
}

void AfterPage::build()
{
    m_stage->setDecorated(true);
    m_stage->setAccessibleName(lastStepOf(m_routine).describes);
    m_title->setObjectName(QStringLiteral("afterTitle"));
    m_sentence->setObjectName(QStringLiteral("afterSentence"));
    m_stop->setObjectName(QStringLiteral("stopCard"));
    m_stop->setProperty(kIsGroup, true);
    m_stop->setFocusPolicy(Qt::TabFocus);
    m_stopText->setObjectName(QStringLiteral("stopText"));
    m_stopText->widget()->setProperty(kIsToldElsewhere, true); // as name and description of the card
    m_question->setObjectName(QStringLiteral("afterQuestion"));
    m_question->setText(tr("%1 Only if you like; it changes nothing by itself.").arg(questionOf(m_routine)));
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
    setKeeps(false);
    connect(m_done, &ActionButton::clicked, this, &AfterPage::done);
    connect(m_tell, &ActionButton::clicked, this,
            [this] { emit letterWanted(letterOf(m_routine, m_summary, feedback())); });
}

void AfterPage::layOut()
{
    for (QBoxLayout *layout :
         std::initializer_list<QBoxLayout *>{m_halves, m_side, m_column, m_head, m_cell, m_ask, m_counts, m_foot,
                                             m_buttons}) {
        layout->setContentsMargins({});
        layout->setSpacing(0);
    }
    m_halves->addWidget(m_stage);
    m_halves->addLayout(m_side, 1);
    auto *words = new QWidget;
    words->setLayout(m_column);
    m_scroll->setObjectName(QStringLiteral("afterScroll"));
    m_scroll->setWidget(words);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    words->setAutoFillBackground(false); // the page paints the ground
    m_scroll->viewport()->setAutoFillBackground(false);
    m_side->addWidget(m_scroll, 1);
    m_side->addLayout(m_foot);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_sentence, m_stop, m_question, m_rating, m_facts, m_note})
        part->setParent(words);
    m_title->setContentsMargins(2, 0, 0, 0); // a capital has air at its left
    addContents(m_head, m_title);
    m_head->addWidget(m_sentence);
    addContents(m_cell, m_stop);
    auto *stop = new QVBoxLayout(m_stop);
    stop->addWidget(m_stopText);
    m_ask->addWidget(m_question);
    auto *rating = new QHBoxLayout;
    addContents(rating, m_rating, 1);
    rating->addStretch(0);
    m_ask->addLayout(rating);
    addContents(m_counts, m_facts);
    m_buttons->addWidget(m_done);
    m_buttons->addWidget(m_tell);
    m_buttons->addStretch(0);
    m_foot->addLayout(m_buttons);
    m_foot->addWidget(m_hint, 1);
    m_column->addLayout(m_head);
    m_column->addLayout(m_cell, 1);
    m_column->addLayout(m_ask);
    m_column->addLayout(m_counts);
    m_column->addWidget(m_note, 1);
    m_column->addStretch(0);
}

void AfterPage::setSummary(const Summary &summary, bool headRight)
{
    m_summary = summary;
    Picture picture = endPicture(m_routine);
    picture.headRight = headRight;
    picture.support = QStringLiteral("none");
    m_stage->setPicture(picture);
    m_title->setText(title());
    m_facts->setFacts(factsOf(summary));
    m_sentence->setText(sentence());
    m_rating->clear();
    m_note->clear();
    setSizes();
}

void AfterPage::setKeeps(bool keeps)
{
    m_hint->setText(keeps ? tr("Done keeps it in your diary, on this computer. Nothing is sent by itself.")
                          : tr("Nothing is sent by itself."));
}

Answer AfterPage::answer() const
{
    const Feedback said = feedback();
    return {std::nullopt, said.rating, said.rating ? questionOf(m_routine) : QString(), said.note};
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

/// The card that says when not to do the routine, where it comes first and the routine has one.
const ReadingCard *AfterPage::stopCard() const
{
    const auto card = std::find_if(m_routine.cards.begin(), m_routine.cards.end(),
                                   [](const ReadingCard &each) { return each.id == QLatin1String("when-not"); });
    return stopCardFirst(m_summary) && card != m_routine.cards.end() ? &*card : nullptr;
}

QString AfterPage::sentence() const
{
    return QString(lastStepOf(m_routine).sentence + u' ' + doneText(m_summary)).trimmed();
}

/// As large as lets all of it be seen at once; scrolled where it would be too small for that.
void AfterPage::fillStopCard()
{
    const ReadingCard *card = stopCard();
    if (card == nullptr)
        return;
    nameFor(*m_stop, card->title);
    describeFor(*m_stop, QString(card->text).replace(u'\n', u' '));
    const double least = std::max(15.0, 16 * unit());
    double pixels = std::clamp(20 * unit(), least, 54.0);
    m_stopText->setCards({{card->title, card->text}}, pixels);
    while (pixels > least && m_stopText->heightAt(m_stopText->width()) > m_stopText->height()) {
        pixels = std::max(least, pixels - 1);
        m_stopText->setCards({{card->title, card->text}}, pixels);
    }
}

/// Esc leaves the note; every other key is typed into it.
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
    if (m_stop->hasFocus() && m_stopText->scrollOn(key))
        return;
    const bool press = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape;
    if (!press)
        Page::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        emit done();
}

void AfterPage::resizeEvent(QResizeEvent *)
{
    setSizes();
}

/// A screen reader reads the control that has the focus: the stop card comes before all else.
void AfterPage::showEvent(QShowEvent *)
{
    const bool isHeard = m_listened.value_or(QAccessible::isActive());
    QWidget *first = m_done;
    if (isHeard && stopCard())
        first = m_stop;
    first->setFocus();
}

double AfterPage::unit() const
{
    const double byWindow =
        portrait() ? std::min(width() / 800.0, height() / 1280.0) : std::min(width() / 1280.0, height() / 800.0);
    return byWindow * textScaleOf(*this);
}

/// The figure is beside the words, or over them in a window that is higher than wide.
void AfterPage::setPictureSizes(double u)
{
    m_stage->setMinimumSize(0, 0);
    m_stage->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    if (portrait()) {
        const double high = height() * (stopCard() ? .20 : .28);
        const int margin = whole(std::max(24.0, 40 * u));
        m_halves->setDirection(QBoxLayout::TopToBottom);
        m_stage->setFixedHeight(whole(high));
        m_stage->setFrame(QRectF(0, high * .1, width(), high * .84)); // some of the wall over the head
        m_stage->setFade(0, whole(high * .14));
        setSideMargins(margin, margin);
        return;
    }
    const double picture = width() * .39 / std::max(1.0, textScaleOf(*this));
    const double margin = std::max(32.0, 56 * u);
    m_halves->setDirection(QBoxLayout::LeftToRight);
    m_stage->setFixedWidth(static_cast<int>(std::ceil(picture)));
    // The whole mat and the whole window are seen; the mat ends where the fading begins.
    m_stage->setFrame(QRectF(-picture * .04, height() * .1, picture * 1.06, height() * .64));
    m_stage->setFade(whole(picture * .07), 0);
    setSideMargins(whole(picture + margin * .5) - m_stage->width(), whole(margin));
}

/// Large text has the lines that it needs: the words scroll.
void AfterPage::setWords(FittedLabel *label, TypeSpec spec, double high) const
{
    const bool isLarge = textScaleOf(*this) > 1;
    if (isLarge)
        spec.lines = kMostLines;
    label->setSpec(spec);
    label->setHeightByText(isLarge);
    label->setFixedHeight(whole(isLarge ? std::max<double>(high, label->heightForWidth(m_wide)) : high));
}

/// The part that scrolls reaches into the margins: it must not cut focus rings and shadows.
void AfterPage::setSideMargins(int left, int right)
{
    const int within = std::min({left, right, kRings});
    m_side->setContentsMargins(left - within, 0, right - within, 0);
    m_column->setContentsMargins(within, 0, within, 0);
    constexpr int kBar = 12; // pixels of the scroll bar
    m_wide = width() - (portrait() ? 0 : m_stage->width()) - left - right - kBar;
}

QRect AfterPage::roomForNotice() const
{
    return QRect(12, 12, m_stage->width() - 24, m_stage->height() / (portrait() ? 2 : 4)); // over the head
}

void AfterPage::setWordSizes(double u)
{
    const bool stop = stopCard() != nullptr;
    const double title = (stop ? 44 : 62) * u;
    const double sentence = std::max(16.0, (stop ? 20 : 23) * u);
    const double question = std::max(16.0, 19 * u);
    const double gap = std::max(10.0, 20 * u);
    m_head->setContentsMargins(0, whole((stop ? 26 : 40) * u), 0, whole((stop ? 10 : 18) * u));
    setWords(m_title, {.pixels = title, .least = 20, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.06}, title * 1.25);
    setWords(m_sentence, {.pixels = sentence, .least = 13, .weight = QFont::Medium, .lines = 2}, sentence * 2.6);

    const double pad = std::max(16.0, 26 * u);
    m_stop->setRadius(24 * std::max(u, .75));
    m_stop->layout()->setContentsMargins(whole(pad), whole(pad * .8), whole(pad * .6), whole(pad * .6));
    m_stop->setMinimumHeight(whole(150 * u));
    m_cell->setContentsMargins(0, 0, 0, stop ? whole(gap) : 0);

    m_ask->setSpacing(whole(6 * u));
    m_ask->setContentsMargins(0, 0, 0, whole(4 * u));
    setWords(m_question, {.pixels = question, .least = 13, .weight = QFont::Medium, .lines = 2, .lineHeight = 1.25},
             question * 1.3 * 2);
    m_rating->setUnit(u);

    m_facts->setTypeSize(42 * std::max(u, .8));
    setVisibleHeight(m_facts, std::max(70.0, 112 * u));
    m_counts->setContentsMargins(0, 0, 0, stop ? 0 : whole(gap));

    m_note->setFont(typeface(std::max(16.0, 19 * u)));
    m_note->setMinimumHeight(kLeastTarget + 2 * kControlMargin);
    const double note = stop ? 64 : portrait() ? 340 : 150;
    m_note->setMaximumHeight(whole(std::max<double>(kLeastTarget, note * u)) + 2 * kControlMargin);
}

void AfterPage::setFootSizes(double u)
{
    const double button = std::max<double>(kLeastTarget, 64 * u);
    const double gap = std::max(12.0, 20 * u);
    const bool isLarge = textScaleOf(*this) > 1;
    const double done = std::max(170.0, 220 * u);
    const double tell = std::max(190.0, 262 * u);
    const bool isUnder = isLarge || m_wide - done - tell - 2 * gap < kLeastHint;
    const double narrower = isUnder ? std::min(1.0, (m_wide - gap) / (done + tell)) : 1;
    m_foot->setDirection(isUnder ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_foot->setSpacing(whole(isUnder ? gap / 2 : gap));
    m_buttons->setSpacing(whole(gap));
    const int beside = m_column->contentsMargins().left();
    m_foot->setContentsMargins(beside, whole(std::max(10.0, 20 * u)), beside, whole(std::max(18.0, 36 * u)));
    m_done->setTypeSize(std::max(19.0, 24 * u));
    setVisibleHeight(m_done, button);
    setVisibleWidth(m_done, done * narrower);
    m_tell->setTypeSize(std::max(17.0, 21 * u));
    setVisibleHeight(m_tell, button);
    setVisibleWidth(m_tell, tell * narrower);
    const double hint = std::max(14.0, 16 * u);
    setWords(m_hint, {.pixels = hint, .least = 12, .weight = QFont::Medium, .lines = 3}, isUnder ? hint * 1.3 : button);
}

/// All sizes follow the window; the layouts place the parts.
void AfterPage::setSizes()
{
    const double u = unit();
    constexpr double kLow = .7; // a window that is lower has no room for the stop card and the note
    m_stop->setVisible(stopCard() != nullptr);
    m_note->setVisible(stopCard() == nullptr || u > kLow);
    // Beside the picture there is room for one of the two: the stop card comes before the numbers.
    m_facts->setVisible(stopCard() == nullptr || portrait());
    m_sentence->setText(sentence());
    setPictureSizes(u);
    setWordSizes(u);
    setFootSizes(u);
    activateLayouts(this);
    fillStopCard();
}

void AfterPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.page);
}

} // namespace matside
