// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>

#include <csignal>

namespace matside::test {

/// A bus of the test's own, which ends with this object.
class TestBus final
{
public:
    TestBus()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead()) // dbus-daemon: app/packages, tests
            m_address = m_daemon.readLine().trimmed();
    }
    ~TestBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }
    TestBus(const TestBus &) = delete;
    TestBus &operator=(const TestBus &) = delete;

    /// Empty where no bus could be started.
    [[nodiscard]] const QByteArray &address() const { return m_address; }
    /// The bus answers nobody until it goes on.
    void freeze() const { ::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP); }
    void goOn() const { ::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT); }

private:
    QProcess m_daemon;
    QByteArray m_address;
};

} // namespace matside::test
