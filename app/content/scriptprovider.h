// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/player.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

namespace matside {

/// The lengths of these phrases, as far as the voice folders tell; the rest is estimated.
using ReadLengths = std::function<Lengths(const QStringList &folders, const std::vector<Phrase> &phrases)>;

/// Who says the lines of a session.
struct LineSpeaker final
{
    QString speaker; ///< whose recordings; empty: the standard speaker
    int reader = 0;  ///< words a minute of the screen reader that speaks instead; 0: it does not
    bool mixes = false; ///< a plain voice says the lines without a recording alone

    friend bool operator==(const LineSpeaker &, const LineSpeaker &) = default;
};

/// The voice that needs no recordings, and what it is needed for.
struct PlainVoice final
{
    /// Of these phrases, those that these voice folders have no clip of.
    std::function<std::vector<Phrase>(const QStringList &folders, const std::vector<Phrase> &phrases)> withoutClip;
    std::function<bool()> isThere; ///< it is installed
};

/// Holds the script that the next session begins with: a routine, its words, and how long the speaker takes for them.
///
/// A speaker who is chosen during a session speaks from the next one on: hold() and release() tell when one runs. Another routine is
/// taken only between sessions.
class ScriptProvider final : public QObject
{
    Q_OBJECT

public:
    /// phrases: all that the routine can say, from spokenPhrases(). speaker: a voice of these data folders; the
    /// standard one where it is no longer there.
    ScriptProvider(Routine routine, std::vector<Phrase> phrases, const QStringList &dataFolders, LineSpeaker speaker,
                   ReadLengths readLengths);

    /// The same object until routineChanged() has been answered.
    [[nodiscard]] const Routine &routine() const { return m_first->routine; }
    /// Never null.
    [[nodiscard]] const ScriptPtr &script() const { return m_script; }
    /// The folders of this speaker's clips; the first folder that has a clip wins. None where the plain voice says everything: one
    /// voice leads a session.
    [[nodiscard]] QStringList folders() const;

    /// The next session is of this routine. Not while a session runs.
    void setRoutine(const Routine &routine);
    /// From now on a line without a clip has the plain voice say everything, unless the speaker mixes, or it is not there. Not while a
    /// session runs.
    void setPlainVoice(PlainVoice plain);
    /// How many lines have no clip of this speaker; 0 where a screen reader speaks.
    [[nodiscard]] int unrecorded() const { return m_unrecorded; }
    /// The same of any routine.
    [[nodiscard]] int unrecordedOf(const Routine &routine) const;
    /// The plain voice says all of the next session.
    [[nodiscard]] bool isPlain() const { return m_isPlain; }
    /// Recordings say their lines though others have none.
    [[nodiscard]] bool mixes() const { return m_speaker.mixes; }
    /// Someone says the lines without a clip.
    [[nodiscard]] bool hasPlainVoice() const { return m_plain.isThere && m_plain.isThere(); }
    /// How long each line of a move takes is measured, or cannot be: no move would begin by a guess.
    [[nodiscard]] bool isMeasured() const { return m_isMeasured; }

public slots:
    /// Asks for the lengths of all phrases: first of those that a program is made of.
    void measure();
    /// The speaker of the next session; takes effect at once while no session runs.
    void setSpeaker(const LineSpeaker &speaker);
    /// Lengths in milliseconds by the phrases' ids, measured from the clips; 0 or missing: unknown.
    void setLengths(const QHash<QString, qint64> &lengths);
    /// A session runs: the speaker stays.
    void hold();
    /// The session has ended: the speaker who was chosen meanwhile takes over.
    void release();

signals:
    /// routine() is another one; that of before is gone after this.
    void routineChanged();
    /// Clips come from these folders now.
    void foldersChanged(const QStringList &folders);
    /// setLengths() should be called with the lengths of these.
    void lengthsWanted(const std::vector<Phrase> &phrases);
    /// The same routine and speaker with measured lengths: a running session goes on with it at the same place.
    void measured(const matside::ScriptPtr &script);
    /// Lines take longer or shorter than they did, or another voice says them.
    void changed();
    /// isMeasured() is true now.
    void ready();

private:
    void readScript();
    [[nodiscard]] QStringList speakersFolders() const;
    [[nodiscard]] std::vector<Phrase> unrecordedIn(const QString &routineId, const std::vector<Phrase> &phrases) const;

    ScriptPtr m_first; ///< keeps the routine of routine() alive
    const QStringList m_dataFolders;
    std::vector<Phrase> m_phrases;
    const ReadLengths m_readLengths;
    LineSpeaker m_speaker; ///< as it was chosen
    LineSpeaker m_next;    ///< the speaker from the next session on
    PlainVoice m_plain;
    int m_unrecorded = 0;
    bool m_isPlain = false;
    bool m_isMeasured = false;
    std::vector<Phrase> m_toMeasure; ///< once the lines on the path are measured
    bool m_held = false;
    ScriptPtr m_script;
};

} // namespace matside
