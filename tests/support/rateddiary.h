// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryentry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace matside::test {

/// A diary of this many sessions of "Front of the hips", most of them rated, from 3 January 2026 on: about 6 at first, about 2 at the
/// end, and each side goes a little further. Always the same.
inline DiaryEntries ratedDiary(int sessions)
{
    constexpr std::array kScatter{0.2, -1.1, 0.9, 1.6, -0.4, -1.8, 0.5, 1.2, -0.7, 0.1, -0.2};
    constexpr std::array kNotes{"", "", "Looser than last time.", "", "Slept badly; the left was stiff at first.", "", ""};
    const auto rating = [](double value) { return static_cast<int>(std::lround(std::clamp(value, 0.0, 10.0))); };
    DiaryEntries entries;
    for (int index = 0; index < sessions; ++index) {
        const auto number = static_cast<std::size_t>(index);
        const double gone = sessions > 1 ? index / (sessions - 1.0) : 0;
        const double level = 6.5 - 4.5 * gone;
        const double off = kScatter.at(number % kScatter.size());
        DiaryEntry entry;
        entry.id = QString::number(index);
        entry.began = QDateTime({2026, 1, 3}, {18, 20}, Qt::OffsetFromUTC, 3600).addDays(index * 7 / 5);
        entry.ended = entry.began.addSecs(845);
        entry.zone = QStringLiteral("Europe/Berlin");
        entry.title = QStringLiteral("Front of the hips");
        entry.done.routine = QStringLiteral("front-of-hips");
        entry.done.active = Millis{14 * 60'000};
        entry.done.repetitions = {5, 5};
        entry.done.turns = {5, 5};
        entry.done.furthest = {std::min(1.0, .62 + .25 * gone + .04 * off), std::min(1.0, .7 + .2 * gone - .04 * off)};
        if (index % 9 == 4) {
            entry.outcome = Outcome::EndedGently;
            entry.done.end = Summary::End::EndedGently;
            entry.done.complaints.left = 1;
            entry.done.easings.left = {.6};
        }
        entry.answer.asked = QStringLiteral("How does the low back feel now?");
        if (index % 7 != 3 || sessions <= 5)
            entry.answer.after = rating(level + off);
        if (index % 3 != 1)
            entry.answer.before = rating(level + 1.4 - off / 2);
        entry.answer.note = QString::fromLatin1(kNotes.at(number % kNotes.size()));
        entries.push_back(entry);
    }
    return entries;
}

} // namespace matside::test
