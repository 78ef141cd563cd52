// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace matside {

struct Invocation;

/// `matside timeline ROUTINE`: prints the routine second by second, as text or as JSON. 0; 1 when the routine cannot be read;
/// 2 when it has no such options.
[[nodiscard]] int runTimeline(const Invocation &invocation);

} // namespace matside
