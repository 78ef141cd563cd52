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

/// The value under the name that a text gives; nothing after noting a problem that names those that are known.
template <typename Value>
[[nodiscard]] std::optional<Value> readReference(const TomlValue &value, const std::map<QString, Value> &known)
{
    const std::optional<QString> name = value.string();
    if (!name)
        return std::nullopt;
    if (const auto found = known.find(*name); found != known.end())
        return found->second;
    value.reportUnknownName(*name, [&known] {
        QStringList names;
        for (const auto &[each, unused] : known)
            names.append(each);
        return names;
    });
    return std::nullopt;
}

/// [x, y]: two numbers up to 1500 units from the hips.
[[nodiscard]] std::optional<Point> readPoint(const TomlValue &value);

} // namespace matside
