// SPDX-License-Identifier: GPL-3.0-or-later
#include "secondstarts.h"

#include "commands/arguments.h"
#include "content/library.h"
#include "model/catalogue.h"
#include "playback/compile/compile.h"
#include "session/session.h"
#include "startsettings.h"
#include "ui/shell/mainwindow.h"

#include <QDir>

namespace matside {

namespace {

/// An id, or a file with its whole path.
QString wholeName(const QString &routine, const QString &folder)
{
    return isRoutineFile(routine) ? QDir::cleanPath(QDir(folder).absoluteFilePath(routine)) : routine;
}

/// Whether a window that was started with one would differ from a window that was started with the other.
bool differ(const Invocation &one, const Invocation &other)
{
    return one.options != other.options || one.speaker != other.speaker
           || one.background != other.background || one.speed != other.speed;
}

} // namespace

SecondStarts::SecondStarts(const Session &session, MainWindow &window, const Routine &routine, const Invocation &running)
    : m_session(session),
      m_window(window),
      m_routine(&routine),
      m_running(running),
      m_shown(running.namesRoutine ? wholeName(running.routine, QDir::currentPath()) : routine.id)
{}

void SecondStarts::setRoutine(const Routine &routine)
{
    m_routine = &routine;
    m_shown = routine.id;
}

QString SecondStarts::answer(const StartRequest &request)
{
    m_window.comeToFront(request.token);
    const Invocation now = standard();
    const auto parsed = parseArguments(request.arguments, now);
    if (const QString *complaint = std::get_if<QString>(&parsed))
        return *complaint; // the second start is of another version of Matside
    Invocation asked = std::get<Invocation>(parsed);
    asked.routine = wholeName(asked.routine, request.folder);
    const bool isOther = asked.routine != now.routine || differ(asked, now);
    if (m_session.underWay()) {
        const QString said = isOther || asked.start
                                 ? tr("A session is under way: it goes on, and no other one begins. End it first.")
                                 : tr("Matside is open already, with a session under way.");
        m_window.tell(said);
        return said;
    }
    if (isOther && !m_window.mayChangeRoutine()) {
        const QString said = tr("The page after your session is still open: press Done there first.");
        m_window.tell(said);
        return said;
    }
    const bool isFile = asked.namesRoutine && isRoutineFile(asked.routine) && !asked.start;
    if (isFile && asked.routine != now.routine && !differ(asked, now)) {
        emit fileWanted(asked.routine);
        return tr("Matside is open already: its window shows this file.");
    }
    if (isOther) {
        if (const QString reason = reasonAgainstRenewal(asked.routine, request); !reason.isEmpty()) {
            m_window.tell(reason);
            return reason;
        }
        if (!isRoutineFile(asked.routine) && !differ(asked, now))
            return show(asked);
        emit renewalWanted(request);
        return tr("Matside is open already: its window opens anew with what you chose.");
    }
    if (asked.start) {
        m_window.start(m_window.settings().options);
        return tr("Matside is open already: the session begins in its window.");
    }
    const QString said = tr("Matside is open already: this is its window.");
    m_window.tell(said);
    return said;
}

/// Another routine, and nothing else that is another.
QString SecondStarts::show(const Invocation &asked)
{
    emit routineWanted(asked.routine);
    if (asked.start)
        m_window.start(m_window.settings().options);
    return asked.start ? tr("Matside is open already: the session begins in its window.")
                       : tr("Matside is open already: its window shows this routine.");
}

/// Why a program that is started anew would end at once; empty where it would not. A second start has looked already, a desktop has
/// not, and the file may have changed since.
QString SecondStarts::reasonAgainstRenewal(const QString &name, const StartRequest &request) const
{
    const Result<Routine> routine = findRoutine(readLibrary(m_running.data), name);
    if (!routine)
        return routine.problems().front().toString();
    const QStringList folders = dataFolders(m_running.data);
    const auto asked = std::get<Invocation>(
        parseArguments(request.arguments, defaultsFrom(*routine, m_window.settings(), folders)));
    const QString ofOptions = reasonAgainst(*routine, asked.options);
    return ofOptions.isEmpty() ? reasonAgainstSpeaker(folders, asked.speaker) : ofOptions;
}

/// What this window shows now.
Invocation SecondStarts::standard() const
{
    Invocation now = m_running;
    const Invocation kept = defaultsFrom(*m_routine, m_window.settings(), dataFolders(m_running.data));
    now.options = kept.options;
    now.speaker = kept.speaker;
    now.background = kept.background;
    now.start = false;
    now.routine = m_shown;
    now.namesRoutine = false;
    return now;
}

} // namespace matside
