// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

#include <sys/un.h>

namespace matside {

/// The address of a socket that is a file; nothing where the path is longer than the system allows, which is 107 bytes.
[[nodiscard]] std::optional<sockaddr_un> socketAddress(const QString &path);

} // namespace matside
