// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/calendar/monthtable.h"

#include "ui/diary/calendar/daydelegate.h"
#include "ui/diary/calendar/monthmodel.h"
#include "ui/kit/type.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace matside {

MonthTable::MonthTable(const Look &look, QWidget *parent) : ToldView(parent), m_model(new MonthModel(this))
{
    setObjectName(QStringLiteral("diaryMonth"));
    setModel(m_model);
    setItemDelegate(new DayDelegate(look, *m_model, this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    connect(this, &QTableView::doubleClicked, this, &MonthTable::dayOpened);
}

void MonthTable::setDays(const std::vector<DiaryDay> &days, const QDate &today, const QDate &current)
{
    m_isFilling = true;
    m_model->setDays(days, today);
    setRows();
    setCurrentIndex(m_model->indexOf(current));
    m_isFilling = false;
    emit dayChanged();
}

const DiaryDay *MonthTable::day() const
{
    return m_model->dayAt(currentIndex());
}

void MonthTable::setRoom(int pixels)
{
    m_room = pixels;
    const QFont font = typeface(std::max(pixels / 6 * .17, 13.0), QFont::Medium);
    horizontalHeader()->setFont(font);
    horizontalHeader()->setFixedHeight(font.pixelSize() * 2);
    setFixedHeight(horizontalHeader()->height() + m_room);
    setRows();
}

/// A month of four weeks has higher ones.
void MonthTable::setRows()
{
    const int used = std::max(1, m_model->usedWeeks());
    for (int week = 0; week < MonthModel::kWeeks; ++week) {
        setRowHidden(week, week >= used);
        if (week < used)
            verticalHeader()->resizeSection(week, m_room / used);
    }
}

void MonthTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    ToldView::currentChanged(current, previous);
    if (!m_isFilling)
        emit dayChanged();
}

/// Days of other months are asked for, and the cursor stays until they are there.
QModelIndex MonthTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!day())
        return {};
    const QDate date = day()->date;
    const QDate first(date.year(), date.month(), 1);
    const bool mirrored = isRightToLeft();
    const bool byYears = modifiers & Qt::ShiftModifier;
    QDate to = date;
    switch (action) {
    case MoveLeft:
    case MoveRight:
        to = date.addDays((action == MoveRight) != mirrored ? 1 : -1);
        break;
    case MoveUp:
        to = date.addDays(-MonthModel::kWeekdays);
        break;
    case MoveDown:
        to = date.addDays(MonthModel::kWeekdays);
        break;
    case MovePageUp:
        to = byYears ? date.addYears(-1) : date.addMonths(-1);
        break;
    case MovePageDown:
        to = byYears ? date.addYears(1) : date.addMonths(1);
        break;
    case MoveHome:
        to = first;
        break;
    case MoveEnd:
        to = first.addMonths(1).addDays(-1);
        break;
    case MoveNext:
    case MovePrevious:
        break;
    }
    const QModelIndex index = m_model->indexOf(to);
    if (!index.isValid())
        emit monthWanted(to);
    return index.isValid() ? index : currentIndex();
}

/// The delegate paints what is current; the style would fill its whole cell.
void MonthTable::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    option->palette.setColor(QPalette::Highlight, Qt::transparent);
}

void MonthTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            emit dayOpened();
        return;
    }
    const bool types = !event->text().isEmpty() && event->text().at(0).isPrint(); // a table looks for what is typed
    if (types)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

} // namespace matside
