// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <vector>

namespace matside {

class Session;
class Sound;

/// The script that the next session begins with: a routine, its words, and how long whoever speaks takes for them.
class ScriptProvider final : public QObject
{
    Q_OBJECT

public:
    /// phrases: all that the routine can say, as spokenPhrases() tells. speaker: a voice of these data folders; empty, or no
    /// longer there: the standard one.
    ScriptProvider(Routine routine, std::vector<Phrase> phrases, const QStringList &dataFolders, const QString &speaker);

    /// Stays where it is for as long as this lives.
    [[nodiscard]] const Routine &routine() const { return m_first->routine; }
    [[nodiscard]] const ScriptPtr &script() const { return m_script; }
    /// Where the clips of this speaker lie, the first folder that has one winning.
    [[nodiscard]] QStringList voice() const;

    /// sound may be null: then it is what the manifests tell. Nothing is asked of this after they are gone.
    void follow(Session &session, Sound *sound);
    /// Has the sound find out how long recordings and spoken lines take: a session that is under way when it knows goes on
    /// at the same place.
    void measure();
    /// Another one speaks, chosen as above; a session that is under way is led to its end by whoever began it.
    void setSpeaker(const QString &speaker);

signals:
    /// Lines take longer or shorter than they did.
    void changed();

private:
    void begin();
    void take(const QHash<QString, qint64> &lengths);

    const ScriptPtr m_first; ///< as it was in the beginning: what holds its routine needs it
    const QStringList m_dataFolders;
    QString m_speaker; ///< as it was chosen
    QString m_next;    ///< speaks from the next session on
    ScriptPtr m_script;
    std::vector<Phrase> m_phrases;
    Session *m_session = nullptr;
    Sound *m_sound = nullptr;
};

} // namespace matside
