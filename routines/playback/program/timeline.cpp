// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/program/timeline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace matside {

namespace {

QJsonValue sideValue(const std::optional<Side> &side)
{
    return side ? QJsonValue(sideName(*side)) : QJsonValue();
}

QJsonValue countValue(int count)
{
    return count > 0 ? QJsonValue(count) : QJsonValue();
}

qint64 number(Millis length)
{
    return static_cast<qint64>(length.count());
}

/// Three places are finer than anybody moves, and keep the text the same on every machine.
double rounded(double share)
{
    return std::round(share * 1000.0) / 1000.0;
}

QJsonObject segmentObject(const Segment &segment)
{
    QJsonObject object;
    object.insert(QStringLiteral("start_ms"), number(segment.start));
    object.insert(QStringLiteral("end_ms"), number(segment.end));
    object.insert(QStringLiteral("part"), segment.part);
    object.insert(QStringLiteral("step"), segment.step);
    object.insert(QStringLiteral("move"), segment.move);
    object.insert(QStringLiteral("side"), sideValue(segment.side));
    object.insert(QStringLiteral("rep"), countValue(segment.rep));
    object.insert(QStringLiteral("reps"), countValue(segment.reps));
    object.insert(QStringLiteral("reach"), segment.works ? QJsonValue(rounded(segment.to.reach)) : QJsonValue());
    object.insert(QStringLiteral("gate"), segment.gate);
    return object;
}

QJsonObject cueObject(const Cue &cue)
{
    QJsonObject object;
    object.insert(QStringLiteral("at_ms"), number(cue.at));
    object.insert(QStringLiteral("duration_ms"), number(cue.length));
    object.insert(QStringLiteral("id"), cue.id);
    object.insert(QStringLiteral("kind"), cueKindName(cue.kind));
    object.insert(QStringLiteral("text"), cue.text);
    object.insert(QStringLiteral("side"), sideValue(cue.side));
    return object;
}

QString segmentLine(const Segment &segment)
{
    QString line =
        QStringLiteral("%1  %2/%3/%4").arg(clockText(segment.start), segment.part, segment.step, segment.move);
    if (segment.side)
        line += QStringLiteral("  %1").arg(sideName(*segment.side));
    if (segment.rep > 0)
        line += QStringLiteral("  %1 of %2").arg(segment.rep).arg(segment.reps);
    if (segment.from.reach != segment.to.reach)
        line += QStringLiteral("  reach %1 to %2").arg(rounded(segment.from.reach)).arg(rounded(segment.to.reach));
    if (segment.from.turn != segment.to.turn)
        line += QStringLiteral("  turn %1 to %2").arg(segment.from.turn).arg(segment.to.turn);
    if (segment.gate)
        line += QStringLiteral("  gate %1 s").arg(static_cast<double>(segment.length().count()) / 1000.0);
    if (segment.holdAt)
        line += QStringLiteral("  waits at %1").arg(clockText(*segment.holdAt));
    return line + QLatin1Char('\n');
}

QString cueLine(const Cue &cue)
{
    const QString what = cue.spoken() ? QStringLiteral("\"%1\"").arg(cue.text) : QString();
    return QStringLiteral("    %1  %2  %3  %4 ms  %5")
               .arg(clockText(cue.at), cueKindName(cue.kind), cue.id, QString::number(cue.length.count()), what)
               .trimmed()
               .prepend(QStringLiteral("    "))
           + QLatin1Char('\n');
}

} // namespace

QString clockText(Millis at)
{
    const auto milliseconds = at.count();
    return QStringLiteral("%1:%2.%3")
        .arg(milliseconds / 60'000, 2, 10, QLatin1Char('0'))
        .arg(milliseconds / 1000 % 60, 2, 10, QLatin1Char('0'))
        .arg(milliseconds % 1000, 3, 10, QLatin1Char('0'));
}

QByteArray timelineJson(const Program &program)
{
    QJsonArray segments;
    for (const Segment &segment : program.segments)
        segments.append(segmentObject(segment));
    QJsonArray cues;
    for (const Cue &cue : program.cues)
        cues.append(cueObject(cue));
    QJsonObject root;
    root.insert(QStringLiteral("routine"), program.routine);
    root.insert(QStringLiteral("duration_ms"), number(program.duration()));
    root.insert(QStringLiteral("segments"), segments);
    root.insert(QStringLiteral("cues"), cues);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

QString timelineText(const Program &program)
{
    QString text = QStringLiteral("%1 (%2)\n").arg(program.title, program.routine);
    std::size_t cue = 0;
    for (std::size_t index = 0; index < program.segments.size(); ++index) {
        text += segmentLine(program.segments[index]);
        for (; cue < program.cues.size() && program.cues[cue].at < program.segments[index].end; ++cue)
            text += cueLine(program.cues[cue]);
    }
    return text + QStringLiteral("%1  end\n").arg(clockText(program.duration()));
}

} // namespace matside
