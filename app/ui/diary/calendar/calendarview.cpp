// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/calendar/calendarview.h"

#include "ui/diary/entries/entrylist.h"
#include "ui/diary/calendar/monthtable.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/panel.h"
#include "ui/kit/type.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace matside {

namespace {

constexpr int kAround = 24;    // pixels around the view, for the shadows of its cards
constexpr int kBeside = 900;   // pixels of width from which month and list stand side by side
constexpr double kMonthShare = .5; // of the room, where the list stands under the month
constexpr int kLeastWeek = 50; // pixels of height: a day is as high as a control
constexpr int kLeastRows = 3;  // of the list, where it stands under the month
constexpr int kMostRows = 8;

} // namespace

CalendarView::CalendarView(const Look &look, std::function<QDate()> today, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_today(std::move(today)),
      m_day(m_today()),
      m_monthCard(new Panel(Panel::Shape::Card, this)),
      m_earlier(new ActionButton(ActionButton::Kind::Ghost, m_monthCard)),
      m_name(new FittedLabel(m_monthCard)),
      m_later(new ActionButton(ActionButton::Kind::Ghost, m_monthCard)),
      m_table(new MonthTable(look, m_monthCard)),
      m_restName(new FittedLabel(m_monthCard)),
      m_rested(new QCheckBox(m_monthCard)),
      m_routine(new QComboBox(this)),
      m_words(new QLineEdit(this)),
      m_found(new FittedLabel(this)),
      m_listCard(new Panel(Panel::Shape::Card, this)),
      m_nothing(new FittedLabel(m_listCard)),
      m_list(new EntryList(look, m_listCard)),
      m_export(new ActionButton(ActionButton::Kind::Ghost, this)),
      m_import(new ActionButton(ActionButton::Kind::Ghost, this)),
      m_removeAll(new ActionButton(ActionButton::Kind::Ghost, this)),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_monthColumn(new QVBoxLayout(m_monthCard)),
      m_monthHead(new QHBoxLayout),
      m_restRow(new QHBoxLayout),
      m_listColumn(new QVBoxLayout),
      m_filters(new QHBoxLayout),
      m_listCell(new QVBoxLayout(m_listCard)),
      m_foot(new QHBoxLayout)
{
    setContentsMargins(kAround, kAround, kAround, kAround);
    buildMonth();
    buildList();
    layOut();
    setPart({monthWish(), {}, {}, 0, {}, {}, {}, {}});
}

void CalendarView::buildMonth()
{
    m_earlier->setObjectName(QStringLiteral("diaryEarlier"));
    m_earlier->setFace(QStringLiteral("‹"), Glyph::None, {});
    m_earlier->setAccessibleName(tr("Earlier month"));
    m_earlier->setToolTip(tr("Earlier month"));
    m_later->setObjectName(QStringLiteral("diaryLater"));
    m_later->setFace(QStringLiteral("›"), Glyph::None, {});
    m_later->setAccessibleName(tr("Later month"));
    m_later->setToolTip(tr("Later month"));
    m_name->setObjectName(QStringLiteral("diaryMonthName"));
    m_name->setAlignment(Qt::AlignCenter);
    m_restName->setObjectName(QStringLiteral("diaryRestName"));
    m_restName->setToldElsewhere(); // as the name of its mark: alone it would say that the day is one of rest
    m_rested->setObjectName(QStringLiteral("diaryRested"));
    connect(m_earlier, &ActionButton::clicked, this, [this] { showMonth(m_day.addMonths(-1)); });
    connect(m_later, &ActionButton::clicked, this, [this] { showMonth(m_day.addMonths(1)); });
    connect(m_table, &MonthTable::monthWanted, this, &CalendarView::showMonth);
    connect(m_table, &MonthTable::dayChanged, this, &CalendarView::showDay);
    connect(m_table, &MonthTable::dayOpened, m_list, [this] {
        if (m_table->day() && m_table->day()->sessions > 0)
            m_list->setFocus();
    });
    connect(m_rested, &QCheckBox::clicked, this, [this](bool rested) {
        if (const DiaryDay *day = m_table->day())
            emit restChosen(day->date, rested);
    });
}

void CalendarView::buildList()
{
    m_routine->setObjectName(QStringLiteral("diaryRoutine"));
    m_routine->setAccessibleName(tr("Routine"));
    m_routine->addItem(tr("All routines"), QString());
    m_routine->hide(); // with one routine there is nothing to choose
    m_words->setObjectName(QStringLiteral("diarySearch"));
    m_words->setPlaceholderText(tr("Search in notes"));
    m_words->setAccessibleName(tr("Search in notes"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaxLength(200);
    m_found->setObjectName(QStringLiteral("diaryFound"));
    m_nothing->setObjectName(QStringLiteral("diaryNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_list->setAccessibleName(tr("Sessions"));
    m_export->setObjectName(QStringLiteral("diaryExport"));
    m_export->setFace(tr("Save as a file"), Glyph::None, {});
    m_import->setObjectName(QStringLiteral("diaryImport"));
    m_import->setFace(tr("Read from a file"), Glyph::None, {});
    m_removeAll->setObjectName(QStringLiteral("diaryRemoveAll"));
    m_removeAll->setFace(tr("Delete all"), Glyph::None, {});
    connect(m_routine, &QComboBox::activated, this, &CalendarView::wishesChanged);
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        fillList();
        emit wishesChanged();
    });
    connect(m_list, &EntryList::opened, this, &CalendarView::opened);
    connect(m_export, &ActionButton::clicked, this, &CalendarView::exportWanted);
    connect(m_import, &ActionButton::clicked, this, &CalendarView::importWanted);
    connect(m_removeAll, &ActionButton::clicked, this, &CalendarView::removalOfAllWanted);
}

void CalendarView::layOut()
{
    for (QBoxLayout *layout : std::initializer_list<QBoxLayout *>{m_halves, m_monthColumn, m_monthHead, m_restRow,
                                                                  m_listColumn, m_filters, m_listCell, m_foot}) {
        layout->setContentsMargins({});
        layout->setSpacing(0);
    }
    addContents(m_halves, m_monthCard);
    m_halves->addLayout(m_listColumn, 1);
    m_monthColumn->addLayout(m_monthHead);
    m_monthHead->addWidget(m_earlier);
    m_monthHead->addWidget(m_name, 1);
    m_monthHead->addWidget(m_later);
    m_monthColumn->addWidget(m_table);
    m_monthColumn->addStretch(1);
    m_monthColumn->addLayout(m_restRow);
    m_restRow->addWidget(m_restName, 1);
    m_restRow->addWidget(m_rested);
    m_listColumn->addLayout(m_filters);
    addContents(m_filters, m_words, 1);
    addContents(m_filters, m_routine, 1);
    m_listColumn->addWidget(m_found);
    addContents(m_listColumn, m_listCard, 1);
    m_listCell->addWidget(m_nothing);
    m_listCell->addWidget(m_list);
    m_listColumn->addLayout(m_foot);
    for (ActionButton *button : {m_export, m_import, m_removeAll})
        m_foot->addWidget(button, 1);
}

DiaryWish CalendarView::monthWish() const
{
    DiaryWish wish;
    wish.from = QDate(m_day.year(), m_day.month(), 1);
    wish.to = wish.from.addMonths(1).addDays(-1);
    wish.routine = m_routine->currentData().toString();
    return wish;
}

/// In the whole diary.
DiaryWish CalendarView::searchWish() const
{
    DiaryWish wish;
    wish.routine = m_routine->currentData().toString();
    wish.words = m_words->text().trimmed();
    return wish;
}

std::vector<DiaryWish> CalendarView::wishes() const
{
    std::vector<DiaryWish> wishes{monthWish()};
    if (!searchWish().words.isEmpty())
        wishes.push_back(searchWish());
    return wishes;
}

void CalendarView::showMonth(const QDate &day)
{
    if (!day.isValid() || day.year() < 1900 || day > std::max(m_today(), m_month.last).addYears(1))
        return;
    m_day = day;
    const QSignalBlocker quiet(m_words);
    m_words->clear(); // else the list would not be of this month
    emit wishesChanged();
}

void CalendarView::setPart(const DiaryPart &part)
{
    if (part.wish == searchWish()) {
        m_search = part;
    } else if (part.wish == monthWish()) {
        m_month = part;
        m_name->setText(QLocale().toString(part.wish.from, QStringLiteral("MMMM yyyy")));
        m_table->setAccessibleName(m_name->text());
        m_table->setDays(daysOf(part.wish.from, part.entries, part.rested, m_today()), m_today(), m_day);
        fillRoutines(part.routines);
    } else {
        return;
    }
    fillList();
}

void CalendarView::fillRoutines(const std::vector<DiaryRoutine> &routines)
{
    const QString chosen = m_routine->currentData().toString();
    m_routine->clear();
    m_routine->addItem(tr("All routines"), QString());
    for (const DiaryRoutine &routine : routines)
        m_routine->addItem(routine.title, routine.id);
    m_routine->setCurrentIndex(std::max(0, m_routine->findData(chosen)));
    m_routine->setVisible(routines.size() > 1);
}

/// The day that is current says whether the person rested on it, and its session is shown in the list.
void CalendarView::showDay()
{
    const DiaryDay *day = m_table->day();
    m_rested->setEnabled(day && day->date <= m_today());
    m_rested->setChecked(day && day->rested);
    if (!day)
        return;
    m_day = day->date;
    const QString name = QLocale().toString(day->date, tr("ddd d MMM"));
    m_restName->setText(tr("%1: rested because sore").arg(name));
    m_rested->setAccessibleName(m_restName->text());
    if (searchWish().words.isEmpty())
        m_list->showDay(day->date);
}

QString CalendarView::foundText() const
{
    const auto counted = [](int count) { return count == 1 ? tr("1 session") : tr("%1 sessions").arg(count); };
    if (const QString words = searchWish().words; !words.isEmpty()) {
        const int shown = static_cast<int>(m_search.entries.size());
        const QString found = tr("“%1” in notes: %2").arg(words, counted(m_search.found));
        return m_search.found > shown ? tr("%1, the latest %2 are here").arg(found).arg(shown) : found;
    }
    return tr("%1: %2").arg(m_name->text(), counted(static_cast<int>(m_month.entries.size())));
}

QString CalendarView::nothingText() const
{
    if (!m_month.first.isValid())
        return tr("Your sessions will be here, each from the day on which you led it.");
    return searchWish().words.isEmpty() ? tr("Nothing in this month.") : tr("No note has these words.");
}

void CalendarView::fillList()
{
    const bool searches = !searchWish().words.isEmpty();
    if (searches && m_search.wish != searchWish())
        return; // its answer comes
    m_list->setEntries(searches ? m_search.entries : m_month.entries, searches ? 0 : m_month.wish.from.year());
    m_found->setText(foundText());
    m_nothing->setText(nothingText());
    m_nothing->setVisible(m_list->model()->rowCount() == 0);
    m_list->setVisible(m_nothing->isHidden());
    const bool hasSomething = m_month.first.isValid() || !m_month.rested.empty();
    m_export->setEnabled(hasSomething);
    m_removeAll->setEnabled(hasSomething);
    if (!searches && m_table->day())
        m_list->showDay(m_table->day()->date);
}

void CalendarView::refresh()
{
    m_name->setInk(m_look.tokens.ink);
    for (FittedLabel *label : {m_found, m_nothing})
        label->setInk(m_look.tokens.soft);
    m_restName->setInk(m_look.tokens.ink);
}

void CalendarView::takeFocus()
{
    m_table->setFocus();
}

bool CalendarView::endSearch()
{
    const bool searched = !m_words->text().isEmpty();
    m_words->clear();
    return searched;
}

void CalendarView::setMonthSizes(int wide, int room, double unit)
{
    const double pad = std::max(10.0, 20 * unit);
    const double head = std::max<double>(kLeastTarget, 52 * unit);
    const double foot = std::max<double>(kLeastTarget, 50 * unit);
    const double type = std::max(15.0, 18 * unit);
    m_monthCard->setRadius(24 * std::max(unit, .75));
    setVisibleWidth(m_monthCard, wide);
    m_monthColumn->setContentsMargins(whole(pad), whole(pad * .7), whole(pad), whole(pad * .7));
    m_monthColumn->setSpacing(whole(6 * unit));
    for (ActionButton *button : {m_earlier, m_later}) {
        button->setTypeSize(std::max(22.0, 28 * unit));
        setVisibleWidth(button, head * 1.15);
        setVisibleHeight(button, head);
    }
    m_name->setSpec({std::max(20.0, 27 * unit), 15, QFont::DemiBold, 1, 1.2});
    m_name->setFixedHeight(whole(head));
    m_restName->setSpec({.pixels = type, .least = 12, .weight = QFont::Medium, .lines = 2, .lineHeight = 1.2});
    m_restName->setFixedHeight(whole(foot));
    setVisibleWidth(m_rested, foot * 4 / 3);
    setVisibleHeight(m_rested, foot);
    const double weeks = room - 2 * pad * .7 - head - foot - std::max(30.0, 36 * unit) - 18 * unit;
    m_table->setRoom(whole(std::clamp(weeks, 6.0 * kLeastWeek, 6 * wide / 7.0)));
}

void CalendarView::setListSizes(double unit, bool beside)
{
    const double type = std::max(15.0, 18 * unit);
    const double row = std::max<double>(kLeastTarget, 50 * unit);
    m_words->setFont(typeface(type));
    m_routine->setFont(typeface(type));
    for (QWidget *field : std::initializer_list<QWidget *>{m_words, m_routine})
        setVisibleHeight(field, row);
    m_filters->setSpacing(whole(12 * unit));
    m_found->setSpec({type, 13, QFont::Medium, 1, 1.2});
    m_found->setFixedHeight(whole(type * 2));
    m_listCard->setRadius(24 * std::max(unit, .75));
    const int pad = whole(std::max(6.0, 10 * unit));
    m_listCell->setContentsMargins(pad, pad, 4, pad);
    m_list->setTypeSize(type);
    m_nothing->setSpec({.pixels = type * 1.1, .least = 13, .weight = QFont::Medium, .lines = 4, .lineHeight = 1.3});
    m_nothing->setContentsMargins(pad, 0, pad, 0);
    const int rows = beside ? kLeastRows : std::clamp(m_list->model()->rowCount(), kLeastRows, kMostRows);
    m_list->setMinimumHeight(rows * m_list->rowHeight());
    m_list->setMaximumHeight(beside ? QWIDGETSIZE_MAX : m_list->minimumHeight());
    m_nothing->setMinimumHeight(m_list->minimumHeight());
    m_foot->setContentsMargins(0, whole(12 * unit), 0, 0);
    m_foot->setSpacing(whole(10 * unit));
    for (ActionButton *button : {m_export, m_import, m_removeAll}) {
        button->setTypeSize(type * .95);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setVisibleHeight(button, row);
    }
}

/// All sizes follow the window; the layouts place the parts.
void CalendarView::setSizes(int wide, int room, double unit)
{
    const bool beside = wide >= kBeside;
    const int gap = whole(std::max(16.0, 30 * unit));
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setSpacing(gap);
    setMonthSizes(beside ? whole((wide - gap) * .49) : wide, beside ? room : whole(room * kMonthShare), unit);
    setListSizes(unit, beside);
}

} // namespace matside
