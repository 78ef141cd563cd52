// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/entries/entrymodel.h"

#include "ui/diary/entries/entrytext.h"

#include <algorithm>

namespace matside {

void EntryModel::setEntries(const DiaryEntries &entries, int year)
{
    beginResetModel();
    m_entries.assign(entries.rbegin(), entries.rend());
    m_year = year;
    endResetModel();
}

const DiaryEntry *EntryModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < std::ssize(m_entries) ? &m_entries[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex EntryModel::indexOf(const QDate &day) const
{
    const auto found = std::ranges::find_if(m_entries, [&day](const DiaryEntry &entry) { return entry.day() == day; });
    return found == m_entries.end() ? QModelIndex() : index(static_cast<int>(found - m_entries.begin()));
}

QModelIndex EntryModel::indexOf(const QString &id) const
{
    const auto found = std::ranges::find_if(m_entries, [&id](const DiaryEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? QModelIndex() : index(static_cast<int>(found - m_entries.begin()));
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    const DiaryEntry *entry = entryAt(index);
    if (!entry)
        return {};
    if (role == Qt::DisplayRole)
        return shortBeganText(*entry, m_year);
    return role == Qt::AccessibleTextRole ? QVariant(entryText(*entry, m_year)) : QVariant();
}

} // namespace matside
