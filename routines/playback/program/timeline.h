// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/program.h"

#include <QByteArray>
#include <QString>

namespace matside {

/// A program as an object with routine, duration_ms, segments and cues; docs/timeline.md tells their keys. Indented.
[[nodiscard]] QByteArray timelineJson(const Program &program);

/// The same to be read: one line a segment, its cues under it. What the golden timelines in tests/ are made of.
[[nodiscard]] QString timelineText(const Program &program);

/// "01:44.300": minutes, seconds, thousandths.
[[nodiscard]] QString clockText(Millis at);

} // namespace matside
