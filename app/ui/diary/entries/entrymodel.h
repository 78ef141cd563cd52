// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <QAbstractListModel>

namespace matside {

/// Sessions of the diary as a list, the latest first.
class EntryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// entries: the earliest first. year: its days are written without it.
    void setEntries(const DiaryEntries &entries, int year);
    [[nodiscard]] const DiaryEntry *entryAt(const QModelIndex &index) const; ///< null where there is none
    /// The first in the list that began on this day; an invalid one where there is none.
    [[nodiscard]] QModelIndex indexOf(const QDate &day) const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    [[nodiscard]] int year() const { return m_year; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    DiaryEntries m_entries;
    int m_year = 0;
};

} // namespace matside
