// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diaryrecords.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace matside {

namespace {

/// Columns of "session", in the order of valuesOf() and entryOf(); answers follow them.
constexpr std::array kColumns{"id",           "began",   "ended",     "utc_offset",      "zone",   "day",
                              "routine",      "title",   "version",   "outcome",         "first",  "sides",
                              "extra_slides", "pace",    "support",   "active_ms",       "easings_at_rest",
                              "pauses",       "repeats"};

QVariantList valuesOf(const DiaryEntry &entry)
{
    const Summary &done = entry.done;
    const Options &options = done.options;
    return {entry.id,
            entry.began.toMSecsSinceEpoch(),
            entry.ended.toMSecsSinceEpoch(),
            entry.began.offsetFromUtc(),
            entry.zone,
            entry.day().toString(Qt::ISODate),
            done.routine,
            entry.title,
            entry.version,
            outcomeName(entry.outcome),
            sideName(options.first),
            sidesName(options.sides),
            options.extraSlides,
            options.pace,
            options.support,
            static_cast<qlonglong>(done.active.count()),
            done.complaintsAtRest,
            done.pauses,
            done.repeats};
}

QStringList columns()
{
    QStringList names;
    for (const char *name : kColumns)
        names << QLatin1String(name);
    return names;
}

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
    const QStringList names = columns();
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
            {entry.id, sideName(side), done.slides[side], done.turns[side],
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

// ---- Reading ----

std::optional<int> ratingOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(std::clamp(value.toInt(), kLeastRating, kMostRating));
}

/// From this column on, which is moved on.
Answer answerOf(const QSqlQuery &row, int &column)
{
    Answer answer;
    answer.before = ratingOf(row.value(column++));
    answer.after = ratingOf(row.value(column++));
    answer.asked = row.value(column++).toString();
    answer.note = row.value(column++).toString();
    return answer;
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

/// The session of this row; nothing where a name means nothing.
std::optional<DiaryEntry> entryOf(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&row, &column] { return row.value(column++); };
    DiaryEntry entry;
    entry.id = next().toString();
    const qint64 began = next().toLongLong();
    const qint64 ended = next().toLongLong();
    const int offset = next().toInt();
    entry.began = QDateTime::fromMSecsSinceEpoch(began, Qt::OffsetFromUTC, offset);
    entry.ended = QDateTime::fromMSecsSinceEpoch(ended, Qt::OffsetFromUTC, offset);
    entry.zone = next().toString();
    ++column; // the day follows from when it began
    Summary &done = entry.done;
    done.routine = next().toString();
    entry.title = next().toString();
    entry.version = next().toInt();
    const std::optional<Outcome> outcome = outcomeFromName(next().toString());
    const std::optional<Side> first = sideFromName(next().toString());
    const std::optional<Sides> sides = sidesFromName(next().toString());
    if (!outcome || !first || !sides || !entry.began.isValid() || !entry.ended.isValid())
        return std::nullopt;
    entry.outcome = *outcome;
    done.options.first = *first;
    done.options.sides = *sides;
    done.options.extraSlides = next().toInt();
    done.options.pace = next().toDouble();
    done.options.support = next().toString();
    done.active = Millis{next().toLongLong()};
    done.complaintsAtRest = next().toInt();
    done.pauses = next().toInt();
    done.repeats = next().toInt();
    entry.answer = answerOf(row, column);
    return entry;
}

/// Calls `read` with each row and the side of its session that it belongs to.
std::optional<QSqlError> eachOf(const QSqlDatabase &database, const QString &statement,
                                const std::function<void(const QSqlQuery &)> &read)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(statement))
        return query.lastError();
    while (query.next())
        read(query);
    return query.lastError().isValid() ? std::optional(query.lastError()) : std::nullopt;
}

/// Reads one table after the other.
std::optional<QSqlError> readTables(const QSqlDatabase &database, DiaryEntries &entries)
{
    QHash<QString, qsizetype> indexes;
    const auto placeOf = [&](const QSqlQuery &row) -> Summary * {
        const auto found = indexes.constFind(row.value(0).toString());
        return found == indexes.cend() ? nullptr : &entries[static_cast<std::size_t>(*found)].done;
    };
    const auto sideOf = [](const QSqlQuery &row) { return sideFromName(row.value(1).toString()).value_or(Side::Left); };
    std::optional<QSqlError> error =
        eachOf(database,
               QStringLiteral("SELECT %1, before, after, asked, note FROM session ORDER BY began, id").arg(columns().join(u',')),
               [&](const QSqlQuery &row) {
                   if (std::optional<DiaryEntry> entry = entryOf(row)) {
                       indexes.insert(entry->id, std::ssize(entries));
                       entries.push_back(*std::move(entry));
                   }
               });
    if (!error)
        error = eachOf(database, QStringLiteral("SELECT session, id, number FROM choice"), [&](const QSqlQuery &row) {
            if (Summary *done = placeOf(row))
                done->options.choices.insert(row.value(1).toString(), row.value(2).toInt());
        });
    if (!error)
        error = eachOf(database, QStringLiteral("SELECT session, side, slides, turns, away_ms, furthest, easings FROM side"),
                       [&](const QSqlQuery &row) {
                           Summary *done = placeOf(row);
                           if (!done)
                               return;
                           const Side side = sideOf(row);
                           done->slides[side] = row.value(2).toInt();
                           done->turns[side] = row.value(3).toInt();
                           done->away[side] = Millis{row.value(4).toLongLong()};
                           done->furthest[side] = row.value(5).toDouble();
                           done->complaints[side] = row.value(6).toInt();
                       });
    if (!error)
        error = eachOf(database, QStringLiteral("SELECT session, side, reach FROM easing ORDER BY session, side, number"),
                       [&](const QSqlQuery &row) {
                           if (Summary *done = placeOf(row))
                               done->easings[sideOf(row)].push_back(row.value(2).toDouble());
                       });
    return error;
}

} // namespace

std::optional<QSqlError> keepSession(const QSqlDatabase &database, const DiaryEntry &entry, Newer newer)
{
    return inOneStep(database, [&](QSqlQuery &query) {
        std::optional<QSqlError> error = run(query, upsert(newer), valuesOf(entry));
        const bool isChanged = !error && query.numRowsAffected() > 0;
        return isChanged ? replaceParts(query, entry) : error;
    });
}

std::optional<QSqlError> addSessions(const QSqlDatabase &database, const DiaryEntries &entries, int &added)
{
    added = 0;
    return inOneStep(database, [&](QSqlQuery &query) {
        std::optional<QSqlError> error;
        for (auto entry = entries.begin(); entry != entries.end() && !error; ++entry) {
            error = run(query, upsert(Newer::Present), valuesOf(*entry));
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

std::optional<QSqlError> readSessions(const QSqlDatabase &database, DiaryEntries &entries)
{
    QSqlQuery step(database);
    if (!step.exec(QStringLiteral("BEGIN"))) // another program may write between the tables
        return step.lastError();
    const std::optional<QSqlError> error = readTables(database, entries);
    step.exec(QStringLiteral("COMMIT"));
    return error;
}

} // namespace matside
