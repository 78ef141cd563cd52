// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/body/pose.h"
#include "model/tomlreader.h"

#include <map>

namespace matside {

/// Poses by name.
using Poses = std::map<QString, Pose>;

/// Adds the [[pose]] tables of a file. A pose may start from an earlier one and change parts of it. Problems are noted in
/// the file.
void readPoses(TomlTable &root, Poses &poses);

/// [x, y]: two numbers up to 1500 units from the hips.
[[nodiscard]] std::optional<Point> readPoint(const TomlValue &value);

} // namespace matside
