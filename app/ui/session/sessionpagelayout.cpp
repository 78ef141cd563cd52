// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the session page stand, and in which light; sessionpage.cpp has what they show.
#include "ui/kit/actionbutton.h"
#include "ui/session/confirmsheet.h"
#include "ui/session/dial.h"
#include "ui/kit/fittedlabel.h"
#include "ui/session/framing.h"
#include "ui/session/headline.h"
#include "ui/session/moresheet.h"
#include "ui/kit/panel.h"
#include "ui/session/progressstrip.h"
#include "ui/session/sessionpage.h"
#include "ui/session/stageview.h"
#include "ui/kit/type.h"
#include "ui/session/speakingindicator.h"
#include "ui/session/sessiontext.h"
#include "ui/kit/icons.h"
#include "ui/session/look.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr double kTitleLine = 1.08;
constexpr double kCaptionLine = 1.18;
constexpr int kMostSentenceLines = 3;
constexpr std::size_t kPain = 3; // in the bar
// How much larger than a step's title the word of a phase is (docs/sources.md, "Legibility").
constexpr double kPausedWord = 1.45;
constexpr double kPhaseWord = 1.15;

int linesIn(const QString &text, double pixels, QFont::Weight weight, double width)
{
    return static_cast<int>(wrapped(text, typeface(pixels, weight), width).size());
}

} // namespace

/// Sentences that nobody says are not shown in pieces: the sheet has room for the longest, and stands still.
int SessionPage::linesOfSentences(const SessionLayout &layout) const
{
    QStringList sentences;
    if (m_program) {
        for (const Cell &cell : m_program->cells)
            sentences << cell.sentence;
    }
    Moment silent;
    silent.body.reach = 1;
    for (const Phase phase : {Phase::Paused, Phase::Waiting, Phase::Easing})
        sentences << captionOf(phase, silent);
    int lines = 1;
    for (const QString &sentence : sentences)
        lines = std::max(lines, linesIn(sentence, layout.captionType.least, QFont::Medium, layout.caption.width()));
    return std::min(lines, kMostSentenceLines);
}

void SessionPage::arrange()
{
    if (!m_program)
        return; // nothing is said yet: faces that nobody sees would be loaded in every start
    m_stage->setVisible(!m_words);
    m_sheet->setVisible(!m_words);
    m_voice->setVisible(!m_words);
    m_headline->setLarge(m_words);
    m_headline->setMirrored(m_headRight);
    const Qt::Alignment overTheHead = m_headRight ? Qt::AlignRight : Qt::AlignLeft;
    m_title->setAlignment(overTheHead | Qt::AlignTop);
    m_caption->setAlignment(m_words ? overTheHead | Qt::AlignTop : Qt::AlignLeft | Qt::AlignVCenter); // the sheet never mirrors
    if (m_words) {
        m_framed.clear();
        arrangeWords();
        return;
    }
    LayoutWish wish{m_headRight, m_textScale, 1};
    m_layout = layoutFor(QSizeF(size()), wish);
    wish.captionLines = linesOfSentences(m_layout);
    m_layout = layoutFor(QSizeF(size()), wish);
    const SessionLayout &l = m_layout;
    const double u = l.unit;
    m_stage->setGeometry(l.stage.adjusted(0, 0, 0, 40 * u).toAlignedRect());
    m_stage->setInset(l.dial.adjusted(11 * u, 11 * u, -11 * u, -11 * u));
    m_headline->setGeometry(l.headline.toAlignedRect());
    arrangeSheet();
    arrangeBars();
    styleTitle();
    showThen();
    m_framed.clear();
    frameStage();
    placeDial();
}

void SessionPage::arrangeSheet()
{
    const SessionLayout &l = m_layout;
    m_sheet->setRadius(34 * l.unit);
    m_sheet->place(l.sheet);
    placeCaption();
    m_voice->setGeometry(l.captionGlyph.toAlignedRect());
    m_strip->setGeometry(l.strip.toAlignedRect());
    m_strip->setLabelSize(l.labelType);
    m_thenWord->setSpec({.pixels = l.labelType, .weight = QFont::Medium});
    m_thenWord->place(QRectF(l.then.left(), l.then.top(), l.then.width(), l.labelType * 1.25));
}

void SessionPage::placeCaption()
{
    m_caption->setSpec({.pixels = m_layout.captionType.wish,
                        .least = 15,
                        .weight = QFont::Medium,
                        .lines = m_layout.captionLines,
                        .lineHeight = kCaptionLine});
    m_caption->place(m_layout.caption);
}

void SessionPage::arrangeBars()
{
    const SessionLayout &l = m_layout;
    const double u = l.unit;
    for (std::size_t place = 0; place < m_bar.size(); ++place) {
        m_bar.at(place)->place(l.bar.at(place));
        m_bar.at(place)->setTypeSize(l.barType * (place == kPain ? 1.18 : 1));
    }
    m_end->setTypeSize(l.barType);
    m_end->place(l.endGently);
    m_more->setTypeSize(l.barType * (m_words || l.portrait ? 1 : 1.2)); // larger where it is three dots
    m_more->setFace(l.portrait ? tr("More") : QString(), Glyph::Dots, {});
    m_more->place(l.more);
    m_moreSheet->place(QRectF(l.margin, 8 * u, width() - 2 * l.margin, l.endGently.top() - 20 * u), u);
    m_moreSheet->raise();
    m_confirm->arrange(l);
    m_confirm->raise();
}

/// "Then" stands over what comes next, or gives its line to it.
void SessionPage::showThen()
{
    const bool there = m_layout.then.isValid() && !m_words && m_phase != Phase::Confirming;
    m_then->setVisible(there);
    m_then->setText(m_moment.nextTitle);
    const QRectF box = m_layout.then;
    const double word = m_layout.labelType * 1.25;
    m_then->setSpec({.pixels = m_layout.thenType, .least = 14, .weight = QFont::DemiBold, .lines = 1});
    m_then->place(box.adjusted(0, word, 0, 0));
    const bool oneLine = m_then->holds(m_moment.nextTitle, m_layout.thenType * .8);
    m_thenWord->setVisible(there && oneLine && !m_moment.nextTitle.isEmpty());
    if (!oneLine) {
        m_then->setSpec({.pixels = m_layout.thenType, .least = 12, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.1});
        m_then->place(box);
    }
}

/// The word of a phase is larger than the title of a step; both have the same place.
void SessionPage::styleTitle()
{
    const SessionLayout &l = m_layout;
    const bool step = m_phase == Phase::Running || m_phase == Phase::Done;
    const double share = step ? 1 : m_phase == Phase::Paused ? kPausedWord : kPhaseWord;
    m_title->setSpec({.pixels = l.titleType.wish * share,
                      .least = 15,
                      .weight = QFont::DemiBold,
                      .lines = l.titleLines,
                      .lineHeight = kTitleLine});
    m_title->place(l.title.adjusted(0, 0, 0, l.titleType.least * .1));
}

/// Once a motion and a title: the picture never moves because of a pause.
void SessionPage::frameStage()
{
    const QString framed = m_moment.motion + QLatin1Char('\n') + m_moment.title;
    if (framed == m_framed)
        return;
    m_framed = framed;
    const SessionLayout &l = m_layout;
    const FittedText set = fitted(m_moment.title,
                                  {.pixels = l.titleType.wish,
                                   .least = 15,
                                   .weight = QFont::DemiBold,
                                   .lines = l.titleLines,
                                   .lineHeight = kTitleLine},
                                  l.title.size());
    double width = 0;
    for (const QString &line : set.lines)
        width = std::max(width, widthOf(line, set.font));
    QRectF title = l.title;
    title.setHeight(set.lineHeight * static_cast<double>(set.lines.size()));
    m_headRight ? title.setLeft(title.right() - width) : title.setWidth(width);
    Picture picture = pictureOf(m_moment, m_headRight);
    picture.person = m_stage->person();
    m_stage->setFrame(frameFor(m_painter, picture, {l.stage, title, l.dial}));
}

void SessionPage::placeDial()
{
    const bool breath = m_dial->face().kind == DialFace::Kind::Breath;
    const bool hollow = !m_words && m_dial->face().kind == DialFace::Kind::Countdown && m_stage->hasInset();
    m_dial->setHollow(hollow);
    m_dial->setMirrored(m_headRight);
    m_dial->place(breath ? m_layout.breath : m_layout.dial);
}

/// On the mat. Under an open sheet it is the row of the whole; with words only, what stands over the title.
QRect SessionPage::roomForNotice() const
{
    const SessionLayout &l = m_layout;
    const double gap = 10 * l.unit;
    const bool beside = l.portrait || !m_words; // something of the row of End gently is free, or can be missed for a while
    if (m_moreSheet->isVisible() && beside)
        return QRectF(l.margin, l.endGently.top(), l.endGently.left() - gap - l.margin, l.endGently.height()).toAlignedRect();
    if (m_words || m_moreSheet->isVisible())
        return QRectF(l.margin, 4, width() - 2 * l.margin, l.headline.bottom() - 4).toAlignedRect();
    const double top = std::max(l.title.bottom(), l.dial.bottom());
    return QRectF(l.margin, top, l.stage.width() - 2 * l.margin, l.stage.bottom() - gap - top).toAlignedRect();
}

int SessionPage::linesOfTitle(const QString &title) const
{
    const SessionLayout two = wordsLayoutFor(QSizeF(size()), {m_headRight, m_readingDistance, 2});
    return std::clamp(linesIn(title, two.titleType.least, QFont::DemiBold, two.title.width()), 1, 3);
}

/// Words instead of the picture: anew for each title, as what it leaves is for what is said.
void SessionPage::arrangeWords()
{
    const QString title = wordsTitleOf(m_phase, m_moment);
    const QString framed = QStringLiteral("%1 %2 ").arg(width()).arg(height()) + title;
    if (framed == m_framed)
        return;
    m_framed = framed;
    m_layout = wordsLayoutFor(QSizeF(size()), {m_headRight, m_readingDistance, linesOfTitle(title)});
    const SessionLayout &l = m_layout;
    m_headline->setGeometry(l.headline.toAlignedRect());
    m_title->setSpec({.pixels = l.titleType.wish,
                      .least = 15,
                      .weight = QFont::DemiBold,
                      .lines = l.titleLines,
                      .lineHeight = 1.06});
    m_title->place(l.title);
    placeCaption();
    m_strip->hide();
    m_then->hide();
    m_thenWord->hide();
    arrangeBars();
    placeDial();
}

/// A picture of everything that has the colours of the phase: wall, stage and sheet, without any text.
QPixmap SessionPage::backdrop() const
{
    QPixmap seen(size() * devicePixelRatioF());
    seen.setDevicePixelRatio(devicePixelRatioF());
    seen.fill(lightOf(m_look.tokens, m_phase).wall);
    if (m_words)
        return seen;
    QPainter painter(&seen);
    painter.drawImage(m_stage->pos(), m_stage->shown());
    m_sheet->render(&painter, m_sheet->pos(), {}, {});
    return seen;
}

/// Stepped, only when another second, move or phase begins.
void SessionPage::showPicture()
{
    if (m_stepped) {
        const QStringList step{QString::number(m_moment.cell), m_moment.move, QString::number(m_moment.rep),
                               QString::number(secondsLeft(m_moment)), phaseName(m_phase),
                               QString::number(m_headRight)};
        if (step == m_stepShown)
            return;
        m_stepShown = step;
    }
    m_stage->setPicture(pictureOf(m_moment, m_headRight));
}

void SessionPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), lightOf(m_look.tokens, m_phase).wall);
}

} // namespace matside
