// SPDX-License-Identifier: GPL-3.0-or-later
#include "scorekeeper.h"

#include "audio/sound.h"
#include "session/session.h"
#include "voice.h"

#include <utility>

namespace matside {

ScoreKeeper::ScoreKeeper(Routine routine, std::vector<Phrase> phrases, const QStringList &dataFolders, const QString &speaker)
    : m_first(std::make_shared<const Score>(Score{std::move(routine), Phrasebook(), Lengths()})),
      m_dataFolders(dataFolders),
      m_speaker(speaker),
      m_next(speaker),
      m_phrases(std::move(phrases))
{
    begin();
}

QStringList ScoreKeeper::voice() const
{
    return voiceFolders(m_dataFolders, routine().id, speakerFor(m_dataFolders, m_speaker));
}

/// With what the manifests of this speaker tell.
void ScoreKeeper::begin()
{
    m_score = std::make_shared<const Score>(Score{routine(), m_first->phrasebook, lengthsIn(voice(), m_phrases)});
}

void ScoreKeeper::follow(Session &session, Sound *sound)
{
    m_session = &session;
    m_sound = sound;
    connect(m_session, &Session::ended, this, [this] { setSpeaker(m_next); });
    if (!m_sound)
        return;
    connect(m_sound, &Sound::measured, this, &ScoreKeeper::take);
    m_sound->setFolders(voice());
}

void ScoreKeeper::measure()
{
    if (m_sound)
        m_sound->measure(m_phrases);
}

void ScoreKeeper::setSpeaker(const QString &speaker)
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

void ScoreKeeper::take(const QHash<QString, qint64> &lengths)
{
    Score measured = *m_score;
    bool differs = false;
    for (const Phrase &phrase : m_phrases) {
        const Millis length{lengths.value(phrase.id)};
        differs = differs || (length > Millis{0} && length != measured.lengths.of(phrase.id, phrase.text));
        measured.lengths.set(phrase.id, length);
    }
    if (!differs)
        return;
    m_score = std::make_shared<const Score>(std::move(measured));
    m_session->setScore(m_score);
    emit changed();
}

} // namespace matside
