// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

namespace matside::test {

/// An entry none of whose values is the standard, on the day with 25 hours of 2026 in Berlin, in its first half past two.
inline DiaryEntry diaryEntry(const char *id = "one")
{
    DiaryEntry entry;
    entry.id = QLatin1String(id);
    entry.began = QDateTime({2026, 10, 25}, {2, 30, 0, 123}, Qt::OffsetFromUTC, 7200);
    entry.ended = entry.began.addSecs(845);
    entry.zone = QStringLiteral("Europe/Berlin");
    entry.title = QStringLiteral("Slides, \"slow\"\nand 'wide'");
    entry.version = 3;
    entry.outcome = Outcome::Left;
    Summary &done = entry.done;
    done.routine = QStringLiteral("slides");
    done.options.first = Side::Right;
    done.options.sides = Sides::RightOnly;
    done.options.choices = {{QStringLiteral("slides"), 6}, {QStringLiteral("hops"), 2}};
    done.options.extraRepetitions = 2;
    done.options.pace = .75;
    done.options.support = QStringLiteral("block");
    done.active = Millis{123'456};
    done.repetitions = {5, 2};
    done.turns = {4, 1};
    done.complaints = {1, 2};
    done.complaintsAtRest = 3;
    done.pauses = 4;
    done.away = {Millis{61'000}, Millis{20'500}};
    done.furthest = {.9, 1};
    done.easings = {{.6}, {.7, 1. / 3}};
    done.repeats = 2;
    entry.answer.before = 5;
    entry.answer.after = 0;
    entry.answer.asked = QStringLiteral("How does it feel?");
    entry.answer.note = QStringLiteral("=1+1, \"looser\";\r\n\tא \U0001F9D8 \u202Edone");
    return entry;
}

} // namespace matside::test
