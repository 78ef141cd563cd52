// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routines/routinetext.h"

#include "model/textfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RoutinesPage", text);
}

QString kindText(Equipment::Kind kind)
{
    switch (kind) {
    case Equipment::Kind::Wall:
        return tr("A wall");
    case Equipment::Kind::Chair:
        return tr("A chair");
    case Equipment::Kind::Band:
        return tr("A band");
    case Equipment::Kind::Ball:
        return tr("A ball");
    case Equipment::Kind::Block:
        return tr("A block");
    case Equipment::Kind::Cushion:
        return tr("A cushion");
    case Equipment::Kind::Weight:
        return tr("A weight");
    case Equipment::Kind::Other:
        break;
    }
    return {};
}

} // namespace

QString equipmentText(const Equipment &thing)
{
    return thing.title.isEmpty() ? kindText(thing.kind) : thing.title;
}

QString needsText(const Routine &routine)
{
    QStringList things;
    for (const Support &support : routine.supports) {
        if (support.standard && support.id != QLatin1String("none"))
            things << support.title;
    }
    for (const Equipment &thing : routine.needs)
        things << equipmentText(thing);
    return things.isEmpty() ? QString() : tr("You need: %1").arg(things.join(QStringLiteral(", ")));
}

QString authorText(const Routine &routine)
{
    return routine.author.isEmpty() ? QString() : tr("Written by %1").arg(routine.author);
}

QString placeOf(const Problem &problem)
{
    return problem.line > 0 ? tr("Line %1").arg(problem.line) : tr("The whole file");
}

QString problemsText(const Problems &problems)
{
    if (problems.empty())
        return {};
    const Problem &first = problems.front();
    const QString count =
        problems.size() == 1 ? tr("1 mistake") : tr("%1 mistakes").arg(static_cast<int>(problems.size()));
    return first.line > 0 ? tr("%1; the first is in line %2").arg(count).arg(first.line) : count;
}

QString fileNameOf(const RoutineEntry &entry)
{
    return entry.path.startsWith(u':') ? QString() : visible(QFileInfo(entry.path).fileName());
}

} // namespace matside
