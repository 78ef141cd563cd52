// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace matside::kills {

/// Leads a session of the shipped routine at speed 20, without showing the window; writes its places to the file of a Truth, and
/// gives random commands with an odd seed. Gives the exit code of the process.
int runSession(const QString &folder, const QString &truth, std::uint32_t seed);

/// Prints what the start page offers after a start with this folder; an empty line where it offers nothing.
int printOffer(const QString &folder);

} // namespace matside::kills
