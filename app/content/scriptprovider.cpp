// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/scriptprovider.h"

#include "audio/sound.h"
#include "session/session.h"
#include "content/voicefolders.h"

#include <utility>

namespace matside {

ScriptProvider::ScriptProvider(Routine routine, std::vector<Phrase> phrases, const QStringList &dataFolders, const QString &speaker)
    : m_first(std::make_shared<const Script>(Script{std::move(routine), Phrasebook(), Lengths()})),
      m_dataFolders(dataFolders),
      m_speaker(speaker),
      m_next(speaker),
      m_phrases(std::move(phrases))
{
    begin();
}

QStringList ScriptProvider::voice() const
{
    return voiceFolders(m_dataFolders, routine().id, speakerFor(m_dataFolders, m_speaker));
}

/// With what the manifests of this speaker tell.
void ScriptProvider::begin()
{
    m_script = std::make_shared<const Script>(Script{routine(), m_first->phrasebook, lengthsIn(voice(), m_phrases)});
}

void ScriptProvider::follow(Session &session, Sound *sound)
{
    m_session = &session;
    m_sound = sound;
    connect(m_session, &Session::ended, this, [this] { setSpeaker(m_next); });
    if (!m_sound)
        return;
    connect(m_sound, &Sound::measured, this, &ScriptProvider::take);
    m_sound->setFolders(voice());
}

void ScriptProvider::measure()
{
    if (m_sound)
        m_sound->measure(m_phrases);
}

void ScriptProvider::setSpeaker(const QString &speaker)
{
    m_next = speaker;
    if (speaker == m_speaker || (m_session && m_session->underWay()))
        return;
    m_speaker = speaker;
    begin();
    if (m_sound)
        m_sound->setFolders(voice());
    measure();
    emit changed();
}

void ScriptProvider::take(const QHash<QString, qint64> &lengths)
{
    Script measured = *m_script;
    bool differs = false;
    for (const Phrase &phrase : m_phrases) {
        const Millis length{lengths.value(phrase.id)};
        differs = differs || (length > Millis{0} && length != measured.lengths.of(phrase.id, phrase.text));
        measured.lengths.set(phrase.id, length);
    }
    if (!differs)
        return;
    m_script = std::make_shared<const Script>(std::move(measured));
    m_session->setScript(m_script);
    emit changed();
}

} // namespace matside
