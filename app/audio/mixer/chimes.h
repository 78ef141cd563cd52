// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace matside {

/// The soft sounds that mark time; each has its own notes and its own rhythm.
enum class ChimeSound {
    Start, ///< two plucked notes, rising: a slide begins
    Turn,  ///< one short plucked note: the way back, or the next breath
    Last,  ///< three plucked notes, falling: the last one begins
    Done,  ///< a low singing bowl: a side, or the whole, is done
    Home,  ///< one low plucked note: a heel has arrived at home
    Pulse, ///< one short note, hardly heard: a long silence goes on
};
inline constexpr std::array kChimeSounds{ChimeSound::Start, ChimeSound::Turn, ChimeSound::Last,
                                         ChimeSound::Done,  ChimeSound::Home, ChimeSound::Pulse};

/// "start", "turn", "last", "done": the names that routines use. Playback rings the others by itself.
[[nodiscard]] QStringList chimeNames();
[[nodiscard]] QString chimeName(ChimeSound sound);
/// The chime of a cue's id ("chime-start"); none for another id.
[[nodiscard]] std::optional<ChimeSound> chimeOfCue(QStringView cueId);

/// One channel, -1 to 1, from silence to silence in 0.4 to 1.8 s. Peak at -15 dBFS; Home at -19, Pulse at -30.
[[nodiscard]] std::vector<float> synthesise(ChimeSound sound, int sampleRate);

} // namespace matside
