// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sessionbus.h"

#include <QByteArray>

#include <sys/poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace matside {

namespace {

constexpr auto kVariable = "DBUS_SESSION_BUS_ADDRESS";
/// A bus that is started by this very call takes some tenths of a second on a busy machine.
constexpr int kPatience = 2000; // ms

/// Finds the address of the bus as a socket of this machine. False where it has another kind of address, or none.
///
/// Addresses: dbus.freedesktop.org/doc/dbus-specification.html, "Server Addresses"; the standard place is systemd's.
bool findSocket(sockaddr_un &socket, socklen_t &size)
{
    QByteArray address = qgetenv(kVariable);
    if (address.isEmpty())
        address = "unix:path=" + qgetenv("XDG_RUNTIME_DIR") + "/bus";
    QByteArray name;
    if (address.startsWith("unix:path="))
        name = address.mid(10);
    else if (address.startsWith("unix:abstract="))
        name = '@' + address.mid(14);
    const auto end = std::find_if(name.begin(), name.end(), [](char c) { return c == ',' || c == ';'; });
    name = QByteArray::fromPercentEncoding(name.left(end - name.begin()));
    socket = {};
    socket.sun_family = AF_UNIX;
    if (name.isEmpty() || name.size() >= static_cast<qsizetype>(sizeof socket.sun_path))
        return false;
    std::memcpy(socket.sun_path, name.constData(), static_cast<std::size_t>(name.size()));
    if (name.startsWith('@'))
        socket.sun_path[0] = '\0'; // an abstract name, which is no file
    size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(name.size()));
    return true;
}

/// True where something listens, and does not answer the first line of the authentication.
bool isSilent(const sockaddr_un &socket, socklen_t size)
{
    const int bus = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (bus < 0)
        return false;
    bool silent = false;
    if (::connect(bus, reinterpret_cast<const sockaddr *>(&socket), size) == 0) {
        constexpr char kQuestion[] = "\0AUTH\r\n"; // the specification wants a zero first
        pollfd answer{bus, POLLIN, 0};
        silent = ::send(bus, kQuestion, sizeof kQuestion - 1, MSG_NOSIGNAL) > 0 && ::poll(&answer, 1, kPatience) == 0;
    } else {
        silent = errno == EAGAIN; // more programs wait for it than it accepts
    }
    ::close(bus);
    return silent;
}

} // namespace

bool giveUpSilentBus()
{
    sockaddr_un socket{};
    socklen_t size = 0;
    if (!findSocket(socket, size) || !isSilent(socket, size))
        return false;
    qputenv(kVariable, "disabled:"); // no kind of address of the specification: libdbus refuses it at once
    return true;
}

} // namespace matside
