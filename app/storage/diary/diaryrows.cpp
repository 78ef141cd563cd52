// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diaryrows.h"

#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <array>

namespace matside {

namespace {

/// Columns of "session", in the order of sessionValues() and entryOf(); answers follow them.
constexpr std::array kColumns{"id",           "began",   "ended",     "utc_offset",      "zone",   "day",
                              "routine",      "title",   "version",   "outcome",         "first",  "sides",
                              "extra_slides", "pace",    "support",   "active_ms",       "easings_at_rest",
                              "pauses",       "repeats"};

std::optional<int> ratingOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(std::clamp(value.toInt(), kLeastRating, kMostRating));
}

} // namespace

QStringList sessionColumns()
{
    QStringList names;
    for (const char *name : kColumns)
        names << QLatin1String(name);
    return names;
}

QVariantList sessionValues(const DiaryEntry &entry)
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
            options.extraRepetitions,
            options.pace,
            options.support,
            static_cast<qlonglong>(done.active.count()),
            done.complaintsAtRest,
            done.pauses,
            done.repeats};
}

Answer answerOf(const QSqlQuery &row, int &column)
{
    Answer answer;
    answer.before = ratingOf(row.value(column++));
    answer.after = ratingOf(row.value(column++));
    answer.asked = row.value(column++).toString();
    answer.note = row.value(column++).toString();
    return answer;
}

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
    done.options.extraRepetitions = next().toInt();
    done.options.pace = next().toDouble();
    done.options.support = next().toString();
    done.active = Millis{next().toLongLong()};
    done.complaintsAtRest = next().toInt();
    done.pauses = next().toInt();
    done.repeats = next().toInt();
    entry.answer = answerOf(row, column);
    return entry;
}

} // namespace matside
