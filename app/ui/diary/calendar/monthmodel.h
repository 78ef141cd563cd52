// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/diary/calendar/daykind.h"

#include <QAbstractTableModel>

namespace matside {

/// The days of a month in weeks, which begin with the first day of the week where the person lives.
class MonthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kWeeks = 6;
    static constexpr int kWeekdays = 7;

    using QAbstractTableModel::QAbstractTableModel;

    void setDays(const std::vector<DiaryDay> &days, const QDate &today);
    /// Null where the cell has no day of this month.
    [[nodiscard]] const DiaryDay *dayAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QDate &date) const;
    [[nodiscard]] bool isToday(const QModelIndex &index) const;
    /// Weeks that have a day of the month.
    [[nodiscard]] int usedWeeks() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    std::vector<DiaryDay> m_days;
    QDate m_today;
    int m_before = 0; ///< empty cells before the first day
};

} // namespace matside
