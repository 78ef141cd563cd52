// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/calendar/monthmodel.h"

#include <QLocale>

namespace matside {

namespace {

int weekdayOf(int column)
{
    return (QLocale().firstDayOfWeek() - 1 + column) % MonthModel::kWeekdays + 1;
}

} // namespace

void MonthModel::setDays(const std::vector<DiaryDay> &days, const QDate &today)
{
    beginResetModel();
    m_days = days;
    m_today = today;
    m_before = 0;
    while (!days.empty() && weekdayOf(m_before) != days.front().date.dayOfWeek())
        ++m_before;
    endResetModel();
}

const DiaryDay *MonthModel::dayAt(const QModelIndex &index) const
{
    const int at = index.row() * kWeekdays + index.column() - m_before;
    return index.isValid() && at >= 0 && at < static_cast<int>(m_days.size()) ? &m_days[static_cast<std::size_t>(at)]
                                                                             : nullptr;
}

QModelIndex MonthModel::indexOf(const QDate &date) const
{
    if (m_days.empty() || date < m_days.front().date || date > m_days.back().date)
        return {};
    const int cell = m_before + date.day() - 1;
    return index(cell / kWeekdays, cell % kWeekdays);
}

bool MonthModel::isToday(const QModelIndex &index) const
{
    const DiaryDay *day = dayAt(index);
    return day && day->date == m_today;
}

int MonthModel::usedWeeks() const
{
    return (m_before + static_cast<int>(m_days.size()) + kWeekdays - 1) / kWeekdays;
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kWeeks;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kWeekdays;
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    const DiaryDay *day = dayAt(index);
    if (!day)
        return {};
    if (role == Qt::DisplayRole)
        return QString::number(day->date.day());
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return day->words;
    return {};
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return QLocale().standaloneDayName(weekdayOf(section), QLocale::ShortFormat);
    return role == Qt::AccessibleTextRole ? QVariant(QLocale().standaloneDayName(weekdayOf(section))) : QVariant();
}

Qt::ItemFlags MonthModel::flags(const QModelIndex &index) const
{
    return dayAt(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace matside
