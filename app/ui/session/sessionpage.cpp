// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sessionpage.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/crossfade.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/type.h"
#include "ui/session/captionchunks.h"
#include "ui/session/confirmsheet.h"
#include "ui/session/dial.h"
#include "ui/session/framing.h"
#include "ui/session/headline.h"
#include "ui/session/highcontrastframe.h"
#include "ui/session/moresheet.h"
#include "ui/session/progressstrip.h"
#include "ui/access/sessionreader.h"
#include "ui/session/sessiontext.h"
#include "ui/session/speakingindicator.h"
#include "ui/session/stageview.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/look.h"

#include <QAbstractSlider>
#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QSet>

#include <algorithm>

namespace matside {

namespace {

constexpr std::chrono::milliseconds kLight{400};

enum BarPlace : std::size_t { Back, Repeat, Main, Pain, Next };

Glyph mainGlyph(Phase phase)
{
    switch (phase) {
    case Phase::Paused:
    case Phase::Waiting:
        return Glyph::Play;
    case Phase::Easing:
        return Glyph::None; // the words need the room
    case Phase::Confirming:
        return Glyph::Home;
    case Phase::Running:
    case Phase::Done:
        break;
    }
    return Glyph::Pause;
}

/// A key that moves the focused slider.
bool isOwnKey(const QObject *control, const QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease
                       || event->type() == QEvent::ShortcutOverride;
    if (!isKey || qobject_cast<const QAbstractSlider *>(control) == nullptr)
        return false;
    constexpr std::array kKeys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down,
                             Qt::Key_Home, Qt::Key_End,   Qt::Key_PageUp, Qt::Key_PageDown};
    return std::find(kKeys.begin(), kKeys.end(), static_cast<const QKeyEvent *>(event)->key()) != kKeys.end();
}

constexpr double kTitleLine = 1.08;
constexpr double kCaptionLine = 1.18;
constexpr int kMostSentenceLines = 3;
constexpr double kThenLeast = .8;      // of the size of the next step's title: as the other labels of the sheet
constexpr double kThenWordHigh = 1.25; // of its type
// How much larger than a step's title the word of a phase is (docs/sources.md, "Legibility").
constexpr double kPausedWord = 1.45;
constexpr double kPhaseWord = 1.15;

int linesIn(const QString &text, double pixels, QFont::Weight weight, double width)
{
    return static_cast<int>(wrapped(text, typeface(pixels, weight), width).size());
}

} // namespace

SessionPage::SessionPage(const Look &look, const FigurePainter &painter, QWidget *parent)
    : Page(parent),
      m_look(look),
      m_painter(painter),
      m_stage(new StageView(look, painter, this)),
      m_sheet(new Panel(Panel::Shape::Sheet, this)),
      m_light(new Crossfade(this)),
      m_headline(new Headline(look, this)),
      m_title(new FittedLabel(this)),
      m_dial(new Dial(look, this)),
      m_voice(new SpeakingIndicator(look, this)),
      m_caption(new FittedLabel(this)),
      m_strip(new ProgressStrip(look, this)),
      m_thenWord(new FittedLabel(this)),
      m_then(new FittedLabel(this)),
      m_end(nullptr),
      m_more(nullptr),
      m_moreSheet(nullptr),
      m_confirm(nullptr),
      m_edge(new HighContrastFrame(look, this)),
      m_reader(new SessionReader(this)),
      m_rest(new QWidget(this))
{
    setObjectName(QStringLiteral("sessionPage"));
    setFocusPolicy(Qt::ClickFocus);
    build();
    std::vector<QWidget *> order{m_bar[Main], m_bar[Pain], m_bar[Back], m_bar[Repeat], m_bar[Next], m_end, m_more};
    order.insert(order.end(), {m_strip, m_moreSheet, m_confirm});
    orderFocus(order);
    connectParts();
    watch();
    refresh();
}

SessionPage::~SessionPage()
{
    hide();
}

void SessionPage::build()
{
    constexpr std::array kNames{"back", "repeat", "main", "pain", "next"};
    for (std::size_t place = 0; place < m_bar.size(); ++place) {
        const auto kind = place == Main   ? ActionButton::Kind::Primary
                          : place == Pain ? ActionButton::Kind::Pain
                                          : ActionButton::Kind::Quiet;
        m_bar.at(place) = new ActionButton(kind, this);
        m_bar.at(place)->setObjectName(QString::fromLatin1(kNames.at(place)));
    }
    m_end = new ActionButton(ActionButton::Kind::Ghost, this);
    m_end->setFace(tr("End gently"), Glyph::None, m_keys.capOf(CommandKind::EndGently));
    m_more = new ActionButton(ActionButton::Kind::Ghost, this);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    m_moreSheet = new MoreSheet(m_look, this);
    m_moreSheet->hide();
    m_confirm = new ConfirmSheet(m_look, this);
    m_confirm->hide();
    m_end->setObjectName(QStringLiteral("endGently"));
    m_more->setObjectName(QStringLiteral("more"));
    m_stage->setObjectName(QStringLiteral("stage"));
    m_headline->setObjectName(QStringLiteral("headline"));
    m_title->setObjectName(QStringLiteral("title"));
    m_dial->setObjectName(QStringLiteral("dial"));
    m_caption->setObjectName(QStringLiteral("caption"));
    m_strip->setObjectName(QStringLiteral("strip"));
    m_thenWord->setObjectName(QStringLiteral("thenWord"));
    m_rest->setObjectName(QStringLiteral("rest"));
    m_rest->resize(1, 1);
    m_then->setObjectName(QStringLiteral("then"));
    m_thenWord->setText(tr("Then"));
}

void SessionPage::connectParts()
{
    const auto asks = [this](ActionButton *button, CommandKind kind) {
        connect(button, &ActionButton::clicked, this, [this, kind] { emit commanded(kind); });
    };
    asks(m_bar[Back], CommandKind::Previous);
    asks(m_bar[Repeat], CommandKind::Repeat);
    asks(m_bar[Main], CommandKind::Main);
    asks(m_bar[Next], CommandKind::Next);
    asks(m_end, CommandKind::EndGently);
    connect(m_bar[Pain], &ActionButton::clicked, this, [this] { emit commanded(painCommand(m_phase)); });
    connect(m_stage, &StageView::clicked, this, &SessionPage::mainByPointer);
    connect(m_strip, &ProgressStrip::chosen, this, [this](const Place &place) { emit commanded(place); });
    connect(m_confirm, &ConfirmSheet::said, m_reader, &SessionReader::tell);
    connect(m_reader, &SessionReader::said, this, &SessionPage::said);
    connect(m_confirm, &ConfirmSheet::commanded, this, &SessionPage::commanded);
    connect(m_more, &ActionButton::clicked, this, [this] { m_moreSheet->setVisible(!m_moreSheet->isVisible()); });
    connect(&m_longPress, &LongPress::heldLong, this, &SessionPage::tellHold);
    connect(&m_longPress, &LongPress::heldLonger, this, [this] { emit commanded(CommandKind::MainHeldOn); });
    connect(m_moreSheet, &MoreSheet::moved, this, &SessionPage::sheetMoved);
    connect(m_moreSheet, &MoreSheet::windowWanted, this, &SessionPage::windowWanted);
    connect(m_moreSheet, &MoreSheet::volumeChosen, this, &SessionPage::volumeChosen);
    connect(m_moreSheet, &MoreSheet::commanded, this, [this](const Command &command) {
        if (command.kind != CommandKind::Slower && command.kind != CommandKind::Quicker)
            m_moreSheet->hide();
        emit commanded(command);
    });
}

/// A click beside an open sheet closes it and means nothing else; one that comes as the question does is not an answer.
void SessionPage::mainByPointer()
{
    if (m_moreSheet->isVisible())
        m_moreSheet->hide();
    else if (m_phase != Phase::Confirming || m_confirm->hears())
        emit commanded(CommandKind::Main);
}

void SessionPage::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_words && event->position().y() < m_layout.sheet.top())
        mainByPointer();
}

/// The keys of the session mean the same whichever control has the focus, but for the keys that move a focused slider.
void SessionPage::watch()
{
    installEventFilter(this);
    for (QWidget *part : findChildren<QWidget *>())
        part->installEventFilter(this);
}

std::optional<CommandKind> SessionPage::commandOf(const QObject *control, const QKeyEvent &event) const
{
    if (m_phase != Phase::Confirming)
        return m_keys.commandFor(event.key(), event.modifiers());
    // Until an answer has the focus, Enter presses none.
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (isEnter && !m_confirm->isAncestorOf(static_cast<const QWidget *>(control)))
        return CommandKind::GoOn;
    return m_keys.answerFor(event.key(), event.modifiers());
}

bool SessionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (isOwnKey(watched, event))
        return Page::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(watched, static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::WindowDeactivate)
        m_longPress.cancel(); // another window gets the release
    if (event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        if (event->type() == QEvent::KeyRelease)
            m_longPress.release(key.key(), key.isAutoRepeat());
        if (commandOf(watched, *static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

/// A held key counts once. Keys that this page does not use go on to the focused control and to the window.
bool SessionPage::handleKey(const QObject *control, QKeyEvent *event)
{
    const std::optional<CommandKind> command = commandOf(control, *event);
    if (!command)
        return false;
    event->accept();
    if (command == CommandKind::Main)
        m_longPress.press(event->key(), event->isAutoRepeat());
    else if (!event->isAutoRepeat())
        m_longPress.cancel(); // another key goes down
    if (event->isAutoRepeat())
        return true;
    if (m_moreSheet->isVisible() && event->key() == Qt::Key_Escape)
        m_moreSheet->hide();
    else if (!m_moreSheet->isVisible() || !changesStep(*command)) // under a sheet no step is gone on to unseen
        emit commanded(*command);
    return true;
}

/// What the command does, the Player decides; a notice is shown where it says the same.
void SessionPage::tellHold()
{
    const bool ends = m_program && m_program->options.ending == Ending::Gently;
    if (!ends && actionFor(CommandKind::MainHeld, m_phase) == Action::TellHold)
        emit holdTold();
    emit commanded(CommandKind::MainHeld);
}

/// Of the routine. The titles of its steps are told by the voice, or the screen reader, as they come.
QString SessionPage::title() const
{
    return m_program ? m_program->title : QString();
}

void SessionPage::begin(const ProgramPtr &program)
{
    m_reader->begin();
    setProgram(program);
    setPhase(Phase::Running);
    setMoment(momentAt(*program, Millis{0}));
}

void SessionPage::setProgram(const ProgramPtr &program)
{
    m_program = program;
    m_strip->setProgram(program);
    arrange();
    showMoment();
}

void SessionPage::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
    // The light in the room changes in 400 ms (docs/sources.md, "Layout"); the figure stands still at once.
    m_light->begin([this] { return backdrop(); }, rect(), kLight);
    m_phase = phase;
    m_reader->setPhase(phase);
    if (phase == Phase::Confirming || phase == Phase::Easing)
        m_moreSheet->hide();
    showPhase();
}

void SessionPage::setMoment(const Moment &moment)
{
    m_moment = moment;
    showMoment();
    settleFocus();
    m_reader->setMoment(moment);
}

void SessionPage::setComplaint(const QString &complaint)
{
    m_complaint = complaint;
    showBar();
}

void SessionPage::setHeadRight(bool headRight)
{
    if (headRight == m_headRight)
        return;
    m_headRight = headRight;
    arrange();
    showMoment();
}

void SessionPage::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    m_end->setFace(tr("End gently"), Glyph::None, m_keys.capOf(CommandKind::EndGently));
    m_moreSheet->setKeys(m_keys);
    m_confirm->setKeys(m_keys);
    showBar();
}

void SessionPage::setTextOnly(bool words)
{
    m_words = words;
    m_moreSheet->setTextOnly(words);
    arrange();
    refresh();
}

void SessionPage::setReadingDistance(const ReadingDistance &distance)
{
    if (distance == m_readingDistance)
        return;
    m_readingDistance = distance;
    arrange();
    showMoment();
}

void SessionPage::setCaptions(bool captions)
{
    m_captions = captions;
    showMoment();
}

void SessionPage::setSoundLost(const QString &why)
{
    m_soundLost = why;
    showMoment();
}

void SessionPage::setReducedMotion(bool reduced)
{
    m_stepped = reduced;
    m_stage->setReducedMotion(reduced);
    m_dial->setStepped(reduced);
    m_light->setReducedMotion(reduced);
}

void SessionPage::setReader(bool tellsLines, int wordsPerMinute)
{
    m_reader->setTellsLines(tellsLines);
    m_reader->setSpeed(wordsPerMinute);
}

void SessionPage::cue(const Cue &cue)
{
    m_reader->cue(cue);
}

bool SessionPage::tellsInItsTime(const QString &sentence)
{
    m_reader->tell(sentence);
    return true;
}

void SessionPage::setVolume(double volume, bool muted)
{
    m_moreSheet->setVolume(volume, muted);
}

void SessionPage::refresh()
{
    m_thenWord->setInk(m_look.tokens.ink);
    m_then->setInk(m_look.tokens.ink);
    m_confirm->refresh();
    m_moreSheet->refresh();
    m_stage->refresh();
    showPhase();
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
    update();
}

void SessionPage::showPhase()
{
    const bool asks = m_phase == Phase::Confirming;
    const bool took = asks && !m_confirm->isVisible();
    const bool gave = !asks && m_confirm->isVisible();
    m_strip->setVisible(!asks && !m_words);
    if ((took || gave) && isListened())
        m_rest->setFocus(); // before what has it is hidden
    if (m_confirm->isHidden() == asks) { // a button that is shown measures its words, also before the first session
        m_confirm->setVisible(asks);
        m_caption->setVisible(!asks);
        for (QWidget *covered : {m_end, m_more})
            covered->setVisible(!asks);
        for (ActionButton *covered : m_bar)
            covered->setVisible(!asks);
    }
    if (took) {
        m_confirm->ask();
        restFocus(m_confirm->answer());
    } else if (gave) {
        restFocus(m_bar[Main]);
    }
    m_stage->setPhase(m_phase);
    m_sheet->setFill(lightOf(m_look.tokens, m_phase).sheet);
    m_words ? arrange() : styleTitle();
    m_edge->show(m_phase);
    showMoment();
    update();
}

void SessionPage::showBar()
{
    m_bar[Back]->setFace(tr("Back"), Glyph::Back, {});
    m_bar[Repeat]->setFace(tr("Repeat"), Glyph::Repeat, m_keys.capOf(CommandKind::Repeat));
    m_bar[Main]->setFace(mainLabel(m_phase, m_moment.body.reach > 0), mainGlyph(m_phase),
                         m_keys.capOf(CommandKind::Main));
    m_bar[Pain]->setFace(painLabel(m_phase, m_complaint), Glyph::Breath, m_keys.capOf(painCommand(m_phase)));
    m_bar[Next]->setFace(nextLabel(m_phase, m_moment), Glyph::Next, {});
}

void SessionPage::showMoment()
{
    if (!m_program)
        return; // nothing is said yet, as in arrange()
    const PhaseLight light = lightOf(m_look.tokens, m_phase);
    if (m_words)
        arrangeWords();
    else
        frameStage();
    showPicture();
    nameFor(*m_stage, m_moment.describes);
    m_headline->setFace(
        {m_moment.side, headWord(m_moment, m_program.get()), countText(m_moment), m_moment.rep, m_moment.reps},
        m_phase);
    m_title->setInk(light.ink);
    m_title->setText(m_words ? wordsTitleOf(m_phase, m_moment) : titleOf(m_phase, m_moment));
    m_caption->setInk(m_words && light.tinted ? light.ink : m_look.tokens.ink);
    m_voice->setSpeaking(!m_moment.caption.isEmpty());
    m_dial->setFace(m_words ? wordsDialOf(m_phase, m_moment) : dialOf(m_phase, m_moment), m_phase);
    placeDial();
    m_strip->setNow(m_moment.cell, doneOfStep(m_moment, m_program.get()));
    m_moreSheet->setHeldShort(m_moment.heldShort);
    m_moreSheet->setForms(m_moment.canBeEasier, m_moment.canBeHarder);
    m_confirm->setStaysPaused(m_moment.staysPaused);
    showCaption();
    showThen();
    showBar();
    describeUntold(*this, instructionOf(m_phase, m_moment, m_program.get()));
}

bool SessionPage::isListened() const
{
    return m_listened.value_or(QAccessible::isActive());
}

/// A screen reader says what gets the focus: nothing gets it while the voice speaks.
void SessionPage::restFocus(QWidget *control)
{
    isListened() ? m_rest->setFocus() : control->setFocus();
}

void SessionPage::settleFocus()
{
    constexpr Millis kButton{2000}; // "Pause push button." and some air
    if (!m_rest->hasFocus())
        return;
    if (m_phase == Phase::Confirming && m_moment.caption.isEmpty())
        m_confirm->answer()->setFocus();
    else if (m_phase != Phase::Confirming && m_moment.quiet >= kButton)
        m_bar[Main]->setFocus();
}

/// A line that is longer than its place is shown in pieces, as it is being said: type never shrinks for it.
void SessionPage::showCaption()
{
    const Moment moment = m_captions ? m_moment : withoutCaption(m_moment);
    const QString whole =
        m_phase == Phase::Paused && !m_soundLost.isEmpty() ? silenceText(m_soundLost) : captionOf(m_phase, moment);
    const double least = m_layout.captionType.least;
    const QString key = QStringLiteral("%1 %2 %3 ").arg(m_caption->width()).arg(m_caption->height()).arg(least) + whole;
    if (key != m_chunksKey) {
        m_chunksKey = key;
        m_chunks = captionChunks(whole, [&](const QString &chunk) { return m_caption->holds(chunk, least); });
    }
    const bool speaks = !moment.caption.isEmpty();
    const double said = speaks ? moment.captionSaid : moment.fraction;
    m_caption->setText(m_phase == Phase::Paused && !speaks ? whole : chunkAt(m_chunks, said));
}

void SessionPage::resizeEvent(QResizeEvent *)
{
    m_light->finish();
    arrange();
    showMoment(); // in a pause no other moment comes
    m_edge->show(m_phase);
}

void SessionPage::hideEvent(QHideEvent *)
{
    m_longPress.cancel();
}

void SessionPage::showEvent(QShowEvent *)
{
    m_moreSheet->hide();
    m_bar[Main]->setFocus();
}

// ---- Layout ----

/// Sentences that are not spoken are not shown in pieces: the sheet has room for the longest, and keeps its height.
int SessionPage::linesOfSentences(const SessionLayout &layout) const
{
    QSet<QString> sentences;
    if (m_program) {
        for (const Segment &segment : m_program->segments)
            sentences << segment.idle;
    }
    Moment silent;
    silent.body.reach = 1;
    for (const Phase phase : {Phase::Paused, Phase::Waiting, Phase::Easing})
        sentences << captionOf(phase, silent);
    silent.pausedBy = PauseReason::StoodStill; // the longest
    sentences << captionOf(Phase::Paused, silent);
    int lines = 1;
    for (const QString &sentence : sentences)
        lines = std::max(lines, linesIn(sentence, layout.captionType.least, QFont::Medium, layout.caption.width()));
    return std::min(lines, kMostSentenceLines);
}

void SessionPage::arrange()
{
    if (!m_program)
        return; // without a program no line is shown: its faces would be loaded in every start
    m_stage->setVisible(!m_words);
    m_sheet->setVisible(!m_words);
    m_voice->setVisible(!m_words);
    m_headline->setLarge(m_words);
    m_headline->setMirrored(m_headRight);
    const Qt::Alignment overTheHead = m_headRight ? Qt::AlignRight : Qt::AlignLeft;
    m_title->setAlignment(overTheHead | Qt::AlignTop);
    m_caption->setAlignment(m_words ? overTheHead | Qt::AlignTop
                                    : Qt::AlignLeft | Qt::AlignVCenter); // the sheet never mirrors
    if (m_words) {
        m_framed.clear();
        arrangeWords();
        return;
    }
    LayoutWish wish{m_headRight, textScaleOf(*this), 1, m_readingDistance};
    m_layout = layoutFor(QSizeF(size()), wish);
    wish.captionLines = linesOfSentences(m_layout);
    m_layout = layoutFor(QSizeF(size()), wish);
    const SessionLayout &l = m_layout;
    const double u = l.unit;
    m_stage->setGeometry(l.stage.adjusted(0, 0, 0, 40 * u).toAlignedRect());
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
    m_sheet->setVisibleRect(l.sheet);
    placeCaption();
    m_voice->setGeometry(l.captionGlyph.toAlignedRect());
    m_strip->setGeometry(l.strip.toAlignedRect());
    m_strip->setLabelSize(l.labelType);
    m_thenWord->setSpec({.pixels = l.labelType, .weight = QFont::Medium});
    m_thenWord->setVisibleRect(QRectF(l.then.left(), l.then.top(), l.then.width(), l.labelType * kThenWordHigh));
}

void SessionPage::placeCaption()
{
    m_caption->setSpec({.pixels = m_layout.captionType.wish,
                        .least = 15,
                        .weight = QFont::Medium,
                        .lines = m_layout.captionLines,
                        .lineHeight = kCaptionLine});
    m_caption->setVisibleRect(m_layout.caption);
}

void SessionPage::arrangeBars()
{
    const SessionLayout &l = m_layout;
    const double u = l.unit;
    for (std::size_t place = 0; place < m_bar.size(); ++place) {
        m_bar.at(place)->setVisibleRect(l.bar.at(place));
        m_bar.at(place)->setTypeSize(l.barType * (place == Pain ? 1.18 : 1));
    }
    m_end->setTypeSize(l.barType);
    m_end->setVisibleRect(l.endGently);
    m_more->setTypeSize(l.barType * (m_words || l.portrait ? 1 : 1.2)); // larger where it is three dots
    m_more->setFace(l.portrait ? tr("More") : QString(), Glyph::Dots, {});
    m_more->setVisibleRect(l.more);
    m_moreSheet->setVisibleRect(QRectF(l.margin, 8 * u, width() - 2 * l.margin, l.endGently.top() - 20 * u), u);
    m_moreSheet->raise();
    m_confirm->arrange(l);
    m_confirm->raise();
}

/// "Then" stands over the next step. It begins a title that is too long for one line, or where names are too small to be read; a
/// title that is too long for two lines ends with an ellipsis.
void SessionPage::showThen()
{
    const bool there = m_layout.then.isValid() && !m_words && m_phase != Phase::Confirming;
    const QString &title = m_moment.nextTitle;
    const QString shown = QStringLiteral("%1 %2 %3 %4 ")
                              .arg(m_layout.then.width())
                              .arg(m_layout.then.height())
                              .arg(m_layout.thenType)
                              .arg(m_layout.labelType)
                          + title;
    if (there && shown != m_thenShown) {
        m_thenShown = shown;
        const double least = m_layout.thenType * kThenLeast;
        const auto holds = [&](const QString &text) { return m_then->holds(text, least); };
        TypeSpec spec{.pixels = m_layout.thenType, .least = least, .weight = QFont::DemiBold, .lines = 1};
        m_then->setSpec(spec);
        m_then->setVisibleRect(m_layout.then.adjusted(0, m_layout.labelType * kThenWordHigh, 0, 0));
        m_thenInOneLine = m_layout.labelType > 0 && holds(title);
        if (!m_thenInOneLine) {
            spec.lines = 2;
            spec.lineHeight = 1.1;
            m_then->setSpec(spec);
            m_then->setVisibleRect(m_layout.then);
        }
        const auto withThen = [](const QString &text) { return tr("Then: %1").arg(text); };
        m_then->setText(m_thenInOneLine
                            ? title
                            : withThen(shortened(title, [&](const QString &text) { return holds(withThen(text)); })));
    }
    m_then->setVisible(there);
    m_thenWord->setVisible(there && m_thenInOneLine && !title.isEmpty());
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
    m_title->setVisibleRect(l.title.adjusted(0, 0, 0, l.titleType.least * .1));
}

/// Once a motion and a title: the picture never moves because of a pause.
void SessionPage::frameStage()
{
    const QString room = m_painter.roomKey(pictureOf(m_moment, m_headRight)); // another camera has another frame
    // The title of the phase may be longer; a shorter one moves nobody.
    const QStringList titles{m_moment.title, titleOf(m_phase, m_moment)};
    const QString framed = m_moment.motion + QLatin1Char('\n') + titles.join(QLatin1Char('\n')) + QLatin1Char('\n') + room;
    if (framed == m_framed)
        return;
    m_framed = framed;
    const SessionLayout &l = m_layout;
    double width = 0;
    double high = 0;
    for (const QString &text : titles) {
        const FittedText set = fitted(text,
                                      {.pixels = l.titleType.wish,
                                       .least = 15,
                                       .weight = QFont::DemiBold,
                                       .lines = l.titleLines,
                                       .lineHeight = kTitleLine},
                                      l.title.size());
        for (const QString &line : set.lines)
            width = std::max(width, widthOf(line, set.font));
        high = std::max(high, set.lineHeight * static_cast<double>(set.lines.size()));
    }
    QRectF title = l.title;
    title.setHeight(high);
    m_headRight ? title.setLeft(title.right() - width) : title.setWidth(width);
    Picture picture = pictureOf(m_moment, m_headRight);
    picture.person = m_stage->person();
    const bool endView = m_painter.insetRect(l.stage, picture).isValid();
    m_stage->setFrame(frameFor(m_painter, picture, {l.stage, title, endView ? l.endView : l.dial}));
}

void SessionPage::placeDial()
{
    // The ring of a countdown goes round the view from the end of the mat; every other dial would lie over it.
    const bool counts = !m_words && m_dial->face().kind == DialFace::Kind::Countdown;
    const double within = 11 * m_layout.unit;
    m_stage->setInset(counts ? m_layout.endView.adjusted(within, within, -within, -within) : QRectF());
    const bool hollow = counts && m_stage->hasInset();
    m_dial->setHollow(hollow);
    m_dial->setMirrored(m_headRight);
    m_dial->setVisibleRect(hollow ? m_layout.endView : m_layout.dial);
}

/// A notice lies on the row of the whole routine, which can be missed for a while: the figure and titles cannot. With words
/// only it lies over the title, but under an open sheet in a window that is higher than wide.
QRect SessionPage::roomForNotice() const
{
    if (m_phase == Phase::Confirming)
        return {}; // the answers take the room
    const SessionLayout &l = m_layout;
    if (m_words && !(l.portrait && m_moreSheet->isVisible()))
        return QRectF(l.margin, 4, width() - 2 * l.margin, l.headline.bottom() - 4).toAlignedRect();
    const double right = l.endGently.left() - 10 * l.unit;
    return QRectF(l.margin, l.endGently.top(), right - l.margin, l.endGently.height()).toAlignedRect();
}

int SessionPage::linesOfTitle(const QString &title) const
{
    const SessionLayout two = wordsLayoutFor(QSizeF(size()), {m_headRight, m_readingDistance, 2});
    return std::clamp(linesIn(title, two.titleType.least, QFont::DemiBold, two.title.width()), 1, 3);
}

/// Lays out the page without a picture. It depends on the title: the room that is left is for the spoken line.
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
    m_title->setVisibleRect(l.title);
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
        const QStringList step{
            QString::number(m_moment.cell),         m_moment.move,      QString::number(m_moment.rep),
            QString::number(secondsLeft(m_moment)), phaseName(m_phase), QString::number(m_headRight)};
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
