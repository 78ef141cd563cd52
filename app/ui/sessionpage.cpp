// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionpage.h"

#include "ui/actionbutton.h"
#include "ui/confirmsheet.h"
#include "ui/dial.h"
#include "ui/fittedlabel.h"
#include "ui/framing.h"
#include "ui/headline.h"
#include "ui/moresheet.h"
#include "ui/panel.h"
#include "ui/progressstrip.h"
#include "ui/stageview.h"
#include "ui/voicesign.h"
#include "ui/words.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

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

} // namespace

SessionPage::SessionPage(const Look &look, const FigurePainter &painter, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_painter(painter),
      m_stage(new StageView(look, painter, this)),
      m_sheet(new Panel(look, Panel::Shape::Sheet, this)),
      m_headline(new Headline(look, this)),
      m_title(new FittedLabel(this)),
      m_dial(new Dial(look, this)),
      m_voice(new VoiceSign(look, this)),
      m_caption(new FittedLabel(this)),
      m_strip(new ProgressStrip(look, this)),
      m_thenWord(new FittedLabel(this)),
      m_then(new FittedLabel(this)),
      m_end(nullptr),
      m_more(nullptr),
      m_moreSheet(nullptr),
      m_confirm(nullptr)
{
    setObjectName(QStringLiteral("sessionPage"));
    setFocusPolicy(Qt::StrongFocus);
    build();
    connectParts();
    watch();
    refresh();
}

void SessionPage::build()
{
    constexpr std::array kNames{"back", "repeat", "main", "pain", "next"};
    for (std::size_t place = 0; place < m_bar.size(); ++place) {
        const auto kind = place == Main   ? ActionButton::Kind::Primary
                          : place == Pain ? ActionButton::Kind::Pain
                                          : ActionButton::Kind::Quiet;
        m_bar.at(place) = new ActionButton(m_look, kind, this);
        m_bar.at(place)->setObjectName(QString::fromLatin1(kNames.at(place)));
    }
    m_end = new ActionButton(m_look, ActionButton::Kind::Ghost, this);
    m_end->setFace(tr("End gently"), Glyph::None, QStringLiteral("E"));
    m_more = new ActionButton(m_look, ActionButton::Kind::Ghost, this);
    m_more->setFace(tr("More"), Glyph::Dots, {});
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
    connect(m_stage, &StageView::clicked, this, [this] {
        if (m_moreSheet->isVisible())
            m_moreSheet->hide();
        else
            emit commanded(CommandKind::Main);
    });
    connect(m_strip, &ProgressStrip::chosen, this, [this](const Place &place) { emit commanded(place); });
    connect(m_confirm, &ConfirmSheet::commanded, this, &SessionPage::commanded);
    connect(m_more, &ActionButton::clicked, this, [this] { m_moreSheet->setVisible(!m_moreSheet->isVisible()); });
    connect(m_moreSheet, &MoreSheet::windowWanted, this, &SessionPage::windowWanted);
    connect(m_moreSheet, &MoreSheet::commanded, this, [this](const Command &command) {
        if (command.kind != CommandKind::Slower && command.kind != CommandKind::Quicker)
            m_moreSheet->hide();
        emit commanded(command);
    });
}

/// The keys of the session mean the same wherever the focus is.
void SessionPage::watch()
{
    for (QWidget *part : findChildren<QWidget *>())
        part->installEventFilter(this);
}

bool SessionPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent *>(event));
    if (event->type() == QEvent::KeyRelease || event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (commandFor(key->key(), key->modifiers())) {
            event->accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SessionPage::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(event))
        QWidget::keyPressEvent(event);
}

/// A held key counts once; what is not of this page goes on to the focused control, and to the window.
bool SessionPage::handleKey(QKeyEvent *event)
{
    const std::optional<CommandKind> command = commandFor(event->key(), event->modifiers());
    if (!command)
        return false;
    event->accept();
    if (!event->isAutoRepeat())
        emit commanded(*command);
    return true;
}

void SessionPage::setProgram(const ProgramPtr &program)
{
    m_program = program;
    m_strip->setProgram(program);
    showMoment();
}

void SessionPage::setPhase(Phase phase)
{
    if (phase == m_phase)
        return;
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

void SessionPage::setWords(bool words)
{
    m_words = words;
    arrange();
    refresh();
}

void SessionPage::refresh()
{
    m_thenWord->setInk(m_look.tokens.soft);
    m_then->setInk(m_look.tokens.ink);
    m_confirm->refresh();
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
    for (QWidget *covered : std::initializer_list<QWidget *>{m_caption, m_strip, m_end, m_more})
        covered->setVisible(!asks);
    for (ActionButton *covered : m_bar)
        covered->setVisible(!asks);
    if (took)
        m_confirm->takeFocus();
    else if (gave)
        m_bar[Main]->setFocus();
    m_stage->setPhase(m_phase);
    arrangeStage();
    showMoment();
    update();
}

void SessionPage::showBar()
{
    m_bar[Back]->setFace(tr("Back"), Glyph::Back, {});
    m_bar[Repeat]->setFace(tr("Repeat"), Glyph::Repeat, QStringLiteral("R"));
    m_bar[Main]->setFace(mainLabel(m_phase, m_moment.body.reach > 0), mainGlyph(m_phase), tr("Space"));
    m_bar[Pain]->setFace(painLabel(m_phase), Glyph::Breath, QString(QLatin1Char(m_phase == Phase::Easing ? 'E' : 'H')));
    m_bar[Next]->setFace(nextLabel(m_phase, m_moment), Glyph::Next, {});
}

void SessionPage::showMoment()
{
    const PhaseLight light = lightOf(m_look.tokens, m_phase);
    frameStage();
    m_stage->setPicture(pictureOf(m_moment, m_headRight));
    m_stage->setAccessibleName(m_moment.describes);
    m_headline->setFace(
        {m_moment.side, headWord(m_moment, m_program.get()), countText(m_moment), m_moment.rep, m_moment.reps},
        m_phase);
    m_title->setInk(light.ink);
    m_title->setText(titleOf(m_phase, m_moment));
    m_caption->setInk(m_words ? (light.tinted ? light.ink : m_look.tokens.soft) : m_look.tokens.ink);
    m_caption->setText(captionOf(m_phase, m_moment));
    m_voice->setSpeaking(speaks(m_phase, m_moment));
    m_dial->setFace(dialOf(m_phase, m_moment), m_phase);
    placeDial();
    m_strip->setNow(m_moment.cell, doneOfStep(m_moment, m_program.get()));
    m_then->setText(m_moment.nextTitle);
    m_thenWord->setVisible(!m_layout.compact && !m_moment.nextTitle.isEmpty());
    m_moreSheet->setHeldShort(m_moment.heldShort);
    showBar();
}

/// Once a motion and a title: the picture never moves because of a pause.
void SessionPage::frameStage()
{
    const QString framed = m_moment.motion + QLatin1Char('\n') + m_moment.title;
    if (framed == m_framed)
        return;
    m_framed = framed;
    const SessionLayout &l = m_layout;
    QRectF title = l.title;
    title.setHeight(l.titleType * 1.1);
    const double width = std::min(widthOf(m_moment.title, typeface(l.titleType, QFont::DemiBold)), 660 * l.unit);
    m_headRight ? title.setLeft(title.right() - width) : title.setWidth(width);
    m_stage->setFrame(frameFor(m_painter, pictureOf(m_moment, m_headRight), {l.stage, title, l.dial}));
}

void SessionPage::placeDial()
{
    const bool breath = m_dial->face().kind == DialFace::Kind::Breath;
    const bool hollow = !m_words && m_dial->face().kind == DialFace::Kind::Countdown && m_stage->hasInset();
    m_dial->setHollow(hollow);
    m_dial->setMirrored(m_headRight);
    m_dial->place(breath ? m_layout.breath : m_layout.dial);
}

void SessionPage::arrangeStage()
{
    const double u = m_layout.unit;
    double pixels = m_layout.titleType;
    if (!m_words)
        pixels *= m_phase == Phase::Paused ? 1.45 : m_phase == Phase::Running ? 1 : 1.15;
    m_title->setSpec({.pixels = pixels,
                      .least = pixels * .45,
                      .weight = QFont::DemiBold,
                      .lines = m_words ? 2 : 1,
                      .lineHeight = 1.06});
    QRectF title = m_layout.title;
    if (!m_words) {
        title.setHeight(pixels * 1.22);
        if (m_phase == Phase::Running) { // the raised knee stands beside it
            const double width = std::min(title.width(), 660 * u);
            title = m_headRight ? QRectF(title.right() - width, title.top(), width, title.height())
                                : QRectF(title.left(), title.top(), width, title.height());
        }
    }
    m_title->place(title);
    m_title->setAlignment((m_headRight ? Qt::AlignRight : Qt::AlignLeft) | (m_words ? Qt::AlignTop : Qt::AlignVCenter));
}

void SessionPage::arrange()
{
    m_layout = layoutFor(QSizeF(size()), {m_headRight, m_words});
    const SessionLayout &l = m_layout;
    const double u = l.unit;
    m_stage->setVisible(!m_words);
    m_sheet->setVisible(!m_words);
    m_voice->setVisible(!m_words);
    m_stage->setGeometry(l.stage.adjusted(0, 0, 0, 40 * u).toAlignedRect());
    m_stage->setInset(l.dial.adjusted(11 * u, 11 * u, -11 * u, -11 * u));
    m_sheet->setRadius(34 * u);
    m_sheet->place(l.sheet);
    m_headline->setGeometry(l.headline.toAlignedRect());
    m_headline->setMirrored(m_headRight);
    m_caption->setSpec(
        {.pixels = l.captionType, .least = 15, .weight = QFont::Medium, .lines = m_words ? 4 : 2, .lineHeight = 1.14});
    m_caption->place(l.caption);
    m_caption->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_voice->setGeometry(l.captionGlyph.toAlignedRect());
    m_strip->setGeometry(l.strip.toAlignedRect());
    m_strip->setLabelSize(l.labelType);
    m_thenWord->setVisible(!l.compact);
    m_then->setVisible(!l.compact);
    m_thenWord->setSpec({.pixels = l.labelType, .weight = QFont::Medium});
    m_then->setSpec({.pixels = 25 * u, .weight = QFont::DemiBold});
    m_thenWord->place(QRectF(l.then.left(), l.then.top(), l.then.width(), l.labelType * 1.25));
    m_then->place(
        QRectF(l.then.left(), l.then.top() + l.labelType * 1.3, l.then.width(), l.then.height() - l.labelType * 1.3));
    for (std::size_t place = 0; place < m_bar.size(); ++place) {
        m_bar.at(place)->place(l.bar.at(place));
        m_bar.at(place)->setTypeSize(l.barType * (place == Pain ? 1.18 : 1));
    }
    for (ActionButton *button : {m_end, m_more})
        button->setTypeSize(std::max(15.0, 19 * u));
    m_end->place(l.endGently);
    m_more->place(l.more);
    m_moreSheet->place(
        QRectF(l.margin, 0, width() - 2 * l.margin, m_words ? l.strip.top() - 12 * u : l.caption.top() - 4 * u), u);
    m_moreSheet->raise();
    m_confirm->arrange(l);
    m_confirm->raise();
    arrangeStage();
    m_framed.clear();
    frameStage();
    placeDial();
}

void SessionPage::resizeEvent(QResizeEvent *)
{
    arrange();
}

void SessionPage::showEvent(QShowEvent *)
{
    m_moreSheet->hide();
    m_bar[Main]->setFocus();
}

void SessionPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), lightOf(m_look.tokens, m_phase).wall);
}

} // namespace matside
