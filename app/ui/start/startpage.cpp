// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "figures/paint/supportpainter.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/shell/navbar.h"
#include "ui/kit/panel.h"
#include "ui/start/readingsheet.h"
#include "ui/start/resumecard.h"
#include "ui/kit/segmented.h"
#include "ui/start/sidecard.h"
#include "ui/session/stageview.h"
#include "ui/session/sessiontext.h"
#include "ui/kit/icons.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

/// The picture of a support in its segment; a circle with a line through it for "nothing".
void paintSupportChoice(QPainter &painter, const QRectF &box, const QString &support, const Look &look)
{
    const double height = supportHeight(support);
    painter.save();
    if (height <= 0) {
        painter.setPen(QPen(look.tokens.soft, 2.2, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        const double r = box.height() * .22;
        painter.drawEllipse(box.center(), r, r);
        painter.drawLine(box.center() + QPointF(-r, r) * .72, box.center() + QPointF(r, -r) * .72);
    } else {
        painter.translate(box.center());
        const double scale = std::min(box.width() * .78 / 190, box.height() * .62 / 72);
        painter.scale(scale, -scale);
        paintSupport(painter, support, {0, height / 2}, look.figure);
    }
    painter.restore();
}

} // namespace

StartPage::StartPage(const Look &look, Navigation &navigation, const Routine &routine, const Options &options, bool headRight,
                     const FigurePainter &painter, LengthOf lengthOf, QWidget *parent)
    : Page(parent),
      m_look(look),
      m_routine(routine),
      m_options(options),
      m_headRight(headRight),
      m_lengthOf(std::move(lengthOf))
{
    setObjectName(QStringLiteral("startPage"));
    build(navigation, painter);
    addFields();
    chosen();
    refresh();
}

void StartPage::build(Navigation &navigation, const FigurePainter &painter)
{
    m_scroll = new QScrollArea(this);
    m_content = new QWidget;
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stage = new StageView(m_look, painter, m_content);
    m_stage->setDecorated(true);
    m_stage->setAccessibleName(tr("Somebody lies on a mat, both knees bent."));
    m_sheet = new Panel(Panel::Shape::Sheet, m_content);
    m_nav = new NavBar(m_look, navigation, QStringLiteral("routine"), m_content);
    m_nav->setObjectName(QStringLiteral("nav"));
    m_title = new FittedLabel(m_content);
    m_title->setObjectName(QStringLiteral("startTitle"));
    m_title->setText(title());
    m_length = new FittedLabel(m_content);
    m_length->setObjectName(QStringLiteral("length"));
    m_sides = new QButtonGroup(this);
    m_left = new SideCard(Side::Left, m_content);
    m_left->setObjectName(QStringLiteral("left"));
    m_right = new SideCard(Side::Right, m_content);
    m_right->setObjectName(QStringLiteral("right"));
    m_left->setKeyCap(m_keys.capOf(StartAction::LeftFirst));
    m_right->setKeyCap(m_keys.capOf(StartAction::RightFirst));
    m_sides->addButton(m_left);
    m_sides->addButton(m_right);
    (m_options.first == Side::Left ? m_left : m_right)->setChecked(true);
    m_foot = new Panel(Panel::Shape::Sheet, this);
    m_foot->setRadius(0);
    m_start = new ActionButton(ActionButton::Kind::Primary, this);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setFace(tr("Start"), Glyph::Play, tr("Space"));
    m_read = new ActionButton(ActionButton::Kind::Ghost, this);
    m_read->setObjectName(QStringLiteral("readFirst"));
    m_read->setFace(tr("Read first: when not to, and how it should feel"), Glyph::Info, m_keys.capOf(StartAction::ReadFirst));
    m_read->setVisible(!m_routine.cards.empty());
    m_summary = new FittedLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hear = new ActionButton(ActionButton::Kind::Ghost, this);
    m_hear->setObjectName(QStringLiteral("soundCheck"));
    m_hear->setFace(tr("Sound check"), Glyph::Voice, {});
    m_hear->setAccessibleDescription(tr("Says one line and rings a chime, as loud as a session is."));
    m_unfinished = new ResumeCard(m_look, m_content);
    m_unfinished->hide();
    m_reading = new ReadingSheet(m_look, m_routine.cards, this);
    connect(m_left, &SideCard::toggled, this, [this](bool on) { chooseFirst(on ? Side::Left : Side::Right); });
    connect(m_start, &ActionButton::clicked, this, [this] { emit startWanted(m_options); });
    connect(m_read, &ActionButton::clicked, this, &StartPage::openReading);
    connect(m_hear, &ActionButton::clicked, this, &StartPage::soundCheckWanted);
    connect(m_unfinished, &ResumeCard::taken, this, &StartPage::unfinishedTaken);
    connect(m_unfinished, &ResumeCard::refused, this, &StartPage::unfinishedRefused);
    connect(m_reading, &ReadingSheet::closed, m_start, [this] { m_start->setFocus(); });
}

Segmented *StartPage::addField(const QString &objectName, const QString &name, const QStringList &options, int chosen)
{
    std::vector<Segmented::Option> entries;
    for (const QString &option : options)
        entries.push_back({option, {}});
    auto *field = new Segmented(name, std::move(entries), m_content);
    field->setObjectName(objectName);
    field->setChosen(chosen);
    m_fields.push_back(field);
    return field;
}

void StartPage::addSupport()
{
    std::vector<Segmented::Option> entries;
    int chosen = 0;
    for (const Support &support : m_routine.supports) {
        if (support.id == supportOf(m_routine, m_options))
            chosen = static_cast<int>(entries.size());
        entries.push_back({support.title, [this, id = support.id](QPainter &painter, const QRectF &box) {
                               paintSupportChoice(painter, box, id, m_look);
                           }});
    }
    auto *field = new Segmented(tr("Under your hips"), std::move(entries), m_content);
    field->setObjectName(QStringLiteral("support"));
    field->setChosen(chosen);
    connect(field, &Segmented::changed, this, [this](int index) {
        m_options.support = m_routine.supports.at(static_cast<std::size_t>(index)).id;
        this->chosen();
    });
    m_fields.push_back(field);
}

void StartPage::addFields()
{
    for (const Choice &choice : m_routine.choices) {
        QStringList numbers;
        for (const int value : choice.values)
            numbers << QString::number(value);
        const int now = static_cast<int>(
            std::find(choice.values.begin(), choice.values.end(), choiceOf(m_routine, m_options, choice.id))
            - choice.values.begin());
        connect(addField(QStringLiteral("choice-") + choice.id, choice.title, numbers, now), &Segmented::changed, this,
                [this, &choice](int index) {
                    m_options.choices[choice.id] = choice.values.at(static_cast<std::size_t>(index));
                    chosen();
                });
    }
    connect(addField(QStringLiteral("sides"), tr("Sides"), {tr("Both"), tr("One only")},
                     m_options.sides == Sides::Both ? 0 : 1),
            &Segmented::changed, this, [this] { chooseFirst(m_options.first); });
    const auto pace = std::min_element(kPaces.begin(), kPaces.end(), [this](double a, double b) {
        return std::abs(a - m_options.pace) < std::abs(b - m_options.pace);
    });
    connect(addField(QStringLiteral("pace"), tr("Pace"), {tr("Slower"), tr("Calm"), tr("Quicker")},
                     static_cast<int>(pace - kPaces.begin())),
            &Segmented::changed, this, [this](int index) {
                m_options.pace = kPaces.at(static_cast<std::size_t>(index));
                chosen();
            });
    addMatFields();
    connect(addField(QStringLiteral("voice"), tr("Voice"), {tr("Full"), tr("Brief"), tr("Counts"), tr("Off")},
                     static_cast<int>(m_options.voice)),
            &Segmented::changed, this, [this](int index) {
                m_options.voice = static_cast<Verbosity>(index);
                chosen();
                emit voiceChosen(m_options.voice);
            });
}

/// How somebody lies, and who says when they do.
void StartPage::addMatFields()
{
    if (!m_routine.supports.empty())
        addSupport();
    connect(addField(QStringLiteral("head"), tr("Your head, as the screen sees you"),
                     {tr("At the left"), tr("At the right")}, m_headRight ? 1 : 0),
            &Segmented::changed, this, [this](int index) {
                m_headRight = index == 1;
                chosen();
                arrange();
                emit headChanged(m_headRight);
            });
    connect(addField(QStringLiteral("gates"), tr("When you change position"), {tr("It goes on"), tr("It waits for me")},
                     m_options.gates == Gates::GoOn ? 0 : 1),
            &Segmented::changed, this, [this](int index) {
                m_options.gates = index == 0 ? Gates::GoOn : Gates::Wait;
                chosen();
            });
}

/// One side only is the one on the chosen card.
void StartPage::chooseFirst(Side side)
{
    const auto field = std::find_if(m_fields.begin(), m_fields.end(), [](const Segmented *entry) {
        return entry->objectName() == QLatin1String("sides");
    });
    const bool alone = field != m_fields.end() && (*field)->chosen() == 1;
    m_options.first = side;
    m_options.sides = !alone ? Sides::Both : side == Side::Left ? Sides::LeftOnly : Sides::RightOnly;
    m_left->setAlone(alone);
    m_right->setAlone(alone);
    chosen();
}

void StartPage::chosen()
{
    showLength();
    m_summary->setText(summary());
    Picture picture;
    picture.motion = QStringLiteral("rest");
    picture.headRight = m_headRight;
    picture.support = supportOf(m_routine, m_options);
    m_stage->setPicture(picture);
}

void StartPage::showLength()
{
    m_length->setText(lengthText(m_lengthOf(m_options)));
}

QString StartPage::summary() const
{
    QStringList parts;
    const QString side = sideWord(m_options.first);
    parts << (m_options.sides == Sides::Both ? tr("%1 first").arg(side) : tr("%1 only").arg(side));
    for (const Choice &choice : m_routine.choices)
        parts << QStringLiteral("%1 %2").arg(choiceOf(m_routine, m_options, choice.id)).arg(choice.id);
    if (m_options.pace != 1.0)
        parts << (m_options.pace < 1 ? tr("slower") : tr("quicker"));
    else
        parts << tr("calm");
    return parts.join(QStringLiteral(", "));
}

QString StartPage::title() const
{
    return m_routine.title;
}

void StartPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    m_length->setInk(m_look.tokens.soft);
    m_summary->setInk(m_look.tokens.soft);
    m_reading->refresh();
    m_unfinished->refresh();
    m_stage->refresh();
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
}

void StartPage::openReading()
{
    if (!m_routine.cards.empty())
        m_reading->open();
}

void StartPage::setKeys(const KeyMap &keys)
{
    m_keys = keys;
    m_left->setKeyCap(keys.capOf(StartAction::LeftFirst));
    m_right->setKeyCap(keys.capOf(StartAction::RightFirst));
    m_read->setFace(m_read->text(), Glyph::Info, m_keys.capOf(StartAction::ReadFirst));
}

void StartPage::setPace(double pace)
{
    const auto nearest = std::min_element(kPaces.begin(), kPaces.end(), [pace](double a, double b) {
        return std::abs(a - pace) < std::abs(b - pace);
    });
    m_content->findChild<Segmented *>(QStringLiteral("pace"))->setChosen(static_cast<int>(nearest - kPaces.begin()));
}

void StartPage::setVoice(Verbosity voice)
{
    m_content->findChild<Segmented *>(QStringLiteral("voice"))->setChosen(static_cast<int>(voice));
}

void StartPage::setUnfinished(const QString &where)
{
    const bool hadFocus = m_unfinished->isAncestorOf(focusWidget());
    m_offers = !where.isEmpty();
    m_unfinished->setPlace(where);
    m_unfinished->setVisible(m_offers);
    m_length->setVisible(!m_offers);
    if (hadFocus && !m_offers)
        m_start->setFocus();
    arrange();
}

/// The focused control comes first; what it leaves comes here. Esc starts nothing and ends nothing.
void StartPage::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (const std::optional<StartAction> action = m_keys.startActionFor(key, event->modifiers())) {
        if (!event->isAutoRepeat())
            act(*action);
    } else if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            emit startWanted(m_options);
    } else
        Page::keyPressEvent(event);
}

void StartPage::act(StartAction action)
{
    switch (action) {
    case StartAction::LeftFirst:
        m_left->setChecked(true);
        break;
    case StartAction::RightFirst:
        m_right->setChecked(true);
        break;
    case StartAction::ReadFirst:
        openReading();
        break;
    }
}

void StartPage::resizeEvent(QResizeEvent *)
{
    arrange();
}

/// What the scroll area leaves: under Start, of one colour with the sheet.
void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.card);
}

void StartPage::showEvent(QShowEvent *)
{
    m_start->setFocus();
}

} // namespace matside
