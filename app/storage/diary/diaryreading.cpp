// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diaryreading.h"

#include "storage/diary/diaryrows.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <functional>

namespace matside {

namespace {

/// The rows of "session" that are read: an SQL condition with its values, the latest first.
struct Selection final
{
    QString condition; ///< from "WHERE" on; may be empty
    QVariantList values;
    int most = 0; ///< 0: all

    [[nodiscard]] QString text() const
    {
        const QString limit = most > 0 ? QStringLiteral(" LIMIT %1").arg(most) : QString();
        return condition + QStringLiteral(" ORDER BY began DESC, id DESC") + limit;
    }
    /// For the other tables, whose first column is the session.
    [[nodiscard]] QString ofSession() const
    {
        const bool isAll = condition.isEmpty() && most == 0;
        return isAll ? QString() : QStringLiteral(" WHERE session IN (SELECT id FROM session%1)").arg(text());
    }
};

/// Calls `read` with each row.
std::optional<QSqlError> eachOf(const QSqlDatabase &database, const QString &statement, const QVariantList &values,
                                const std::function<void(const QSqlQuery &)> &read)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return query.lastError();
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return query.lastError();
    while (query.next())
        read(query);
    return query.lastError().isValid() ? std::optional(query.lastError()) : std::nullopt;
}

Selection selectionOf(const DiaryWish &wish)
{
    Selection selection;
    QStringList conditions;
    const auto require = [&](const QString &condition, const QString &value) {
        conditions << condition;
        selection.values << value;
    };
    if (wish.from.isValid())
        require(QStringLiteral("day >= ?"), wish.from.toString(Qt::ISODate));
    if (wish.to.isValid())
        require(QStringLiteral("day <= ?"), wish.to.toString(Qt::ISODate));
    if (!wish.routine.isEmpty())
        require(QStringLiteral("routine = ?"), wish.routine);
    if (!wish.words.isEmpty())
        conditions << QStringLiteral("note <> ''");
    if (!conditions.isEmpty())
        selection.condition = QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    selection.most = wish.most;
    return selection;
}

/// Narrows the selection to notes with these words: SQLite knows capitals of English letters alone.
std::optional<QSqlError> searchNotes(const QSqlDatabase &database, const DiaryWish &wish, Selection &selection, int &found)
{
    QVariantList ids;
    const int most = wish.most > 0 ? std::min(wish.most, kMostFound) : kMostFound;
    found = 0;
    std::optional<QSqlError> error =
        eachOf(database,
               QStringLiteral("SELECT id, note FROM session%1 ORDER BY began DESC, id DESC").arg(selection.condition),
               selection.values, [&](const QSqlQuery &row) {
                   if (!row.value(1).toString().contains(wish.words, Qt::CaseInsensitive))
                       return;
                   ++found;
                   if (found <= most)
                       ids << row.value(0);
               });
    const QStringList marks(ids.size(), QStringLiteral("?"));
    selection = {QStringLiteral(" WHERE id IN (%1)").arg(marks.join(u',')), ids, 0};
    return error;
}

std::optional<QSqlError> count(const QSqlDatabase &database, const Selection &selection, int &found)
{
    return eachOf(database, QStringLiteral("SELECT count(*) FROM session") + selection.condition, selection.values,
                  [&found](const QSqlQuery &row) { found = row.value(0).toInt(); });
}

/// Reads one table after the other.
std::optional<QSqlError> readEntries(const QSqlDatabase &database, const Selection &selection, DiaryEntries &entries)
{
    QHash<QString, qsizetype> indexes;
    const auto placeOf = [&](const QSqlQuery &row) -> Summary * {
        const auto found = indexes.constFind(row.value(0).toString());
        return found == indexes.cend() ? nullptr : &entries[static_cast<std::size_t>(*found)].done;
    };
    const auto sideOf = [](const QSqlQuery &row) { return sideFromName(row.value(1).toString()).value_or(Side::Left); };
    const auto eachPart = [&](const char *statement, const char *order, const auto &read) {
        return eachOf(database, QLatin1String(statement) + selection.ofSession() + QLatin1String(order), selection.values,
                      [&](const QSqlQuery &row) {
                          if (Summary *done = placeOf(row))
                              read(*done, row);
                      });
    };
    std::optional<QSqlError> error =
        eachOf(database,
               QStringLiteral("SELECT %1, before, after, asked, note FROM session").arg(sessionColumns().join(u','))
                   + selection.text(),
               selection.values, [&](const QSqlQuery &row) {
                   if (std::optional<DiaryEntry> entry = entryOf(row))
                       entries.push_back(*std::move(entry));
               });
    std::ranges::reverse(entries);
    for (qsizetype index = 0; index < std::ssize(entries); ++index)
        indexes.insert(entries[static_cast<std::size_t>(index)].id, index);
    if (!error)
        error = eachPart("SELECT session, id, number FROM choice", "", [](Summary &done, const QSqlQuery &row) {
            done.options.choices.insert(row.value(1).toString(), row.value(2).toInt());
        });
    if (!error)
        error = eachPart("SELECT session, side, slides, turns, away_ms, furthest, easings FROM side", "",
                         [&](Summary &done, const QSqlQuery &row) {
                             const Side side = sideOf(row);
                             done.repetitions[side] = row.value(2).toInt();
                             done.turns[side] = row.value(3).toInt();
                             done.away[side] = Millis{row.value(4).toLongLong()};
                             done.furthest[side] = row.value(5).toDouble();
                             done.complaints[side] = row.value(6).toInt();
                         });
    if (!error)
        error = eachPart("SELECT session, side, reach FROM easing", " ORDER BY session, side, number",
                         [&](Summary &done, const QSqlQuery &row) {
                             done.easings[sideOf(row)].push_back(row.value(2).toDouble());
                         });
    return error;
}

std::optional<QSqlError> readRestedBetween(const QSqlDatabase &database, const QDate &from, const QDate &to,
                                           std::vector<QDate> &days)
{
    const QString first = from.isValid() ? from.toString(Qt::ISODate) : QString::fromLatin1("");
    const QString last = to.isValid() ? to.toString(Qt::ISODate) : QStringLiteral("~"); // after every digit
    return eachOf(database, QStringLiteral("SELECT day FROM rested WHERE day >= ? AND day <= ? ORDER BY day"), {first, last},
                  [&days](const QSqlQuery &row) {
                      if (const QDate day = QDate::fromString(row.value(0).toString(), Qt::ISODate); day.isValid())
                          days.push_back(day);
                  });
}

/// From routine to routine by the index, and not through all sessions; the title is the latest.
const auto kRoutines = QStringLiteral(
    "WITH RECURSIVE each (id) AS (SELECT min(routine) FROM session UNION ALL "
    "SELECT (SELECT min(routine) FROM session WHERE routine > each.id) FROM each WHERE each.id IS NOT NULL) "
    "SELECT id, (SELECT title FROM session WHERE routine = each.id ORDER BY began DESC LIMIT 1) FROM each "
    "WHERE id IS NOT NULL");

/// What the diary has beyond the wish.
std::optional<QSqlError> readExtent(const QSqlDatabase &database, DiaryPart &part)
{
    std::optional<QSqlError> error =
        eachOf(database, QStringLiteral("SELECT (SELECT min(day) FROM session), (SELECT max(day) FROM session)"), {},
               [&part](const QSqlQuery &row) {
                   part.first = QDate::fromString(row.value(0).toString(), Qt::ISODate);
                   part.last = QDate::fromString(row.value(1).toString(), Qt::ISODate);
               });
    if (!error)
        error = eachOf(database, kRoutines, {},
                       [&part](const QSqlQuery &row) {
                           part.routines.push_back({row.value(0).toString(), row.value(1).toString()});
                       });
    return error;
}

/// Does all reads at one time of the database: another program may write between them.
std::optional<QSqlError> atOnce(const QSqlDatabase &database, const std::function<std::optional<QSqlError>()> &read)
{
    QSqlQuery step(database);
    if (!step.exec(QStringLiteral("BEGIN")))
        return step.lastError();
    const std::optional<QSqlError> error = read();
    step.exec(QStringLiteral("COMMIT"));
    return error;
}

} // namespace

std::optional<QSqlError> readPart(const QSqlDatabase &database, DiaryPart &part)
{
    return atOnce(database, [&] {
        Selection selection = selectionOf(part.wish);
        std::optional<QSqlError> error = part.wish.words.isEmpty()
                                             ? count(database, selection, part.found)
                                             : searchNotes(database, part.wish, selection, part.found);
        if (!error)
            error = readEntries(database, selection, part.entries);
        if (!error)
            error = readRestedBetween(database, part.wish.from, part.wish.to, part.rested);
        return error ? error : readExtent(database, part);
    });
}

std::optional<QSqlError> readRested(const QSqlDatabase &database, std::vector<QDate> &days)
{
    return readRestedBetween(database, {}, {}, days);
}

std::optional<QSqlError> readSessions(const QSqlDatabase &database, DiaryEntries &entries)
{
    return atOnce(database, [&] { return readEntries(database, {}, entries); });
}

} // namespace matside
