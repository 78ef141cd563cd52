// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <optional>

namespace matside {

/// Replaces this file in one step by one with these bytes, which are on the disk then. Where access is given, it has these rights from
/// the first byte on. False where it cannot be written: then the old file is still there.
[[nodiscard]] bool saveFile(const QString &path, const QByteArray &bytes,
                            std::optional<QFileDevice::Permissions> access = std::nullopt);

} // namespace matside
