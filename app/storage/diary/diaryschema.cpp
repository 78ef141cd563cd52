// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diaryschema.h"

namespace matside {

namespace {

/// Times are milliseconds since 1970 in UTC; utc_offset is seconds east; day is where the person was.
Migration toVersion1()
{
    return {
        QStringLiteral("CREATE TABLE session ("
                       "id TEXT PRIMARY KEY NOT NULL, began INTEGER NOT NULL, ended INTEGER NOT NULL,"
                       "utc_offset INTEGER NOT NULL, zone TEXT NOT NULL, day TEXT NOT NULL,"
                       "routine TEXT NOT NULL, title TEXT NOT NULL, version INTEGER NOT NULL, outcome TEXT NOT NULL,"
                       "first TEXT NOT NULL, sides TEXT NOT NULL, extra_slides INTEGER NOT NULL, pace REAL NOT NULL,"
                       "support TEXT NOT NULL, active_ms INTEGER NOT NULL, easings_at_rest INTEGER NOT NULL,"
                       "pauses INTEGER NOT NULL, repeats INTEGER NOT NULL,"
                       "before INTEGER, after INTEGER, asked TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''"
                       ") WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX session_began ON session (began)"),
        QStringLiteral("CREATE INDEX session_day ON session (day)"),
        QStringLiteral("CREATE TABLE choice ("
                       "session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
                       "id TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (session, id)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE side ("
                       "session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
                       "side TEXT NOT NULL, slides INTEGER NOT NULL, turns INTEGER NOT NULL, away_ms INTEGER NOT NULL,"
                       "furthest REAL NOT NULL, easings INTEGER NOT NULL, PRIMARY KEY (session, side)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE easing ("
                       "session TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,"
                       "side TEXT NOT NULL, number INTEGER NOT NULL, reach REAL NOT NULL,"
                       "PRIMARY KEY (session, side, number)) WITHOUT ROWID"),
    };
}

/// Days on which the person rested because something was sore: "2026-11-30".
Migration toVersion2()
{
    return {
        QStringLiteral("CREATE TABLE rested (day TEXT PRIMARY KEY NOT NULL) WITHOUT ROWID"),
        QStringLiteral("CREATE INDEX session_routine ON session (routine, began, title)"),
    };
}

} // namespace

const std::vector<Migration> &diaryMigrations()
{
    static const std::vector<Migration> all{toVersion1(), toVersion2()};
    return all;
}

} // namespace matside
