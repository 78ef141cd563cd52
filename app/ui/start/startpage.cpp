// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "figures/paint/supportpainter.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/segmented.h"
#include "ui/kit/textscale.h"
#include "ui/routines/routinepicture.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/navbar.h"
#include "ui/start/readingsheet.h"
#include "ui/start/sidecard.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

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

/// The index of the number that is nearest to this one.
template <typename T, std::size_t N>
int nearest(const std::array<T, N> &numbers, T number)
{
    const auto found = std::min_element(numbers.begin(), numbers.end(),
                                        [number](T a, T b) { return std::abs(a - number) < std::abs(b - number); });
    return static_cast<int>(found - numbers.begin());
}

constexpr int kEdge = 3;         // pixels: wider than the line of a sheet in high contrast
constexpr int kBehindSheet = 40; // pixels of the picture behind the round corners of the sheet
constexpr int kNarrow = 620;     // pixels of width, under which choices stand one under the other

/// Pixels of the words in a field.
double fieldType(double u)
{
    return std::clamp(17 * u, 15.0, 48.0);
}

} // namespace

StartPage::StartPage(const Look &look, Navigation &navigation, const Routine &routine, const Settings &settings,
                     const FigurePainter &painter, LengthOf lengthOf, QWidget *parent)
    : Page(parent),
      m_look(look),
      m_routine(routine),
      m_options(settings.options),
      m_headRight(settings.headRight),
      m_toTheMat(settings.toTheMat),
      m_traits(traitsOf(routine)),
      m_lengthOf(std::move(lengthOf))
{
    setObjectName(QStringLiteral("startPage"));
    build(navigation, painter);
    addFields();
    connectOffer();
    layOut();
    std::vector<QWidget *> order{m_start, m_unfinished, m_left, m_right};
    order.insert(order.end(), m_fields.begin(), m_fields.end());
    order.insert(order.end(), {m_read, m_hear, m_nav});
    orderFocus(order);
    m_page->setEnabled(false); // until the window has its size: nothing is measured for another one
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
    m_stage->setAccessibleName(tr("Somebody before the routine begins, %1.").arg(postureWords(m_routine.posture)));
    m_sheet = new Panel(Panel::Shape::Sheet, m_content);
    m_hero = new QWidget(m_content);
    m_nav = new NavBar(m_look, navigation, QStringLiteral("routine"), m_hero);
    m_nav->setObjectName(QStringLiteral("nav"));
    m_title = new FittedLabel(m_hero);
    m_title->setObjectName(QStringLiteral("startTitle"));
    m_title->setText(title());
    m_length = new FittedLabel(m_hero);
    m_length->setObjectName(QStringLiteral("length"));
    m_sides = new QButtonGroup(this);
    m_left = new SideCard(Side::Left, m_sheet);
    m_left->setObjectName(QStringLiteral("left"));
    m_right = new SideCard(Side::Right, m_sheet);
    m_right->setObjectName(QStringLiteral("right"));
    m_left->setKeyCap(m_keys.capOf(StartAction::LeftFirst));
    m_right->setKeyCap(m_keys.capOf(StartAction::RightFirst));
    m_sides->addButton(m_left);
    m_sides->addButton(m_right);
    (m_options.first == Side::Left ? m_left : m_right)->setChecked(true);
    m_foot = new Panel(Panel::Shape::Sheet, this);
    m_foot->setRadius(0);
    for (Panel *panel : {m_sheet, m_foot})
        panel->setEdgesBeyond(kEdge);
    m_start = new ActionButton(ActionButton::Kind::Primary, this);
    m_start->setObjectName(QStringLiteral("start"));
    m_start->setFace(tr("Start"), Glyph::Play, tr("Space"));
    m_read = new ActionButton(ActionButton::Kind::Ghost, this);
    m_read->setObjectName(QStringLiteral("readFirst"));
    m_read->setFace(m_traits.warns ? tr("Read first: when not to, and how it should feel") : tr("Read first"), Glyph::Info,
                    m_keys.capOf(StartAction::ReadFirst));
    if (m_routine.cards.empty())
        m_read->hide();
    m_summary = new FittedLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hear = new ActionButton(ActionButton::Kind::Ghost, this);
    m_hear->setObjectName(QStringLiteral("soundCheck"));
    m_hear->setFace(tr("Sound check"), Glyph::Voice, {});
    m_hear->setAccessibleDescription(tr("Says one line and rings a chime, as loud as a session is."));
    m_unfinished = new ResumeCard(m_look, m_hero);
    m_unfinished->hide();
    m_reading = new ReadingSheet(m_routine.cards, this);
    connect(m_left, &SideCard::toggled, this, [this](bool on) { chooseFirst(on ? Side::Left : Side::Right); });
    connect(m_start, &ActionButton::clicked, this, [this] { emit startWanted(m_options); });
    connect(m_read, &ActionButton::clicked, this, &StartPage::openReading);
    connect(m_hear, &ActionButton::clicked, this, &StartPage::soundCheckWanted);
    connect(m_reading, &ReadingSheet::closed, m_start, [this] { m_start->setFocus(); });
}

void StartPage::connectOffer()
{
    connect(m_unfinished, &ResumeCard::taken, this, &StartPage::unfinishedTaken);
    connect(m_unfinished, &ResumeCard::ended, this, &StartPage::unfinishedEnded);
    connect(m_unfinished, &ResumeCard::refused, this, &StartPage::unfinishedRefused);
}

Segmented *StartPage::addField(const QString &objectName, const QString &name, const QStringList &options, int chosen)
{
    std::vector<Segmented::Option> entries;
    for (const QString &option : options)
        entries.push_back({option, {}});
    auto *field = new Segmented(name, std::move(entries), m_sheet);
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
    auto *field = new Segmented(tr("Under you"), std::move(entries), m_sheet);
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
            numbers << (value == 0 ? tr("No") : choice.seconds ? tr("%1 s").arg(value) : QString::number(value));
        const int now = static_cast<int>(
            std::find(choice.values.begin(), choice.values.end(), choiceOf(m_routine, m_options, choice.id))
            - choice.values.begin());
        connect(addField(QStringLiteral("choice-") + choice.id, choice.title, numbers, now), &Segmented::changed, this,
                [this, &choice](int index) {
                    m_options.choices[choice.id] = choice.values.at(static_cast<std::size_t>(index));
                    chosen();
                });
    }
    addSideFields();
    addPaceFields();
    addWorkFields();
    addBodyFields();
    connect(addField(QStringLiteral("voice"), tr("Voice"), {tr("Full"), tr("Brief"), tr("Counts"), tr("Off")},
                     static_cast<int>(m_options.voice)),
            &Segmented::changed, this, [this](int index) {
                m_options.voice = static_cast<Verbosity>(index);
                chosen();
            });
}

void StartPage::addSideFields()
{
    for (SideCard *card : {m_left, m_right})
        card->setVisible(m_traits.sides);
    QStringList kinds{tr("Both"), tr("One only")};
    if (m_traits.firstTwice)
        kinds << tr("First twice");
    const bool isTwice = m_traits.firstTwice && m_options.sides == Sides::WeakerTwice;
    if (m_traits.sides)
        connect(addField(QStringLiteral("sides"), tr("Sides"), kinds,
                         !m_options.doesBoth() ? 1 : isTwice ? 2 : 0),
                &Segmented::changed, this, [this] { chooseFirst(m_options.first); });
    QStringList times;
    for (const int seconds : kTimesToTheMat)
        times << tr("%1 s").arg(seconds);
    const QString name = m_traits.onFloor ? tr("Time to the mat") : tr("Time to get ready");
    connect(addField(QStringLiteral("toTheMat"), name, times, nearest(kTimesToTheMat, m_toTheMat)), &Segmented::changed,
            this, [this](int index) {
                m_toTheMat = kTimesToTheMat.at(static_cast<std::size_t>(index));
                chosen();
            });
}

void StartPage::addPaceFields()
{
    if (m_traits.paced)
        connect(addField(QStringLiteral("pace"), tr("Pace"), {tr("Slower"), tr("Calm"), tr("Quicker")},
                         nearest(kPaces, m_options.pace)),
                &Segmented::changed, this, [this](int index) {
                    m_options.pace = kPaces.at(static_cast<std::size_t>(index));
                    chosen();
                });
    if (m_traits.gates)
        connect(addField(QStringLiteral("gates"), tr("Between positions"), {tr("It goes on"), tr("It waits")},
                         m_options.gates == Gates::GoOn ? 0 : 1),
                &Segmented::changed, this, [this](int index) {
                    m_options.gates = index == 0 ? Gates::GoOn : Gates::Wait;
                    chosen();
                });
}

/// How demanding it is, and how long holds are told.
void StartPage::addWorkFields()
{
    if (m_traits.forms)
        connect(addField(QStringLiteral("form"), tr("Form"), {tr("Easier"), tr("As written"), tr("Harder")},
                         static_cast<int>(m_options.form)),
                &Segmented::changed, this, [this](int index) {
                    m_options.form = static_cast<Form>(index);
                    chosen();
                });
    if (m_traits.holds)
        connect(addField(QStringLiteral("holdCount"), tr("Holds are counted"),
                         {tr("Not"), tr("Halfway"), tr("Last three"), tr("Each second")},
                         static_cast<int>(m_options.holdCount)),
                &Segmented::changed, this, [this](int index) {
                    m_options.holdCount = static_cast<HoldCount>(index);
                    chosen();
                });
}

/// How the person is seen, and on what.
void StartPage::addBodyFields()
{
    if (m_traits.headAtASide)
        connect(addField(QStringLiteral("head"), tr("Your head is"), {tr("Left"), tr("Right")}, m_headRight ? 1 : 0),
                &Segmented::changed, this, [this](int index) {
                    m_headRight = index == 1;
                    chosen();
                    setSizes();
                });
    if (!m_routine.supports.empty())
        addSupport();
}

/// Null where the routine has nothing to choose there.
Segmented *StartPage::field(const char *objectName) const
{
    const auto found = std::ranges::find_if(
        m_fields, [objectName](const Segmented *each) { return each->objectName() == QLatin1String(objectName); });
    return found == m_fields.end() ? nullptr : *found;
}

void StartPage::choose(const char *objectName, int index)
{
    if (Segmented *entry = field(objectName))
        entry->setChosen(index);
}

/// One side only is the one on the chosen card.
void StartPage::chooseFirst(Side side)
{
    const Segmented *sides = field("sides");
    const bool alone = sides && sides->chosen() == 1;
    m_options.first = side;
    const Sides both = sides && sides->chosen() == 2 ? Sides::WeakerTwice : Sides::Both;
    m_options.sides = !alone ? both : side == Side::Left ? Sides::LeftOnly : Sides::RightOnly;
    m_left->setAlone(alone);
    m_right->setAlone(alone);
    chosen();
}

void StartPage::chosen()
{
    showLength();
    const QStringList parts = chosenParts();
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_summary->setAccessibleName(parts.isEmpty() ? QString() : QString(parts.join(tr(", ")) + u'.'));
    Picture picture = homePicture(m_routine);
    picture.headRight = m_headRight;
    picture.support = supportOf(m_routine, m_options);
    m_stage->setPicture(picture);
    emit choicesChanged();
}

void StartPage::showLength()
{
    m_length->setText(lengthText(m_lengthOf(m_options), m_routine.posture));
}

void StartPage::setVoiceNote(const QString &sentence)
{
    if (sentence == m_voiceNote->text())
        return;
    m_voiceNote->setText(sentence);
    m_voiceNote->setVisible(!sentence.isEmpty() && !m_offers);
    setSizes();
}

QStringList StartPage::chosenParts() const
{
    QStringList parts;
    const QString side = sideWord(m_options.first);
    if (m_traits.sides)
        parts << (m_options.sides == Sides::Both          ? tr("%1 first").arg(side)
                  : m_options.sides == Sides::WeakerTwice ? tr("%1 twice").arg(side)
                                                          : tr("%1 only").arg(side));
    for (const Choice &choice : m_routine.choices)
        parts << tr("%1: %2").arg(choice.title).arg(choiceOf(m_routine, m_options, choice.id));
    if (!m_traits.paced)
        return parts;
    if (m_options.pace != 1.0)
        parts << (m_options.pace < 1 ? tr("slower") : tr("quicker"));
    else
        parts << tr("calm");
    return parts;
}

QString StartPage::title() const
{
    return m_routine.title;
}

void StartPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    m_length->setInk(m_look.tokens.soft);
    m_voiceNote->setInk(m_look.tokens.soft);
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
    choose("pace", nearest(kPaces, pace));
}

void StartPage::setToTheMat(int seconds)
{
    choose("toTheMat", nearest(kTimesToTheMat, seconds));
}

void StartPage::setVoice(Verbosity voice)
{
    choose("voice", static_cast<int>(voice));
}

void StartPage::setUnfinished(const std::optional<ResumeOffer> &offer)
{
    if (!offer && !m_offers)
        return; // nothing is offered already: the page need not be laid out again
    const bool hadFocus = m_unfinished->isAncestorOf(focusWidget());
    m_offers = offer.has_value();
    m_unfinished->setOffer(offer.value_or(ResumeOffer{}));
    m_unfinished->setVisible(m_offers);
    m_length->setVisible(!m_offers);
    m_voiceNote->setVisible(!m_offers && !m_voiceNote->text().isEmpty());
    if (hadFocus && !m_offers)
        m_start->setFocus();
    setSizes();
}

/// The focused control comes first; the page gets the keys that it leaves. Esc starts nothing and ends nothing.
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
    case StartAction::Start:
        emit startWanted(m_options);
        break;
    case StartAction::LeftFirst:
        m_left->setChecked(m_traits.sides || m_left->isChecked());
        break;
    case StartAction::RightFirst:
        m_right->setChecked(m_traits.sides || m_right->isChecked());
        break;
    case StartAction::ReadFirst:
        openReading();
        break;
    case StartAction::Routines:
        emit routinesWanted();
        break;
    case StartAction::Diary:
        emit diaryWanted();
        break;
    }
}

void StartPage::resizeEvent(QResizeEvent *)
{
    setSizes();
}

/// The colour of the sheet goes on under Start.
void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.card);
}

void StartPage::showEvent(QShowEvent *)
{
    m_start->setFocus();
}

void StartPage::layOut()
{
    auto *content = new QGridLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(0);
    content->setRowStretch(0, 1);
    m_stage->setContentsMargins(0, 0, 0, kBehindSheet);
    m_hero->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    addContents(content, m_stage, 0, 0);
    content->addWidget(m_hero, 0, 0); // on the stage
    addContents(content, m_sheet, 1, 0);
    layOutHero();

    m_choices = new QBoxLayout(QBoxLayout::LeftToRight, m_sheet);
    auto *sides = new QWidget(m_sheet);
    sides->setProperty(kIsGroup, true);
    sides->setAccessibleName(tr("First side"));
    m_cards = new QHBoxLayout(sides);
    m_cards->setContentsMargins({});
    m_rows = new QVBoxLayout;
    for (SideCard *card : {m_left, m_right}) {
        card->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        m_cards->addWidget(card);
    }
    m_choices->addWidget(sides);
    m_choices->addLayout(m_rows, 1);
    layOutFoot();
}

void StartPage::layOutHero()
{
    m_voiceNote = new FittedLabel(m_hero);
    m_voiceNote->setObjectName(QStringLiteral("voiceNote"));
    m_voiceNote->hide();
    m_heroColumn = new QVBoxLayout(m_hero);
    m_heroRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_heroWords = new QVBoxLayout;
    m_underTitle = new QSpacerItem(0, 0);
    addContents(m_heroColumn, m_nav);
    m_heroColumn->addLayout(m_heroRow, 1);
    m_heroRow->addLayout(m_heroWords);
    m_heroRow->addStretch(1);
    m_heroWords->setSpacing(0);
    m_title->setContentsMargins(2, 0, 2, 0); // a capital has air at its side
    addContents(m_heroWords, m_title);
    m_heroWords->addSpacerItem(m_underTitle);
    m_heroWords->addWidget(m_length);
    m_heroWords->addWidget(m_voiceNote);
    addContents(m_heroWords, m_unfinished);
    m_heroWords->addStretch(1);
}

void StartPage::layOutFoot()
{
    m_page = new QGridLayout(this);
    m_page->setContentsMargins({});
    m_page->setSpacing(0);
    m_page->setSizeConstraint(QLayout::SetNoConstraint); // the window may become smaller again: setSizes() follows it
    m_page->setRowStretch(0, 1);
    m_footBox = new QBoxLayout(QBoxLayout::TopToBottom);
    m_under = new QBoxLayout(QBoxLayout::LeftToRight);
    m_reads = new QHBoxLayout;
    for (ActionButton *button : {m_read, m_hear}) {
        button->setFocusPolicy(Qt::TabFocus); // after a click on it Space still starts
        m_reads->addWidget(button);
    }
    m_under->addLayout(m_reads);
    m_under->addWidget(m_summary, 1);
    m_footBox->addWidget(m_start);
    m_footBox->addLayout(m_under);
    m_footBox->addStretch(0);
    m_page->addWidget(m_scroll, 0, 0);
    addContents(m_page, m_foot, 1, 0);
    m_page->addLayout(m_footBox, 1, 0); // on the foot
}

/// In rows of one or two; the first `threes` rows have three, each as wide as its words wish. The fields with the shortest words
/// come first.
void StartPage::layOutFields(int columns, std::size_t threes)
{
    while (QLayoutItem *row = m_rows->takeAt(0))
        delete row;
    std::size_t rows = 0;
    for (std::size_t index = 0; index < m_fields.size(); ++rows) {
        auto *row = new QHBoxLayout;
        row->setSpacing(whole(std::max(16.0, 24 * unit())));
        m_rows->addLayout(row);
        const std::size_t wide = rows < threes ? 3 : static_cast<std::size_t>(columns);
        for (std::size_t column = 0; column < wide && index < m_fields.size(); ++column, ++index)
            addContents(row, m_fields[index], rows < threes ? whole(m_fields[index]->wishedWidth(fieldType(unit()))) : 1);
    }
    m_rows->addStretch(1);
}

/// An odd number of fields, or many, need rows of three, where all words have room in them.
void StartPage::setFields(double u, double gap)
{
    constexpr std::size_t kMany = 8;
    const int columns = portrait() && width() < kNarrow * std::max(1.0, textScaleOf(*this)) ? 1 : 2;
    const bool wide = columns == 2 && m_fields.size() >= 3;
    std::size_t threes = !wide ? 0 : m_fields.size() % 2 == 1 ? 1 : m_fields.size() >= kMany ? 2 : 0;
    layOutFields(columns, threes);
    setFieldSizes(u, gap);
    while (threes > 0
           && !std::all_of(m_fields.begin(), m_fields.end(), [](const Segmented *field) { return field->fits(); })) {
        layOutFields(columns, --threes);
        setFieldSizes(u, gap);
    }
}

double StartPage::unit() const
{
    const double byWindow =
        portrait() ? std::min(width() / 800.0, height() / 1280.0) : std::min(width() / 1280.0, height() / 800.0);
    return byWindow * textScaleOf(*this);
}

/// The side cards stand over the fields: in a window that is higher than wide, and where large text leaves no room beside them.
bool StartPage::stacks() const
{
    constexpr double kBeside = 1.2; // the largest text for which both have room
    return portrait() || textScaleOf(*this) > kBeside;
}

/// Pixels of the picture. The title stands in it: large text needs a higher one, and the page scrolls.
double StartPage::leastHero() const
{
    const double least = portrait() ? 300 : 200;
    const double withTitle = (portrait() ? 400 : 300) * unit();
    return textScaleOf(*this) > 1 ? std::max(least, withTitle) : least;
}

double StartPage::margin() const
{
    return portrait() ? std::max(24.0, 40 * unit()) : std::max(40.0, 56 * unit());
}

/// The side cards and the fields stand side by side, or one over the other in portrait.
void StartPage::setChoiceSizes(double u)
{
    const double wide = width() - 2 * margin();
    const double between = std::max(12.0, 16 * u);
    const double gap = std::max(7.0, 10 * u);
    m_sheet->setRadius(32 * std::max(u, .75));
    m_choices->setContentsMargins(whole(margin()), whole(std::max(16.0, 24 * u)), whole(margin()),
                                  whole(std::max(11.0, 20 * u)));
    m_choices->setDirection(stacks() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_choices->setSpacing(whole(stacks() ? 22 * u : std::max(24.0, 40 * u)));
    m_cards->setSpacing(whole(between));
    for (SideCard *card : {m_left, m_right}) {
        setVisibleWidth(card, stacks() ? (wide - between) / 2 : wide * .185);
        setVisibleHeight(card, stacks() ? std::max(150.0, 196 * u) : 2 * gap + 180 * u);
        if (!stacks())
            card->setMaximumHeight(QWIDGETSIZE_MAX); // as high as the fields
    }
    m_rows->setSpacing(whole(gap));
    setFields(u, gap);
}

/// All rows of fields are alike: where one name takes two lines, each row has room for them.
void StartPage::setFieldSizes(double u, double gap)
{
    const double label = std::clamp(15 * u, 14.0, 42.0);
    m_content->resize(width(), m_content->height());
    activateLayouts(m_content);
    int lines = 1;
    for (const Segmented *field : m_fields)
        lines = std::max(lines, field->labelLines(field->contentsRect().width(), label));
    lines = std::min(lines, 2);
    for (Segmented *field : m_fields) {
        field->setTypeSizes(label, fieldType(u), lines);
        setVisibleHeight(field, std::max(78.0, 80 * u) + (lines - 1) * label * 1.2 - gap);
    }
}

double StartPage::footHeight(double u, bool oneRow) const
{
    const double start = std::max(60.0, 82 * u);
    const double under = std::max(9.0, 14 * u) + std::max<double>(kLeastTarget, 50 * u) * (portrait() ? 1.9 : 1);
    return start + (oneRow ? 12 * u : under) + 12 * u;
}

/// In a low window all of the foot stands beside Start.
bool StartPage::needsOneRow(double u) const
{
    return !portrait() && height() - m_choices->minimumSize().height() - footHeight(u, false) < leastHero();
}

void StartPage::setFootSizes(double u, bool oneRow, bool scrolls)
{
    const double wide = width() - 2 * margin();
    const double start = std::max(60.0, 82 * u);
    const double row = std::max<double>(kLeastTarget, 50 * u);
    const double beside = std::max(18.0, 24 * u); // room for the focus, too
    const double gap = std::max(10.0, 14 * u);
    m_foot->setVisible(scrolls);    // a line between the part that scrolls and the part that does not
    m_summary->setVisible(!oneRow); // the choices themselves stand right over it
    const int top = scrolls ? whole(8 * u) : 0;
    m_footBox->setContentsMargins(whole(margin()), top, whole(margin()), oneRow ? whole(24 * u) - top : 0);
    m_footBox->setDirection(oneRow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_footBox->setSpacing(whole(oneRow ? beside : std::max(9.0, 14 * u)));
    m_start->setTypeSize(std::max(28.0, 36 * u));
    setVisibleWidth(m_start, oneRow ? wide * .44 : wide);
    setVisibleHeight(m_start, start);

    m_under->setDirection(portrait() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_under->setSpacing(whole(portrait() ? 6 * u : 25));
    m_reads->setSpacing(whole(gap));
    const double reads = portrait() ? wide : oneRow ? wide * .56 - beside : std::max(410.0, 490 * u) + gap + wide * .19;
    const double hear = portrait() || oneRow ? reads * .32 : wide * .19;
    setVisibleWidth(m_read, reads - gap - hear);
    setVisibleWidth(m_hear, hear);
    for (ActionButton *button : {m_read, m_hear}) {
        button->setTypeSize(std::max(15.0, 17 * u));
        setVisibleHeight(button, oneRow ? start : row);
    }
    m_summary->setSpec({.pixels = std::max(14.0, 16 * u), .least = 12, .weight = QFont::Medium, .lines = 2});
    m_summary->setFixedHeight(whole(portrait() ? row * .8 : row));
}

double StartPage::offerWidth(double u) const
{
    const double wide = width() - 2 * margin();
    return portrait() ? wide : std::min(wide, std::max(540.0, 590 * u));
}

/// Under the title stands the length; or the offer to go on, for which the title gives way.
void StartPage::setHeroSizes(double u)
{
    const double side = margin();
    const int navTop = whole(std::max(4.0, 18 * u));
    const int underNav = whole((portrait() ? 20 : 4) * u);
    m_nav->setUnit(u);
    const double top = navTop + m_nav->contentsRect().height() + underNav;
    const double bottom = m_hero->height();
    const double words = portrait() ? width() - 2 * side : std::max(300.0, 400 * u);
    const double length = std::clamp(23 * u, 16.0, 64.0);
    const double offer = ResumeCard::heightAt(u, portrait());
    double type = portrait() ? 84 * u : std::min(84 * u, bottom * .235);
    if (m_offers && !portrait())
        type = std::min(type, (bottom - top - offer - 30 * u) / 2.1);
    const double title = type * 2.1;
    const double noteType = std::clamp(17 * u, 14.0, 48.0);
    const double note = m_voiceNote->text().isEmpty() ? 0 : noteType * 2.8;
    const double below = m_offers ? offer + 14 * u : length + note;
    if (portrait()) {
        m_stage->setFrame(QRectF(0, top + title + below, width(), bottom - top - title - below));
    } else {
        // No part of the room stands behind the names of the pages; a low picture has no height to give away for that.
        const double under = std::clamp((bottom - 260) * .34, 0.0, top * .5);
        const double beside = m_offers ? std::max(words, offerWidth(u)) : words;
        m_stage->setFrame(QRectF(m_headRight ? -beside : 0, under, width() + beside, bottom - under));
    }
    m_heroColumn->setContentsMargins(whole(side), navTop, whole(side), 0);
    m_heroColumn->setSpacing(underNav);
    m_underTitle->changeSize(0, m_offers ? whole(14 * u) : 2);
    m_heroRow->setDirection(m_headRight ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    m_title->setSpec({.pixels = type, .least = 20, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.0});
    setVisibleWidth(m_title, words);
    setVisibleHeight(m_title, title);
    m_length->setSpec({.pixels = length, .least = 14, .weight = QFont::Medium, .lines = 2});
    m_length->setFixedSize(whole(words), whole(length * 1.5));
    m_voiceNote->setSpec({.pixels = noteType, .least = 12, .weight = QFont::Medium, .lines = 2});
    m_voiceNote->setFixedSize(whole(words), whole(note));
    m_unfinished->setSizes(offerWidth(u), u, portrait());
    const Qt::Alignment overTheHead = m_headRight ? Qt::AlignRight : Qt::AlignLeft;
    for (FittedLabel *label : {m_title, m_length, m_voiceNote}) {
        label->setAlignment(overTheHead | Qt::AlignVCenter);
        m_heroWords->setAlignment(label, overTheHead);
    }
    m_heroWords->setAlignment(m_unfinished, overTheHead);
    activateLayouts(m_hero);
}

/// All sizes follow the window; the layouts place the parts. The picture has the height that choices and foot leave.
void StartPage::setSizes()
{
    const double u = unit();
    m_page->setEnabled(true);
    setChoiceSizes(u);
    activateLayouts(m_sheet);
    const bool oneRow = needsOneRow(u);
    const int foot = whole(footHeight(u, oneRow));
    const int over = height() - foot;
    const int content = std::max(over, whole(leastHero()) + m_choices->minimumSize().height());
    m_page->setRowMinimumHeight(1, foot);
    m_content->resize(width(), content);
    setFootSizes(u, oneRow, content > over + 1);
    activateLayouts(this);
    setHeroSizes(u);
    m_reading->setGeometry(rect());
}

QRect StartPage::roomForNotice() const
{
    return m_nav->roomForNotice();
}

} // namespace matside
