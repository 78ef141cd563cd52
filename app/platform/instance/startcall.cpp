// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/startcall.h"

#include "platform/instance/socketaddress.h"

#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>

namespace matside {

namespace {

/// A socket that is closed with this object.
class Line final
{
public:
    explicit Line(std::chrono::milliseconds patience) : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience);
        const std::chrono::microseconds rest = patience - seconds;
        const timeval limit{static_cast<time_t>(seconds.count()), static_cast<suseconds_t>(rest.count())};
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit); // connect() heeds it, too
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    }
    ~Line() { ::close(m_socket); }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    [[nodiscard]] int socket() const { return m_socket; }

private:
    const int m_socket;
};

bool isSent(int socket, const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t sent =
            ::send(socket, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        at += sent;
    }
    return ::shutdown(socket, SHUT_WR) == 0;
}

/// Everything that is sent until the other end closes; nothing where that breaks or takes too long.
std::optional<QByteArray> received(int socket)
{
    QByteArray bytes;
    std::array<char, 1024> part{};
    ssize_t size = 0;
    while ((size = ::recv(socket, part.data(), part.size(), 0)) > 0)
        bytes.append(part.data(), size);
    return size == 0 ? std::optional(bytes) : std::nullopt;
}

/// After a call of the system that failed.
StartAnswer failure()
{
    const bool isLate = errno == EAGAIN || errno == EINPROGRESS;
    return {isLate ? StartAnswer::State::Silent : StartAnswer::State::Nobody, {}};
}

} // namespace

StartAnswer callFirstStart(const QString &path, const StartRequest &request, std::chrono::milliseconds patience)
{
    const auto address = socketAddress(path);
    if (!address)
        return {};
    const Line line(patience);
    if (::connect(line.socket(), reinterpret_cast<const sockaddr *>(&*address), sizeof *address) != 0
        || !isSent(line.socket(), bytesOf(request)))
        return failure();
    const std::optional<QByteArray> answer = received(line.socket());
    if (!answer)
        return failure();
    if (answer->isEmpty())
        return {};
    return {StartAnswer::State::Answered, QString::fromUtf8(*answer)};
}

} // namespace matside
