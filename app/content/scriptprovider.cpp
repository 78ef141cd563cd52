// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/scriptprovider.h"

#include "content/voicefolders.h"
#include "playback/compile/compile.h"

#include <utility>

namespace matside {

ScriptProvider::ScriptProvider(Routine routine, std::vector<Phrase> phrases, const QStringList &dataFolders,
                               LineSpeaker speaker, ReadLengths readLengths)
    : m_first(std::make_shared<const Script>(Script{std::move(routine), Phrasebook(), Lengths()})),
      m_dataFolders(dataFolders),
      m_phrases(std::move(phrases)),
      m_readLengths(std::move(readLengths)),
      m_speaker(std::move(speaker)),
      m_next(m_speaker)
{
    readScript();
}

QStringList ScriptProvider::folders() const
{
    return voiceFolders(m_dataFolders, routine().id, speakerFor(m_dataFolders, m_speaker.speaker));
}

void ScriptProvider::readScript()
{
    Lengths lengths = m_speaker.reader > 0 ? Lengths::ofReader(m_speaker.reader) : m_readLengths(folders(), m_phrases);
    m_script = std::make_shared<const Script>(Script{routine(), m_first->phrasebook, std::move(lengths)});
}

void ScriptProvider::setRoutine(const Routine &routine)
{
    // Pages and players know the one of before until they are told.
    const ScriptPtr before =
        std::exchange(m_first, std::make_shared<const Script>(Script{routine, Phrasebook(), Lengths()}));
    m_phrases = spokenPhrases(m_first->routine, m_first->phrasebook);
    readScript();
    emit routineChanged();
    emit foldersChanged(folders());
    measure();
    emit changed();
}

void ScriptProvider::measure()
{
    emit lengthsWanted(m_phrases);
}

void ScriptProvider::setSpeaker(const LineSpeaker &speaker)
{
    m_next = speaker;
    if (speaker == m_speaker || m_held)
        return;
    m_speaker = speaker;
    readScript();
    emit foldersChanged(folders());
    measure();
    emit changed();
}

void ScriptProvider::setLengths(const QHash<QString, qint64> &lengths)
{
    if (m_speaker.reader > 0)
        return; // no clip is heard
    Script measuredScript = *m_script;
    bool differs = false;
    for (const Phrase &phrase : m_phrases) {
        const Millis length{lengths.value(phrase.id)};
        differs = differs || (length > Millis{0} && length != measuredScript.lengths.of(phrase.id, phrase.text));
        measuredScript.lengths.set(phrase.id, length);
    }
    if (!differs)
        return;
    m_script = std::make_shared<const Script>(std::move(measuredScript));
    emit measured(m_script);
    emit changed();
}

void ScriptProvider::hold()
{
    m_held = true;
}

void ScriptProvider::release()
{
    m_held = false;
    setSpeaker(m_next);
}

} // namespace matside
