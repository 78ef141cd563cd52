// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/busgreeting.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstring>

namespace matside {

namespace {

/// Finds the socket of this machine that the address names. False where it has another kind of address.
///
/// Addresses: dbus.freedesktop.org/doc/dbus-specification.html, "Server Addresses".
bool findSocket(const QByteArray &address, sockaddr_un &socket, socklen_t &size)
{
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

} // namespace

BusGreeting::BusGreeting(const QByteArray &address)
{
    sockaddr_un socket{};
    socklen_t size = 0;
    if (!findSocket(address, socket, size))
        return;
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return;
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&socket), size) == 0) {
        constexpr char kQuestion[] = "\0AUTH\r\n"; // the specification wants a zero first
        if (::send(m_socket, kQuestion, sizeof kQuestion - 1, MSG_NOSIGNAL) > 0) {
            m_state = State::Asked;
            return;
        }
    } else if (errno == EAGAIN) {
        m_state = State::Overrun;
    }
    ::close(m_socket);
    m_socket = -1;
}

BusGreeting::~BusGreeting()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

} // namespace matside
