// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sessionpage.h"

#include "ui/shell/accessibles.h"
#include "ui/kit/actionbutton.h"
#include "ui/session/confirmsheet.h"
#include "ui/kit/crossfade.h"
#include "ui/session/dial.h"
#include "ui/kit/fittedlabel.h"
#include "ui/session/headline.h"
#include "ui/session/moresheet.h"
#include "ui/shell/narrator.h"
#include "ui/kit/panel.h"
#include "ui/session/highcontrastframe.h"
#include "ui/session/captionchunks.h"
#include "ui/session/progressstrip.h"
#include "ui/session/stageview.h"
#include "ui/session/speakingindicator.h"
#include "ui/session/sessiontext.h"
#include "ui/kit/icons.h"

#include <QAbstractSlider>
#include <QKeyEvent>

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

/// A key that moves the focused slider. Page Up and Page Down are not: remotes send them, and they always mean a step.
bool isOwnKey(const QObject *control, const QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease
                       || event->type() == QEvent::ShortcutOverride;
    if (!isKey || qobject_cast<const QAbstractSlider *>(control) == nullptr)
        return false;
    constexpr std::array kKeys{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    return std::find(kKeys.begin(), kKeys.end(), static_cast<const QKeyEvent *>(event)->key()) != kKeys.end();
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
      m_narrator(new Narrator(this))
{
    setObjectName(QStringLiteral("sessionPage"));
    setFocusPolicy(Qt::StrongFocus);
    build();
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
    connect(m_confirm, &ConfirmSheet::commanded, this, &SessionPage::commanded);
    connect(m_more, &ActionButton::clicked, this, [this] { m_moreSheet->setVisible(!m_moreSheet->isVisible()); });
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
    for (QWidget *part : findChildren<QWidget *>())
        part->installEventFilter(this);
}

bool SessionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (isOwnKey(watched, event))
        return Page::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (m_keys.commandFor(key->key(), key->modifiers())) {
            event->accept();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void SessionPage::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event))
        Page::keyPressEvent(event);
}

/// A held key counts once; what is not of this page goes on to the focused control, and to the window.
bool SessionPage::handleKey(QKeyEvent *event)
{
    const std::optional<CommandKind> command = m_keys.commandFor(event->key(), event->modifiers());
    if (!command)
        return false;
    event->accept();
    if (!event->isAutoRepeat())
        emit commanded(*command);
    return true;
}

/// The title of the step or of the phase.
QString SessionPage::title() const
{
    return titleOf(m_phase, m_moment);
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
    if (phase == Phase::Confirming || phase == Phase::Easing)
        m_moreSheet->hide();
    showPhase();
}

void SessionPage::setMoment(const Moment &moment)
{
    m_moment = moment;
    showMoment();
}

void SessionPage::setHeadRight(bool headRight)
{
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

void SessionPage::setReadingDistance(const ReadingDistance &viewing)
{
    if (viewing == m_readingDistance)
        return;
    m_readingDistance = viewing;
    arrange();
    showMoment();
}

void SessionPage::setTextScale(double scale)
{
    m_textScale = scale;
    arrange();
    showMoment();
}

void SessionPage::setCaptions(bool captions)
{
    m_captions = captions;
    showCaption();
}

void SessionPage::setReducedMotion(bool reduced)
{
    m_stepped = reduced;
    m_stage->setReducedMotion(reduced);
    m_dial->setStepped(reduced);
    m_light->setReducedMotion(reduced);
}

void SessionPage::setSaid(const QString &said)
{
    m_said = said;
    m_narrator->tell(instructionOf(m_phase, m_moment, m_program.get(), m_said));
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
    m_confirm->setVisible(asks);
    m_caption->setVisible(!asks);
    m_strip->setVisible(!asks && !m_words);
    for (QWidget *covered : {m_end, m_more})
        covered->setVisible(!asks);
    for (ActionButton *covered : m_bar)
        covered->setVisible(!asks);
    if (took)
        m_confirm->ask();
    else if (gave)
        m_bar[Main]->setFocus();
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
    m_bar[Main]->setFace(mainLabel(m_phase, m_moment.body.reach > 0), mainGlyph(m_phase), m_keys.capOf(CommandKind::Main));
    m_bar[Pain]->setFace(painLabel(m_phase), Glyph::Breath, m_keys.capOf(painCommand(m_phase)));
    m_bar[Next]->setFace(nextLabel(m_phase, m_moment), Glyph::Next, {});
}

void SessionPage::showMoment()
{
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
    m_voice->setSpeaking(speaks(m_phase, m_moment));
    m_dial->setFace(m_words ? wordsDialOf(m_phase, m_moment) : dialOf(m_phase, m_moment), m_phase);
    placeDial();
    m_strip->setNow(m_moment.cell, doneOfStep(m_moment, m_program.get()));
    m_moreSheet->setHeldShort(m_moment.heldShort);
    showCaption();
    showThen();
    showBar();
    m_narrator->tell(instructionOf(m_phase, m_moment, m_program.get(), m_said));
}

/// A line that is longer than its place is shown in pieces, as it is being said: type never shrinks for it.
void SessionPage::showCaption()
{
    const Moment moment = m_captions ? m_moment : withoutCaption(m_moment);
    const QString whole = captionOf(m_phase, moment);
    const double least = m_layout.captionType.least;
    const QString cut = QStringLiteral("%1 %2 %3 ").arg(m_caption->width()).arg(m_caption->height()).arg(least) + whole;
    if (cut != m_cutCaption) {
        m_cutCaption = cut;
        m_pieces = captionChunks(whole, [&](const QString &piece) { return m_caption->holds(piece, least); });
    }
    const double said = speaks(m_phase, moment) ? moment.captionSaid : moment.fraction;
    m_caption->setText(m_phase == Phase::Paused ? whole : chunkAt(m_pieces, said));
}

void SessionPage::resizeEvent(QResizeEvent *)
{
    m_light->finish();
    arrange();
    m_edge->show(m_phase);
}

void SessionPage::showEvent(QShowEvent *)
{
    m_moreSheet->hide();
    m_bar[Main]->setFocus();
}

} // namespace matside
