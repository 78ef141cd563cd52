// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue.h"

#include "model/filename.h"
#include "model/tomlreader.h"

#include <algorithm>

namespace matside {

bool isRoutineFile(const QString &idOrPath)
{
    return idOrPath.contains(QLatin1Char('/')) || idOrPath.endsWith(QLatin1String(".toml"));
}

Problem problemOfSameId(const QString &id, const QString &path, const QString &other)
{
    Problem problem;
    problem.code = Problem::Code::DuplicateId;
    problem.file = path;
    problem.key = QStringLiteral("id");
    problem.sentence = QStringLiteral("%1 is the id of %2 already; give this routine another.").arg(quoted(id), other);
    return problem;
}

Catalogue::Catalogue(const QStringList &folders, Vocabulary vocabulary) : m_vocabulary(std::move(vocabulary))
{
    for (const QString &folder : folders)
        m_unread += tomlFilesIn(folder);
}

const std::vector<Catalogue::Entry> &Catalogue::entries() const
{
    readAll();
    return m_entries;
}

const std::vector<Catalogue::Refused> &Catalogue::refused() const
{
    readAll();
    return m_refused;
}

void Catalogue::readAll() const
{
    while (!m_unread.isEmpty())
        readNext();
}

void Catalogue::readNext() const
{
    const QString path = m_unread.takeFirst();
    Result<Routine> routine = readRoutine(path, m_vocabulary);
    if (!routine) {
        m_refused.push_back({path, routine.problems()});
        return;
    }
    const auto same = std::find_if(m_entries.begin(), m_entries.end(),
                                   [&](const Entry &entry) { return entry.routine.id == routine->id; });
    if (same == m_entries.end()) {
        m_entries.push_back({path, routine.take()});
        return;
    }
    m_refused.push_back({path, {problemOfSameId(routine->id, path, same->path)}});
}

Result<Routine> Catalogue::find(const QString &idOrPath) const
{
    if (isRoutineFile(idOrPath))
        return readRoutine(idOrPath, m_vocabulary);
    for (std::size_t at = 0; at < m_entries.size() || !m_unread.isEmpty();) {
        if (at == m_entries.size())
            readNext(); // it may be refused
        else if (m_entries[at].routine.id == idOrPath)
            return m_entries[at].routine;
        else
            ++at;
    }
    QStringList ids;
    for (const Entry &entry : m_entries)
        ids.append(entry.routine.id);
    Problem problem;
    problem.code = Problem::Code::UnknownName;
    problem.sentence =
        QStringLiteral("There is no routine called %1%2%3.")
            .arg(quoted(idOrPath), didYouMean(idOrPath, ids),
                 ids.isEmpty() ? QString() : QLatin1String("; there is ") + ids.join(QLatin1String(", ")));
    return problem;
}

} // namespace matside
