// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/afterpage.h"

#include "ui/after/ratingrow.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/drawing.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/icons.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscroll.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/shell/look.h"
#include "ui/start/factscard.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace matside {

namespace {

constexpr double kTarget = 48; // pixels: no target is lower

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
        lines << tr("My back complained, and I rested: %1 x.").arg(complaints);
    if (feedback.rating)
        lines << tr("My low back right afterwards, from 0 (quiet) to 10 (as strong as it can be): %1.")
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
    connect(m_tell, &ActionButton::clicked, this,
            [this] { emit letterWanted(letterOf(m_routine, m_summary, feedback())); });
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

// ---- Layout ----

double AfterPage::unit() const
{
    return height() > width() ? std::min(width() / 800.0, height() / 1280.0)
                              : std::min(width() / 1280.0, height() / 800.0);
}

/// The person beside the words, or over them in a window that is higher than wide; gives the column of the words.
QRectF AfterPage::arrangePicture()
{
    const double u = unit();
    if (height() > width()) {
        const double high = height() * (stopCardFirst(m_summary) ? .20 : .28);
        m_stage->setGeometry(QRectF(0, 0, width(), high).toAlignedRect());
        m_stage->setFrame(QRectF(0, high * .1, width(), high * .9)); // some of the wall over the head
        const double m = std::max(24.0, 40 * u);
        return {m, high, width() - 2 * m, height() - high};
    }
    const double picture = width() * .336;
    // A frame of the picture's width alone would make the person small: it reaches beyond both sides.
    m_stage->setGeometry(QRectF(0, 0, picture, height()).toAlignedRect());
    m_stage->setFrame(QRectF(-picture * .4, height() * .14, picture * 1.8, height() * .72));
    const double m = std::max(32.0, 64 * u);
    return {picture + m, 0, width() - picture - 2 * m, static_cast<double>(height())};
}

QRect AfterPage::roomForNotice() const
{
    return m_stage->geometry().adjusted(12, 12, -12, -12);
}

double AfterPage::arrangeHead(const QRectF &column, double u)
{
    const bool stop = stopCardFirst(m_summary);
    const double title = (stop ? 44 : 62) * u;
    double y = column.top() + (stop ? 26 : 40) * u;
    m_title->setSpec({.pixels = title, .least = 20, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.06});
    m_title->place(QRectF(column.left() - 2, y, column.width(), title * (stop ? 1.2 : 1.25)));
    y += title * 1.25;
    const double sentence = std::max(16.0, (stop ? 20 : 23) * u);
    m_sentence->setSpec({.pixels = sentence, .least = 13, .weight = QFont::Medium, .lines = 2});
    m_sentence->place(QRectF(column.left(), y, column.width(), sentence * 1.4));
    return y + sentence * 1.4 + (stop ? 10 : 18) * u;
}

double AfterPage::arrangeFoot(const QRectF &column, double u)
{
    const double button = std::max(kTarget, 64 * u);
    const double bottom = column.bottom() - std::max(18.0, 36 * u) - button;
    const double gap = std::max(12.0, 20 * u);
    const double done = std::max(170.0, 220 * u);
    const double tell = std::max(190.0, 262 * u);
    m_done->setTypeSize(std::max(19.0, 24 * u));
    m_done->place(QRectF(column.left(), bottom, done, button));
    m_tell->setTypeSize(std::max(17.0, 21 * u));
    m_tell->place(QRectF(column.left() + done + gap, bottom, tell, button));
    const double x = column.left() + done + tell + 2 * gap;
    m_hint->setSpec({.pixels = std::max(14.0, 16 * u), .least = 12, .weight = QFont::Medium, .lines = 3});
    m_hint->place(QRectF(x, bottom, column.right() - x, button));
    return bottom;
}

/// The stop card takes what room there is; gives where it ends.
double AfterPage::arrangeStop(const QRectF &column, double top, double bottom, double u)
{
    const QRectF card(column.left(), top, column.width(), bottom - top);
    m_stop->setRadius(24);
    m_stop->place(card);
    const double pad = std::max(16.0, 26 * u);
    m_stopText->setGeometry(card.adjusted(pad, pad * .8, -pad * .6, -pad * .6).toAlignedRect());
    return card.bottom();
}

void AfterPage::arrange()
{
    const double u = unit();
    const bool stop = stopCardFirst(m_summary);
    const QRectF column = arrangePicture();
    const double gap = std::max(10.0, 20 * u);
    double y = arrangeHead(column, u);
    const double bottom = arrangeFoot(column, u) - gap;
    m_stop->setVisible(stop);
    m_stopText->setVisible(stop);
    m_note->setVisible(!stop);
    // Beside a picture there is no room for both: what is to be read comes before what was done.
    const bool numbers = !stop || height() > width();
    m_facts->setVisible(numbers);
    const double facts = std::max(70.0, 112 * u);
    const double question = std::max(16.0, 19 * u);
    const double ask = question * 1.3 * 2;
    if (stop) {
        // What is to be read comes first; how it feels is asked under it.
        const double rest = (numbers ? facts + gap : 0) + ask + std::max(96.0, 128 * u);
        y = arrangeStop(column, y, std::max(y + 150 * u, bottom - rest - gap), u) + gap;
    }
    m_question->setSpec({.pixels = question, .least = 13, .weight = QFont::Medium, .lines = 2, .lineHeight = 1.25});
    m_question->place(QRectF(column.left(), y, column.width(), ask));
    y += ask + 6 * u;
    y += m_rating->place({column.left(), y}, column.width(), u) + 4 * u;
    m_facts->place(QRectF(column.left(), y, column.width(), facts), 42 * std::max(u, .8));
    y += facts + gap;
    const QRectF note(column.left(), y, column.width(),
                      std::max(kTarget, std::min(bottom - y, (height() > width() ? 340 : 150) * u)));
    m_note->setFont(typeface(std::max(16.0, 19 * u)));
    placeControl(*m_note, note);
    fillStopCard();
}

void AfterPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.page);
}

} // namespace matside
