// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/scriptprovider.h"

#include "content/linesonpath.h"
#include "content/voicefolders.h"
#include "playback/compile/compile.h"

#include <algorithm>
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
    return m_isPlain ? QStringList() : speakersFolders();
}

QStringList ScriptProvider::speakersFolders() const
{
    return voiceFolders(m_dataFolders, routine().id, speakerFor(m_dataFolders, m_speaker.speaker));
}

std::vector<Phrase> ScriptProvider::unrecordedIn(const QString &routineId, const std::vector<Phrase> &phrases) const
{
    if (m_speaker.reader > 0 || !m_plain.withoutClip)
        return {};
    return m_plain.withoutClip(voiceFolders(m_dataFolders, routineId, speakerFor(m_dataFolders, m_speaker.speaker)), phrases);
}

int ScriptProvider::unrecordedOf(const Routine &routine) const
{
    return static_cast<int>(unrecordedIn(routine.id, spokenPhrases(routine, Phrasebook())).size());
}

void ScriptProvider::setPlainVoice(PlainVoice plain)
{
    m_plain = std::move(plain);
    readScript();
}

void ScriptProvider::readScript()
{
    m_unrecorded = static_cast<int>(unrecordedIn(routine().id, m_phrases).size());
    m_isPlain = m_unrecorded > 0 && !m_speaker.mixes && hasPlainVoice();
    Lengths lengths = m_speaker.reader > 0 ? Lengths::ofReader(m_speaker.reader) : m_readLengths(folders(), m_phrases);
    m_script = std::make_shared<const Script>(Script{routine(), m_first->phrasebook, std::move(lengths)});
    m_isMeasured = std::ranges::all_of(linesOnPath(routine()),
                                       [this](const Phrase &phrase) { return m_script->lengths.knows(phrase.id); });
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
    const std::vector<Phrase> first = linesOnPath(routine());
    m_toMeasure = m_phrases;
    std::erase_if(m_toMeasure, [&first](const Phrase &phrase) { return std::ranges::count(first, phrase) > 0; });
    emit lengthsWanted(first);
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
    m_script = std::make_shared<const Script>(std::move(measuredScript));
    if (differs) {
        emit measured(m_script);
        emit changed();
    }
    if (!std::exchange(m_isMeasured, true))
        emit ready();
    if (!m_toMeasure.empty())
        emit lengthsWanted(std::exchange(m_toMeasure, {}));
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
