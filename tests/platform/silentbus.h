// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace matside::test {

/// A socket that accepts programs and never answers, as a bus that hangs does.
class SilentBus final
{
public:
    SilentBus()
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::snprintf(address.sun_path, sizeof address.sun_path, "%s", m_path.constData());
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || ::listen(m_socket, 8) != 0)
            std::_Exit(2);
    }
    ~SilentBus() { ::close(m_socket); }
    SilentBus(const SilentBus &) = delete;
    SilentBus &operator=(const SilentBus &) = delete;

    [[nodiscard]] QByteArray address() const { return "unix:path=" + m_path; }

private:
    const QTemporaryDir m_folder;
    const QByteArray m_path = m_folder.filePath(QStringLiteral("bus")).toUtf8();
    const int m_socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
};

} // namespace matside::test
