// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diaryrecords.h"

#include "storage/diary/diaryrows.h"

#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <utility>

namespace matside {

namespace {

QVariant numberOrNull(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

/// Text that SQLite does not take for NULL.
QString text(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

QString shortened(const QString &note)
{
    const bool isCutInASign = note.size() > kLongestNote && note[kLongestNote - 1].isHighSurrogate();
    return note.left(kLongestNote - (isCutInASign ? 1 : 0));
}

/// Runs one statement with these values.
std::optional<QSqlError> run(QSqlQuery &query, const QString &statement, const QVariantList &values)
{
    if (!query.prepare(statement))
        return query.lastError();
    for (const QVariant &value : values)
        query.addBindValue(value.userType() == QMetaType::QString ? QVariant(text(value.toString())) : value);
    return query.exec() ? std::nullopt : std::optional(query.lastError());
}

/// Does all of this, or nothing where a part fails. BEGIN IMMEDIATE: two programs that write wait for one another.
std::optional<QSqlError> inOneStep(const QSqlDatabase &database,
                                   const std::function<std::optional<QSqlError>(QSqlQuery &)> &change)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("BEGIN IMMEDIATE")))
        return query.lastError();
    std::optional<QSqlError> error = change(query);
    if (!error && !query.exec(QStringLiteral("COMMIT")))
        error = query.lastError();
    if (error)
        query.exec(QStringLiteral("ROLLBACK"));
    return error;
}

QString upsert(Newer newer)
{
    const QStringList names = sessionColumns();
    const QString insertion = QStringLiteral("INSERT INTO session (%1) VALUES (%2) ON CONFLICT (id) DO ")
                                  .arg(names.join(u','), QStringList(names.size(), QStringLiteral("?")).join(u','));
    if (newer == Newer::Present)
        return insertion + QStringLiteral("NOTHING");
    QStringList changes;
    for (const QString &name : names.mid(1))
        changes << QStringLiteral("%1 = excluded.%1").arg(name);
    QString statement = insertion + QStringLiteral("UPDATE SET ") + changes.join(u',');
    if (newer == Newer::FurtherOn)
        statement += QStringLiteral(" WHERE excluded.active_ms > session.active_ms");
    return statement;
}

std::optional<QSqlError> insertSide(QSqlQuery &query, const DiaryEntry &entry, Side side)
{
    const Summary &done = entry.done;
    std::optional<QSqlError> error =
        run(query, QStringLiteral("INSERT INTO side VALUES (?, ?, ?, ?, ?, ?, ?)"),
            {entry.id, sideName(side), done.repetitions[side], done.turns[side],
             static_cast<qlonglong>(done.away[side].count()), done.furthest[side], done.complaints[side]});
    int number = 0;
    for (const double reach : done.easings[side]) {
        if (!error)
            error = run(query, QStringLiteral("INSERT INTO easing VALUES (?, ?, ?, ?)"),
                        {entry.id, sideName(side), ++number, reach});
    }
    return error;
}

/// The rows of the session in the other tables, in place of those that are there.
std::optional<QSqlError> replaceParts(QSqlQuery &query, const DiaryEntry &entry)
{
    std::optional<QSqlError> error;
    for (const char *table : {"choice", "side", "easing"}) {
        if (!error)
            error = run(query, QStringLiteral("DELETE FROM %1 WHERE session = ?").arg(QLatin1String(table)), {entry.id});
    }
    for (const Side side : {Side::Left, Side::Right}) {
        if (!error)
            error = insertSide(query, entry, side);
    }
    const QMap<QString, int> &choices = entry.done.options.choices;
    for (auto choice = choices.begin(); choice != choices.end() && !error; ++choice)
        error = run(query, QStringLiteral("INSERT INTO choice VALUES (?, ?, ?)"), {entry.id, choice.key(), *choice});
    return error;
}

std::optional<QSqlError> writeAnswer(QSqlQuery &query, const QString &id, const Answer &answer)
{
    return run(query, QStringLiteral("UPDATE session SET before = ?, after = ?, asked = ?, note = ? WHERE id = ?"),
               {numberOrNull(answer.before), numberOrNull(answer.after), answer.asked, shortened(answer.note), id});
}

/// Of a session that was left, and gone on with later.
Answer joined(Answer first, const Answer &then)
{
    first.before = first.before ? first.before : then.before; // before all of it
    first.after = then.after ? then.after : first.after;
    first.asked = then.asked.isEmpty() ? first.asked : then.asked;
    if (first.note.isEmpty() || then.note.isEmpty())
        first.note += then.note;
    else if (first.note != then.note)
        first.note += u'\n' + then.note;
    return first;
}

} // namespace

std::optional<QSqlError> keepSession(const QSqlDatabase &database, const DiaryEntry &entry, Newer newer)
{
    return inOneStep(database, [&](QSqlQuery &query) {
        std::optional<QSqlError> error = run(query, upsert(newer), sessionValues(entry));
        const bool isChanged = !error && query.numRowsAffected() > 0;
        return isChanged ? replaceParts(query, entry) : error;
    });
}

std::optional<QSqlError> keepRested(const QSqlDatabase &database, const QDate &day, bool rested)
{
    if (rested)
        return addRested(database, {day});
    return inOneStep(database, [&](QSqlQuery &query) {
        return run(query, QStringLiteral("DELETE FROM rested WHERE day = ?"), {day.toString(Qt::ISODate)});
    });
}

std::optional<QSqlError> addRested(const QSqlDatabase &database, const std::vector<QDate> &days)
{
    return inOneStep(database, [&](QSqlQuery &query) {
        std::optional<QSqlError> error;
        for (auto day = days.begin(); day != days.end() && !error; ++day)
            error = run(query, QStringLiteral("INSERT OR IGNORE INTO rested VALUES (?)"), {day->toString(Qt::ISODate)});
        return error;
    });
}

std::optional<QSqlError> deleteSession(const QSqlDatabase &database, const QString &id)
{
    return inOneStep(database, [&](QSqlQuery &query) {
        return run(query, QStringLiteral("DELETE FROM session WHERE id = ?"), {id}); // the other tables follow
    });
}

std::optional<QSqlError> deleteAll(const QSqlDatabase &database)
{
    return inOneStep(database, [&](QSqlQuery &query) {
        std::optional<QSqlError> error = run(query, QStringLiteral("DELETE FROM session"), {});
        return error ? error : run(query, QStringLiteral("DELETE FROM rested"), {});
    });
}

std::optional<QSqlError> addSessions(const QSqlDatabase &database, const DiaryEntries &entries, int &added)
{
    added = 0;
    return inOneStep(database, [&](QSqlQuery &query) {
        std::optional<QSqlError> error;
        for (auto entry = entries.begin(); entry != entries.end() && !error; ++entry) {
            error = run(query, upsert(Newer::Present), sessionValues(*entry));
            if (error || query.numRowsAffected() <= 0)
                continue;
            ++added;
            error = replaceParts(query, *entry);
            if (!error)
                error = writeAnswer(query, entry->id, entry->answer);
        }
        return error;
    });
}

std::optional<QSqlError> keepAnswer(const QSqlDatabase &database, const QString &id, const Answer &answer, Saying saying,
                                    Answer &before)
{
    return inOneStep(database, [&](QSqlQuery &query) {
        std::optional<QSqlError> error =
            run(query, QStringLiteral("SELECT before, after, asked, note FROM session WHERE id = ?"), {id});
        if (error || !query.next())
            return error;
        int column = 0;
        before = answerOf(query, column);
        const Answer said = saying == Saying::Instead ? answer : joined(before, answer);
        query.finish();
        return writeAnswer(query, id, said);
    });
}

} // namespace matside
