// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/socketaddress.h"

#include <QFile>

#include <sys/socket.h>

#include <cstring>

namespace matside {

std::optional<sockaddr_un> socketAddress(const QString &path)
{
    sockaddr_un address{};
    const QByteArray bytes = QFile::encodeName(path);
    if (bytes.isEmpty() || bytes.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return std::nullopt;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    return address;
}

} // namespace matside
