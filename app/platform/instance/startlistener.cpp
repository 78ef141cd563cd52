// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/startlistener.h"

#include "platform/instance/socketaddress.h"

#include <QFile>

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

namespace matside {

namespace {

constexpr int kWaiting = 8;             // requests that wait until listen()
constexpr std::size_t kMostCallers = 8; // that have not sent all
constexpr qsizetype kLongest = 256 * 1024; // bytes of a request; a command line has 128 KiB for each argument

} // namespace

/// A second start that is connected.
class StartListener::Caller final
{
public:
    explicit Caller(int socket)
        : m_socket(socket),
          m_notifier(std::make_unique<QSocketNotifier>(socket, QSocketNotifier::Read))
    {}
    ~Caller()
    {
        m_notifier.reset();
        ::close(m_socket);
    }
    Caller(const Caller &) = delete;
    Caller &operator=(const Caller &) = delete;

    [[nodiscard]] int socket() const { return m_socket; }
    [[nodiscard]] QSocketNotifier &notifier() const { return *m_notifier; }
    /// For its own slot, within which it may not be destroyed.
    void dropNotifier()
    {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater();
    }

    QByteArray sent;

private:
    const int m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

StartListener::StartListener(const QString &path) : m_path(QFile::encodeName(path))
{
    const auto address = socketAddress(path);
    if (!address)
        return;
    m_socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    unlink(m_path.constData());
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&*address), sizeof *address) == 0
        && ::listen(m_socket, kWaiting) == 0) {
        chmod(m_path.constData(), S_ISVTX | S_IRUSR | S_IWUSR); // a cleaner of old files leaves those with this bit
        return;
    }
    ::close(m_socket);
    m_socket = -1;
}

StartListener::~StartListener()
{
    m_callers.clear();
    m_notifier.reset();
    if (m_socket < 0)
        return;
    unlink(m_path.constData());
    ::close(m_socket);
}

void StartListener::listen(Answer answer)
{
    if (m_socket < 0)
        return;
    m_answer = std::move(answer);
    m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { accept(); });
}

void StartListener::accept()
{
    const int socket = ::accept4(m_socket, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (socket < 0)
        return;
    if (m_callers.size() == kMostCallers)
        m_callers.erase(m_callers.begin());
    m_callers.push_back(std::make_unique<Caller>(socket));
    Caller *const caller = m_callers.back().get();
    QObject::connect(&caller->notifier(), &QSocketNotifier::activated, &caller->notifier(),
                     [this, caller] { read(*caller); });
}

void StartListener::read(Caller &caller)
{
    std::array<char, 4096> bytes{};
    ssize_t size = 0;
    while ((size = ::read(caller.socket(), bytes.data(), bytes.size())) > 0 && caller.sent.size() <= kLongest)
        caller.sent.append(bytes.data(), size);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    // The caller is taken out first: an answer may run the event loop.
    const auto listed = std::find_if(m_callers.begin(), m_callers.end(),
                                     [&caller](const std::unique_ptr<Caller> &one) { return one.get() == &caller; });
    const std::unique_ptr<Caller> taken = std::move(*listed);
    m_callers.erase(listed);
    taken->dropNotifier();
    const auto request = size == 0 ? startRequestOf(taken->sent) : std::nullopt;
    if (!request)
        return;
    const QByteArray answer = m_answer(*request).toUtf8();
    static_cast<void>(
        ::send(taken->socket(), answer.constData(), static_cast<std::size_t>(answer.size()), MSG_NOSIGNAL));
}

} // namespace matside
