// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/voice.h"

#include "audio/clips/clipshelf.h"
#include "commands/arguments.h"
#include "commands/commandline.h"
#include "commands/voicerenderer.h"
#include "content/library.h"
#include "content/voicefolders.h"
#include "playback/compile/lengths.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace matside {

namespace {

constexpr int kBar = 30; ///< characters

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// "1 minute", "4 minutes"; never none.
QString minutesText(Millis length)
{
    const auto minutes = std::max<long long>(1, std::chrono::round<std::chrono::minutes>(length).count());
    return minutes == 1 ? tr("1 minute") : tr("%1 minutes").arg(minutes);
}

QString linesText(std::size_t lines)
{
    return lines == 1 ? tr("1 line") : tr("%1 lines").arg(lines);
}

/// About as long as it is spoken, and as many at once as there are processors (resources/voice/render/README.md).
Millis renderingTime(Millis spoken)
{
    return spoken / std::max(1, QThread::idealThreadCount());
}

/// A bar on a terminal; elsewhere a line for each tenth.
class Progress final
{
public:
    explicit Progress(std::size_t all) : m_all(all), m_drawn(isatty(STDERR_FILENO) == 1) { m_since.start(); }
    ~Progress()
    {
        if (m_drawn && m_done > 0)
            std::fputc('\n', stderr);
    }
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void count()
    {
        ++m_done;
        const Millis left{m_since.elapsed() * static_cast<qint64>(m_all - std::min(m_done, m_all)) / static_cast<qint64>(m_done)};
        const QString words = m_done < m_all ? tr("%1 of %2, about %3 left").arg(m_done).arg(m_all).arg(minutesText(left))
                                             : tr("%1 of %2").arg(m_done).arg(m_all);
        if (m_drawn) {
            const auto filled = static_cast<int>(std::min(m_done, m_all) * kBar / m_all);
            const QString bar = QString(filled, u'#') + QString(kBar - filled, u'.');
            std::fprintf(stderr, "\r[%s] %-40s", qPrintable(bar), qPrintable(words));
        } else if (m_done * 10 / m_all != (m_done - 1) * 10 / m_all) {
            complain(words);
        }
    }

private:
    std::size_t m_all;
    std::size_t m_done = 0;
    bool m_drawn;
    QElapsedTimer m_since;
};

/// What will be made, in how long, and what has to be installed first.
void tellPlan(const std::vector<Phrase> &missing, const QString &speaker, const QStringList &needs)
{
    Millis spoken{0};
    for (const Phrase &phrase : missing)
        spoken += Lengths::estimate(phrase.text);
    print(tr("%1 without a clip of %2, %3 of speech. Rendering takes about %4; broken off, it goes on where it was.")
              .arg(linesText(missing.size()), speaker, minutesText(spoken), minutesText(renderingTime(spoken))));
    for (const QString &need : needs)
        print(need);
}

} // namespace

int runVoice(const Invocation &invocation)
{
    const Result<Library> library = readLibrary(invocation.data);
    const auto found = routineFor(library, invocation);
    if (const int *exitCode = std::get_if<int>(&found))
        return *exitCode;
    const auto &routine = std::get<Routine>(found);
    const QStringList places = dataFolders(invocation.data);
    const auto missingNow = [&] {
        return withoutClip(voiceFolders(places, routine.id, invocation.speaker), spokenPhrases(routine, Phrasebook()));
    };
    const std::vector<Phrase> missing = missingNow();
    if (missing.empty()) {
        print(tr("Each line has a clip of %1 already.").arg(invocation.speaker));
        return 0;
    }
    const VoiceRenderer renderer(places);
    if (renderer.path().isEmpty()) {
        complain(tr("There is no renderer of voices in %1: install the package matside-data, or use Matside's source.")
                     .arg(QDir::cleanPath(places.last() + QStringLiteral("/voice/render"))));
        return 1;
    }
    const QStringList needs = renderer.needs();
    tellPlan(missing, invocation.speaker, needs);
    if (!needs.isEmpty() && !invocation.yes) {
        complain(tr("Nothing is done yet: say it again with --yes."));
        return 1;
    }
    const QString folder = ownFolder(invocation.data) + QStringLiteral("/voice/routines/") + routine.id;
    QString why;
    {
        Progress progress(missing.size());
        why = renderer.make(missing, invocation.speaker, folder, [&progress] { progress.count(); });
    }
    const std::size_t left = missingNow().size();
    if (!why.isEmpty() || left > 0) {
        complain(why.isEmpty() ? tr("The renderer left out some lines.") : why);
        complain(tr("%1 still to be made; what was made is kept. Say it again to go on.").arg(linesText(left)));
        return 1;
    }
    print(tr("%1 in %2").arg(linesText(missing.size()), folder + u'/' + invocation.speaker));
    return 0;
}

} // namespace matside
