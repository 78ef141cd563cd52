// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace matside {

/// What a second start of the program passes on to the first.
struct StartRequest final
{
    QString folder;        ///< the working folder that its file names count from
    QString token;         ///< XDG_ACTIVATION_TOKEN, which lets a window come to the front; may be empty
    QStringList arguments; ///< with the name of the program first; file names as fileNameOf() reads them

    friend bool operator==(const StartRequest &, const StartRequest &) = default;
};

/// As it goes through a socket: its parts, each with a zero after it.
[[nodiscard]] QByteArray bytesOf(const StartRequest &request);
/// Nothing where the bytes are not a whole request.
[[nodiscard]] std::optional<StartRequest> startRequestOf(const QByteArray &bytes);

} // namespace matside
