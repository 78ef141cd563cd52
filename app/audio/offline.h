// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/mixer/mixer.h"
#include "playback/compile/phrasebook.h"
#include "playback/program/program.h"

#include <QHash>

#include <functional>
#include <span>

namespace matside {

/// Renders a program with its clips and chimes, faster than real time. The same program gives the same samples.
class OfflineSession final
{
public:
    /// Returns the clip of a phrase; null where it has neither a recording nor speech.
    using ClipOf = std::function<ClipPtr(const Phrase &)>;
    /// Receives the next samples: one channel at kSampleRate. Returning false ends the rendering.
    using Take = std::function<bool(std::span<const float>)>;

    OfflineSession(const Program &program, ClipOf clipOf, Background background);

    /// Renders Sound::kWaking of silence, the program, and the last sound to its end.
    void render(const Take &take);

    /// The phrases without a clip, each once. Complete after render().
    [[nodiscard]] const std::vector<Phrase> &unsaid() const { return m_unsaid; }

private:
    void schedule(qint64 until);
    [[nodiscard]] ClipPtr clipFor(const Cue &cue);

    const Program &m_program;
    ClipOf m_clipOf;
    Mixer m_mixer;
    QHash<QString, ClipPtr> m_clips;
    QHash<QString, std::size_t> m_lastUse; ///< by id, the index of its last cue: the clip is kept until then
    std::size_t m_next = 0;
    qint64 m_end = 0; ///< the frame after the last
    std::vector<Phrase> m_unsaid;
};

} // namespace matside
