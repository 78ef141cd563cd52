// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include <algorithm>

namespace matside {

void Navigation::add(const QString &id, const QString &name)
{
    m_entries.push_back({id, name, true});
}

void Navigation::setAvailable(const QString &id, bool available)
{
    for (Entry &entry : m_entries) {
        if (entry.id != id || entry.available == available)
            continue;
        entry.available = available;
        emit changed();
    }
}

void Navigation::go(const QString &id)
{
    const bool isHidden =
        std::ranges::any_of(m_entries, [&id](const Entry &each) { return each.id == id && !each.available; });
    if (!isHidden)
        emit wanted(id);
}

void Navigation::goHome()
{
    if (!m_entries.empty())
        go(m_entries.front().id);
}

} // namespace matside
