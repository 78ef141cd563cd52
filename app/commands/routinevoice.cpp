// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/routinevoice.h"

#include "audio/clips/clipshelf.h"
#include "commands/arguments.h"
#include "commands/commandline.h"
#include "content/library.h"
#include "content/linesonpath.h"
#include "content/voicefolders.h"

#include <QCoreApplication>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

} // namespace

RoutineVoice::RoutineVoice(const Invocation &invocation, const Routine &routine)
    : m_loader(chooseFolders(invocation, routine), &m_speech)
{
    for (const Phrase &phrase : linesOnPath(routine)) {
        ClipPtr clip;
        m_lengths.set(phrase.id, m_loader.lengthOf(phrase, &clip));
        if (clip)
            m_clips.insert(phrase.id, clip);
    }
}

ClipPtr RoutineVoice::clipOf(const Phrase &phrase)
{
    const ClipPtr known = m_clips.value(phrase.id);
    return known ? known : m_loader.load(phrase);
}

QStringList RoutineVoice::chooseFolders(const Invocation &invocation, const Routine &routine)
{
    const QStringList folders = voiceFolders(dataFolders(invocation.data), routine.id, invocation.speaker);
    const auto missing = withoutClip(folders, spokenPhrases(routine, Phrasebook()));
    if (missing.empty() || !m_speech.isThere())
        return folders;
    const QString lines = missing.size() == 1 ? tr("One line has no recording: ")
                                              : tr("%1 lines have no recording: ").arg(missing.size());
    complain(lines + (invocation.mixVoices ? tr("a plain voice says these.") : tr("a plain voice says everything.")));
    return invocation.mixVoices ? folders : QStringList();
}

} // namespace matside
