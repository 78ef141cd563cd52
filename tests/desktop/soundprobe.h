// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace matside::desktop {

/// Lets the events of this thread happen for so long.
void pass(int milliseconds);

/// Each prints what it measured, and gives 0 when it is as it should be. tests/desktop/run starts them.

/// The shipped routine through session, sound and device in real time, the thread of the window blocked for 1 s at a time:
/// every cue is looked for in the recording. arguments: seconds of it, or nothing for the whole.
[[nodiscard]] int probeSession(const QStringList &arguments);
/// How soon it is silent after a pause and after "my back complains", and whether anything old is heard afterwards.
/// arguments: how often, 100 unless told otherwise.
[[nodiscard]] int probeSilence(const QStringList &arguments);
/// Opens and silences as fast as somebody can press, and faster; then is silent for 3 s. arguments: how often eight times, 300 unless told otherwise.
[[nodiscard]] int probeHurry(const QStringList &arguments);
/// From Start to the first frame that is heard, in milliseconds (±10, the sink's own block), in a process that has not yet touched the sound.
[[nodiscard]] int probeStart(const QStringList &arguments);
/// Plays on for so many seconds while somebody breaks the sound, and tells what it noticed. arguments: seconds.
[[nodiscard]] int probeFaults(const QStringList &arguments);
/// Renders the shipped routine as fast as it can.
[[nodiscard]] int probeSpeed(const QStringList &arguments);

} // namespace matside::desktop
