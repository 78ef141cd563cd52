// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue.h"

#include "model/tomlreader.h"

#include <QDir>

#include <algorithm>

namespace matside {

Catalogue::Catalogue(const QStringList &folders, Vocabulary vocabulary) : m_vocabulary(std::move(vocabulary))
{
    for (const QString &folder : folders) {
        const QDir dir(folder);
        // System: what is no regular file (a pipe, a broken link) is refused with a sentence, not overlooked.
        for (const QString &name : dir.entryList({QStringLiteral("*.toml")}, QDir::Files | QDir::System, QDir::Name))
            add(dir.filePath(name));
    }
}

void Catalogue::add(const QString &path)
{
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
    Problem problem;
    problem.code = Problem::Code::DuplicateId;
    problem.file = path;
    problem.key = QStringLiteral("id");
    problem.sentence =
        QStringLiteral("%1 is the id of %2 already; give this routine another.").arg(quoted(routine->id), same->path);
    m_refused.push_back({path, {problem}});
}

Result<Routine> Catalogue::find(const QString &idOrPath) const
{
    if (idOrPath.contains(QLatin1Char('/')) || idOrPath.endsWith(QLatin1String(".toml")))
        return readRoutine(idOrPath, m_vocabulary);
    QStringList ids;
    for (const Entry &entry : m_entries) {
        if (entry.routine.id == idOrPath)
            return entry.routine;
        ids.append(entry.routine.id);
    }
    Problem problem;
    problem.code = Problem::Code::UnknownName;
    problem.sentence =
        QStringLiteral("There is no routine called %1%2%3.")
            .arg(quoted(idOrPath), didYouMean(idOrPath, ids),
                 ids.isEmpty() ? QString() : QLatin1String("; there is ") + ids.join(QLatin1String(", ")));
    return problem;
}

} // namespace matside
