// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeservice.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QDBusObjectPath>
#include <QDBusUnixFileDescriptor>
#include <QTimer>
#include <QUuid>

#include <sys/poll.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace matside::test {

using namespace std::chrono_literals;

FakeService::FakeService(const QByteArray &bus, QString service, QString path)
    : m_connection(QUuid::createUuid().toString()),
      m_service(std::move(service)),
      m_path(std::move(path))
{
    QDBusConnection::connectToBus(QString::fromUtf8(bus), m_connection)
        .registerVirtualObject(m_path, this, QDBusConnection::SubPath);
}

FakeService::~FakeService()
{
    QDBusConnection::disconnectFromBus(m_connection);
}

void FakeService::appear()
{
    connection().interface()->registerService(m_service, QDBusConnectionInterface::ReplaceExistingService,
                                              QDBusConnectionInterface::AllowReplacement);
}

void FakeService::vanish()
{
    connection().unregisterService(m_service);
    forgetAll();
}

void FakeService::answerAll()
{
    for (; !m_unanswered.empty(); m_unanswered.pop_front())
        grant(m_unanswered.front());
}

bool FakeService::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    if (message.member() != QLatin1String("Inhibit")) {
        release(message);
        return true;
    }
    ++asked;
    message.setDelayedReply(true);
    switch (answer) {
    case Answer::Grant:
    case Answer::FailSilently:
        grant(message);
        break;
    case Answer::Refuse:
        connection().send(message.createErrorReply(QDBusError::AccessDenied, QStringLiteral("not here")));
        break;
    case Answer::Late:
        QTimer::singleShot(late, this, [this, message] { grant(message); });
        break;
    case Answer::Never:
        m_unanswered.push_back(message);
        break;
    }
    return true;
}

FakeScreenSaver::FakeScreenSaver(const QByteArray &bus, uint firstCookie)
    : FakeService(bus, QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver")),
      m_next(firstCookie)
{}

void FakeScreenSaver::grant(const QDBusMessage &question)
{
    m_cookies.insert(m_next);
    connection().send(question.createReply(m_next++));
}

void FakeScreenSaver::release(const QDBusMessage &message)
{
    m_cookies.erase(message.arguments().value(0).toUInt());
}

FakeLogin::FakeLogin(const QByteArray &bus)
    : FakeService(bus, QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"))
{}

FakeLogin::~FakeLogin()
{
    FakeLogin::forgetAll();
}

int FakeLogin::inhibitors()
{
    std::erase_if(m_ends, [](int end) {
        pollfd state{end, 0, 0};
        const bool isClosed = ::poll(&state, 1, 0) == 1 && (state.revents & POLLHUP) != 0;
        if (isClosed)
            ::close(end);
        return isClosed;
    });
    return static_cast<int>(m_ends.size());
}

void FakeLogin::prepareForSleep(bool sleeps)
{
    QDBusMessage message =
        QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                   QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"));
    message << sleeps;
    connection().send(message);
}

void FakeLogin::lockScreen(bool locked)
{
    QDBusMessage message = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1/session/_32"),
                                                      QStringLiteral("org.freedesktop.DBus.Properties"),
                                                      QStringLiteral("PropertiesChanged"));
    message << QStringLiteral("org.freedesktop.login1.Session")
            << QVariantMap{{QStringLiteral("LockedHint"), locked}} << QStringList();
    connection().send(message);
}

void FakeLogin::release(const QDBusMessage &message)
{
    if (message.member() != QLatin1String("GetSession"))
        return;
    askedFor = message.arguments().value(0).toString();
    connection().send(
        message.createReply(QVariant::fromValue(QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/_32")))));
}

void FakeLogin::grant(const QDBusMessage &question)
{
    arguments = question.arguments();
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return;
    m_ends.insert(ends[0]);
    connection().send(question.createReply(QVariant::fromValue(QDBusUnixFileDescriptor(ends[1]))));
    ::close(ends[1]);
}

void FakeLogin::forgetAll()
{
    for (const int end : m_ends)
        ::close(end);
    m_ends.clear();
}

FakePortal::FakePortal(const QByteArray &bus)
    : FakeService(bus, QStringLiteral("org.freedesktop.portal.Desktop"),
                  QStringLiteral("/org/freedesktop/portal/desktop"))
{}

void FakePortal::grant(const QDBusMessage &question)
{
    const auto options = qdbus_cast<QVariantMap>(question.arguments().value(2));
    flags = question.arguments().value(1).toUInt();
    const QString sender = question.service().mid(1).replace(QLatin1Char('.'), QLatin1Char('_'));
    const QString token = hasOwnPaths ? QString::number(asked) : options[QStringLiteral("handle_token")].toString();
    const QString path = QStringLiteral("/org/freedesktop/portal/desktop/request/%1/%2").arg(sender, token);
    const auto respond = [this, path] {
        if (m_closed.contains(path))
            return;
        const bool isGrant = answer != Answer::FailSilently;
        if (isGrant)
            m_requests.insert(path);
        QDBusMessage response = QDBusMessage::createSignal(path, QStringLiteral("org.freedesktop.portal.Request"),
                                                           QStringLiteral("Response"));
        response << (isGrant ? 0U : 2U) << QVariantMap();
        connection().send(response);
    };
    if (respondsFirst)
        respond();
    connection().send(question.createReply(QVariant::fromValue(QDBusObjectPath(path))));
    if (!respondsFirst)
        QTimer::singleShot(50ms, this, respond);
}

void FakePortal::release(const QDBusMessage &message)
{
    m_requests.erase(message.path());
    m_closed.insert(message.path());
}

} // namespace matside::test
