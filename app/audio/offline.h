// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/mixer/mixer.h"
#include "playback/phrasebook.h"
#include "playback/program.h"

#include <QHash>

#include <functional>
#include <span>

namespace matside {

/// The whole program through the mixer, as fast as the machine can: the same samples every time.
class OfflineSession final
{
public:
    /// What a sentence sounds like; null for one that nobody can say.
    using ClipOf = std::function<ClipPtr(const Phrase &)>;
    /// Takes one channel at kSampleRate; false: it wants no more.
    using Take = std::function<bool(std::span<const float>)>;

    OfflineSession(const Program &program, ClipOf clipOf, Background background);

    /// The program begins after Sound::kWaking of silence, and what sounds last is heard to its end.
    void render(const Take &take);

    /// Those that nobody could say, each once; after render().
    [[nodiscard]] const std::vector<Phrase> &unsaid() const { return m_unsaid; }

private:
    void schedule(qint64 until);
    [[nodiscard]] ClipPtr clipFor(const Cue &cue);

    const Program &m_program;
    ClipOf m_clipOf;
    Mixer m_mixer;
    QHash<QString, ClipPtr> m_clips;
    QHash<QString, std::size_t> m_lastUse; ///< by id: a clip is kept until then
    std::size_t m_next = 0;
    qint64 m_end = 0; ///< the frame after the last
    std::vector<Phrase> m_unsaid;
};

} // namespace matside
