// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpage.h"

#include "figures/paint/supportpainter.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/segmented.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/shell/navbar.h"
#include "ui/start/readingsheet.h"
#include "ui/start/resumecard.h"
#include "ui/start/sidecard.h"

#include <QButtonGroup>
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

constexpr double kTarget = 48;  // pixels: no target is lower
constexpr double kEdge = 3;     // of the sheet's line in high contrast: it goes on under Start, where there is no sheet
constexpr double kNarrow = 620; // pixels of width, under which choices stand one under the other

} // namespace

StartPage::StartPage(const Look &look, Navigation &navigation, const Routine &routine, const Options &options,
                     bool headRight, const FigurePainter &painter, LengthOf lengthOf, QWidget *parent)
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
    m_read->setFace(tr("Read first: when not to, and how it should feel"), Glyph::Info,
                    m_keys.capOf(StartAction::ReadFirst));
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
    m_reading = new ReadingSheet(m_routine.cards, this);
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
        parts << tr("%1: %2").arg(choice.title).arg(choiceOf(m_routine, m_options, choice.id));
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
    const auto nearest = std::min_element(
        kPaces.begin(), kPaces.end(), [pace](double a, double b) { return std::abs(a - pace) < std::abs(b - pace); });
    m_content->findChild<Segmented *>(QStringLiteral("pace"))->setChosen(static_cast<int>(nearest - kPaces.begin()));
}

void StartPage::setVoice(Verbosity voice)
{
    m_content->findChild<Segmented *>(QStringLiteral("voice"))->setChosen(static_cast<int>(voice));
}

void StartPage::setUnfinished(const QString &where)
{
    if (where.isEmpty() && !m_offers)
        return; // nothing is offered already: the page need not be laid out again
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

// ---- Layout ----

bool StartPage::portrait() const
{
    return height() > width();
}

double StartPage::unit() const
{
    return portrait() ? std::min(width() / 800.0, height() / 1280.0) : std::min(width() / 1280.0, height() / 800.0);
}

double StartPage::margin() const
{
    return portrait() ? std::max(24.0, 40 * unit()) : std::max(40.0, 56 * unit());
}

/// Under each row of choices but the last.
double StartPage::fieldGap() const
{
    return std::max(7.0, 10 * unit());
}

double StartPage::labelType() const
{
    return std::clamp(15 * unit(), 14.0, 42.0);
}

/// Two a row; of an odd number the first row has three, as what has the shortest words stands first.
std::vector<StartPage::Cell> StartPage::cells(double width, std::size_t columns) const
{
    constexpr std::array kOfThree{.25, .32, .43};
    const double gap = std::max(16.0, 24 * unit());
    const std::size_t three =
        columns == 2 && m_fields.size() % 2 == 1 && m_fields.size() >= kOfThree.size() ? kOfThree.size() : 0;
    std::vector<Cell> cells;
    double left = 0;
    for (std::size_t index = 0; index < three; ++index) {
        cells.push_back({0, left, (width - 2 * gap) * kOfThree.at(index)});
        left += cells.back().width + gap;
    }
    const double one = (width - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    for (std::size_t index = three; index < m_fields.size(); ++index) {
        const std::size_t place = index - three;
        cells.push_back(
            {(three > 0 ? 1 : 0) + place / columns, static_cast<double>(place % columns) * (one + gap), one});
    }
    return cells;
}

/// All rows are alike: where one name takes two lines, each has room for them.
int StartPage::labelLines(const std::vector<Cell> &cells) const
{
    int lines = 1;
    for (std::size_t index = 0; index < cells.size(); ++index)
        lines = std::max(lines, m_fields[index]->labelLines(cells[index].width, labelType()));
    return std::min(lines, 2);
}

/// Gives how high they are together.
double StartPage::arrangeFields(const QRectF &area, std::size_t columns)
{
    const std::vector<Cell> all = cells(area.width(), columns);
    if (all.empty())
        return 0;
    const int lines = labelLines(all);
    const double row = std::max(78.0, 80 * unit()) + (lines - 1) * labelType() * 1.2; // name, and a row of targets
    const double type = std::clamp(17 * unit(), 15.0, 48.0);
    for (std::size_t index = 0; index < m_fields.size(); ++index) {
        const Cell &cell = all[index];
        m_fields[index]->setVisibleRect(QRectF(area.left() + cell.left,
                                               area.top() + row * static_cast<double>(cell.row), cell.width,
                                               row - fieldGap()),
                                        labelType(), type, lines);
    }
    return row * static_cast<double>(all.back().row + 1) - fieldGap();
}

/// Title and length over the head, the person at rest, and the ways to other pages over both.
void StartPage::arrangeHero(double hero)
{
    const double u = unit();
    const double m = margin();
    const double wide = width();
    const double nav = std::max<double>(NavBar::kHeight, 52 * u);
    const double navTop = std::max(4.0, 18 * u);
    m_nav->setVisibleRect(QRectF(m, navTop, wide - 2 * m, nav), u);
    m_stage->setGeometry(QRectF(0, 0, wide, hero + 40).toAlignedRect());
    const double top = navTop + nav + (portrait() ? 20 : 4) * u;
    arrangeTitle(top, hero);
}

/// Under the title stands how long it takes; or what was left unfinished, for which the title gives way.
void StartPage::arrangeTitle(double top, double bottom)
{
    const double u = unit();
    const double m = margin();
    const double wide = width();
    const double words = portrait() ? wide - 2 * m : std::max(300.0, 400 * u); // the title's share of the width
    const double length = std::clamp(23 * u, 16.0, 64.0);
    const double offer = ResumeCard::heightAt(u);
    double titleType = portrait() ? 84 * u : std::min(84 * u, bottom * .235);
    if (m_offers && !portrait())
        titleType = std::min(titleType, (bottom - top - offer - 30 * u) / 2.1);
    const double title = titleType * 2.1;
    const double below = m_offers ? offer + 14 * u : length;
    if (portrait()) {
        m_stage->setFrame(QRectF(0, top + title + below, wide, bottom - top - title - below));
    } else {
        // Nothing of the room stands behind the names of the pages; a low hero has no room to give away for that.
        const double under = std::clamp((bottom - 260) * .34, 0.0, top * .5);
        m_stage->setFrame(QRectF(m_headRight ? -words : 0, under, wide + words, bottom - under));
    }
    const double x = m_headRight ? wide - m - words : m;
    m_title->setSpec({.pixels = titleType, .least = 20, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.0});
    m_title->setVisibleRect(QRectF(x - 2, top, words + 4, title));
    m_length->setSpec({.pixels = length, .least = 14, .weight = QFont::Medium, .lines = 2});
    m_length->setVisibleRect(QRectF(x, top + title + 2, words, length * 1.5));
    const double card = portrait() ? words : std::max(410.0, 430 * u);
    m_unfinished->setVisibleRect(QRectF(m_headRight ? wide - m - card : m, top + title + 14 * u, card, offer), u);
    for (FittedLabel *label : {m_title, m_length})
        label->setAlignment((m_headRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// Both sides and all fields; gives where they end.
double StartPage::arrangeChoices(double top)
{
    const double u = unit();
    const double m = margin();
    const double wide = width() - 2 * m;
    const double between = std::max(12.0, 16 * u);
    if (portrait()) {
        const double card = std::max(150.0, 196 * u);
        const double half = (wide - between) / 2;
        m_left->setVisibleRect(QRectF(m, top, half, card));
        m_right->setVisibleRect(QRectF(m + half + between, top, half, card));
        const double y = top + card + 22 * u;
        return y + arrangeFields(QRectF(m, y, wide, 0), width() < kNarrow ? 1 : 2);
    }
    const double side = wide * .185;
    const double x = m + 2 * side + between + std::max(24.0, 40 * u);
    const double block = std::max(3 * fieldGap() + 200 * u, arrangeFields(QRectF(x, top, width() - m - x, 0), 2));
    m_left->setVisibleRect(QRectF(m, top, side, block));
    m_right->setVisibleRect(QRectF(m + side + between, top, side, block));
    return top + block;
}

double StartPage::footHeight() const
{
    const double u = unit();
    const double start = std::max(60.0, 82 * u);
    const double under = std::max(9.0, 14 * u) + std::max(kTarget, 50 * u) * (portrait() ? 1.9 : 1);
    return start + (m_oneRow ? 12 * u : under) + 12 * u;
}

/// Start, what is to be read first, and what was chosen in one line; or all of it beside Start, where the window is low.
void StartPage::arrangeFoot(double top)
{
    const double u = unit();
    const double m = margin();
    const double wide = width() - 2 * m;
    const double start = std::max(60.0, 82 * u);
    const double row = std::max(kTarget, 50 * u);
    m_start->setTypeSize(std::max(28.0, 36 * u));
    m_start->setVisibleRect(QRectF(m, top, m_oneRow ? wide * .44 : wide, start));
    m_summary->setVisible(!m_oneRow); // the choices themselves stand right over it
    if (m_oneRow) {
        const double x = m + wide * .44 + std::max(18.0, 24 * u); // room for the focus, too
        return arrangeRead(QRectF(x, top, width() - m - x, start));
    }
    const double y = top + start + std::max(9.0, 14 * u);
    arrangeRead(QRectF(m, y, portrait() ? wide : std::max(410.0, 490 * u) + std::max(10.0, 14 * u) + wide * .19, row));
    const double beside = m_hear->geometry().right() + 16 - m;
    m_summary->setSpec({.pixels = std::max(14.0, 16 * u), .least = 12, .weight = QFont::Medium, .lines = 2});
    m_summary->setVisibleRect(portrait() ? QRectF(m, y + row + 6 * u, wide, row * .8)
                                         : QRectF(m + beside, y, wide - beside, row));
}

/// What is to be read, and what can be heard beforehand, side by side.
void StartPage::arrangeRead(const QRectF &row)
{
    const double u = unit();
    const double gap = std::max(10.0, 14 * u);
    const double hear = portrait() || m_oneRow ? row.width() * .32 : (width() - 2 * margin()) * .19;
    for (ActionButton *button : {m_read, m_hear})
        button->setTypeSize(std::max(15.0, 17 * u));
    m_read->setVisibleRect(QRectF(row.left(), row.top(), row.width() - gap - hear, row.height()));
    m_hear->setVisibleRect(QRectF(row.right() - hear, row.top(), hear, row.height()));
}

QRect StartPage::roomForNotice() const
{
    const QRectF words = m_length->isVisible() || !m_offers ? m_length->geometry() : m_unfinished->geometry();
    const QRectF frame(0, m_nav->geometry().bottom(), width(),
                       m_sheet->geometry().top() + 24 - m_nav->geometry().bottom());
    if (portrait())
        return frame.adjusted(margin(), words.bottom() - frame.top(), -margin(), -10).toAlignedRect();
    const double beside = words.width() + margin() + 16;
    return (m_headRight ? frame.adjusted(margin(), 0, -beside, -10) : frame.adjusted(beside, 0, -margin(), -10))
        .toAlignedRect();
}

void StartPage::arrange()
{
    const double u = unit();
    const double pad = std::max(16.0, 24 * u);
    const double gap = std::max(11.0, 20 * u);
    // How high the choices are does not depend on where they begin.
    const double sheet = pad + arrangeChoices(0) + gap;
    const double least = portrait() ? 300 : 200; // of the picture
    m_oneRow = false;
    m_oneRow = !portrait() && height() - sheet - footHeight() < least;
    const double foot = footHeight();
    const double over = height() - foot;
    const double hero = std::max(least, over - sheet);
    m_scroll->setGeometry(QRectF(0, 0, width(), over).toAlignedRect());
    m_reading->setGeometry(rect());
    m_content->resize(width(), static_cast<int>(std::ceil(std::max(over, hero + sheet))));
    arrangeHero(hero);
    m_sheet->setRadius(32 * std::max(u, .75));
    m_sheet->setVisibleRect(QRectF(-kEdge, hero, width() + 2 * kEdge, m_content->height() - hero));
    arrangeChoices(hero + pad);
    m_foot->setVisible(m_content->height() > m_scroll->height() + 1); // a line between what moves and what does not
    m_foot->setVisibleRect(QRectF(-kEdge, over, width() + 2 * kEdge, foot));
    arrangeFoot(over + (m_foot->isHidden() ? 0 : 8 * u));
}

} // namespace matside
