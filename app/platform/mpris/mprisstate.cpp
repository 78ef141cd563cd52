// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mpris/mprisstate.h"

#include <QCoreApplication>
#include <QDBusObjectPath>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace matside {

namespace {

/// The session page says the same words.
QString tr(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

MprisState::Status statusOf(Phase phase)
{
    switch (phase) {
    case Phase::Running:
        return MprisState::Status::Playing;
    case Phase::Paused:
    case Phase::Waiting:
    case Phase::Easing:
    case Phase::Confirming:
        return MprisState::Status::Paused;
    case Phase::Done:
        break;
    }
    return MprisState::Status::Stopped;
}

QString titleOf(const Moment &moment)
{
    QStringList parts;
    if (moment.side)
        parts << (*moment.side == Side::Left ? tr("left") : tr("right"));
    if (moment.rep > 0 && moment.reps > 1)
        parts << tr("%1 of %2").arg(moment.rep).arg(moment.reps);
    return parts.isEmpty() ? moment.stepTitle : tr("%1: %2").arg(moment.stepTitle, parts.join(QStringLiteral(", ")));
}

} // namespace

MprisState mprisStateOf(const MprisFacts &facts)
{
    MprisState state;
    state.status = statusOf(facts.phase);
    state.volume = facts.volume;
    if (state.status == MprisState::Status::Stopped) {
        state.canPlay = facts.canStart;
        return state;
    }
    // While it is asked whether to finish, every command but the main action answers that the session goes on.
    const bool isAsked = facts.phase == Phase::Confirming;
    state.canPlay = true;
    state.canPause = true;
    state.canGoNext = !isAsked && facts.moment.cell + 1 < static_cast<int>(facts.program->cells.size());
    state.canGoPrevious = !isAsked;
    state.track = QStringLiteral("/matside/session/%1").arg(facts.session);
    state.title = titleOf(facts.moment);
    state.artist = facts.program->title;
    state.length = facts.moment.duration;
    state.picture = facts.picture;
    return state;
}

qlonglong mprisTime(Millis time)
{
    return std::chrono::microseconds(time).count();
}

QString mprisName(MprisState::Status status)
{
    switch (status) {
    case MprisState::Status::Playing:
        return QStringLiteral("Playing");
    case MprisState::Status::Paused:
        return QStringLiteral("Paused");
    case MprisState::Status::Stopped:
        break;
    }
    return QStringLiteral("Stopped");
}

QVariantMap mprisMetadata(const MprisState &state)
{
    if (state.track.isEmpty())
        return {};
    QVariantMap data{{QStringLiteral("mpris:trackid"), QVariant::fromValue(QDBusObjectPath(state.track))},
                     {QStringLiteral("mpris:length"), mprisTime(state.length)},
                     {QStringLiteral("xesam:title"), state.title},
                     {QStringLiteral("xesam:artist"), QStringList(state.artist)}};
    if (!state.picture.isEmpty())
        data[QStringLiteral("mpris:artUrl")] = QUrl::fromLocalFile(state.picture).toString(QUrl::FullyEncoded);
    return data;
}

QVariantMap changedProperties(const MprisState &before, const MprisState &after)
{
    QVariantMap changed;
    const auto add = [&changed](const char *name, const auto &was, const auto &is) {
        if (was != is)
            changed[QLatin1String(name)] = is;
    };
    add("PlaybackStatus", mprisName(before.status), mprisName(after.status));
    add("CanPlay", before.canPlay, after.canPlay);
    add("CanPause", before.canPause, after.canPause);
    add("CanGoNext", before.canGoNext, after.canGoNext);
    add("CanGoPrevious", before.canGoPrevious, after.canGoPrevious);
    add("Volume", before.volume, after.volume);
    add("Metadata", mprisMetadata(before), mprisMetadata(after));
    return changed;
}

} // namespace matside
