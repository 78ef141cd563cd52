// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/resumepoint.h"

#include "model/engineids.h"
#include "playback/compile/compile.h"
#include "playback/player/landmarks.h"
#include "ui/session/sessiontext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace matside {

namespace {

bool hasThatStep(const Routine &routine, const Place &place, const QString &step)
{
    return landmarks::exists(routine, place)
           && landmarks::partAt(routine, place).steps[static_cast<std::size_t>(place.step)].id == step;
}

/// The options of a session that only brings the body home from this place; nothing where the routine has no such part, or where
/// going on does that already.
std::optional<Options> endingAt(const Place &place, Options options, const Routine &routine, const ProgramOf &programOf)
{
    if (landmarks::partAt(routine, place).closing)
        return std::nullopt;
    options.ending = Ending::Gently;
    if (!landmarks::isOnSupport(routine, place))
        options.support = engine::kNoSupport; // nobody is asked to take away what is not there
    return programOf(options)->segments.empty() ? std::nullopt : std::optional(options);
}

} // namespace

std::optional<ResumePoint> resumePoint(const std::optional<JournalEntry> &left, const Routine &routine,
                                       const ProgramOf &programOf, const QDateTime &now)
{
    if (!left || left->done.routine != routine.id || !left->done.unfinished || !programOf || !isRecent(*left, now)
        || !hasThatStep(routine, *left->done.unfinished, left->step))
        return std::nullopt;
    ResumePoint point;
    point.options = possible(routine, left->done.options);
    const ProgramPtr program = programOf(point.options);
    const std::optional<Millis> position = program->positionOf(*left->done.unfinished);
    if (!position)
        return std::nullopt;
    point.place = program->placeAt(*position);
    point.place.fraction = 0;
    point.text = placeText(momentAt(*program, *position));
    point.ending = endingAt(point.place, point.options, routine, programOf);
    return point;
}

QString whenText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toTimeZone(now.timeZone());
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    switch (local.date().daysTo(now.date())) {
    case 0:
        return QCoreApplication::translate("StartPage", "today %1").arg(time);
    case 1:
        return QCoreApplication::translate("StartPage", "yesterday %1").arg(time);
    default:
        return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
    }
}

} // namespace matside
