// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QString>

#include <chrono>
#include <deque>
#include <set>

namespace matside::test {

/// A service that can keep a machine awake, on a connection of its own: it counts its inhibitors.
class FakeService : public QDBusVirtualObject
{
public:
    enum class Answer {
        Grant,
        Refuse,
        Late,         ///< grants after a while
        Never,        ///< until answerAll()
        FailSilently, ///< the call succeeds; the portal's Response has code 2
    };

    FakeService(const QByteArray &bus, QString service, QString path);
    ~FakeService() override;

    /// Takes the name on the bus; gives it away, and forgets its inhibitors; takes it from another process that has it.
    void appear();
    void vanish();

    /// Answers all questions that were never answered.
    void answerAll();

    [[nodiscard]] virtual int inhibitors() = 0;

    Answer answer = Answer::Grant;
    std::chrono::milliseconds late{300}; ///< how long Answer::Late takes
    int asked = 0;

    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) final;
    QString introspect(const QString &) const final { return {}; }

protected:
    virtual void grant(const QDBusMessage &question) = 0;
    virtual void release(const QDBusMessage &message) = 0;
    virtual void forgetAll() = 0;
    [[nodiscard]] QDBusConnection connection() const { return QDBusConnection(m_connection); }

private:
    const QString m_connection;
    const QString m_service;
    const QString m_path;
    std::deque<QDBusMessage> m_unanswered;
};

/// org.freedesktop.ScreenSaver: a cookie for each inhibitor.
class FakeScreenSaver final : public FakeService
{
public:
    explicit FakeScreenSaver(const QByteArray &bus, uint firstCookie = 7);
    [[nodiscard]] int inhibitors() override { return static_cast<int>(m_cookies.size()); }

private:
    void grant(const QDBusMessage &question) override;
    void release(const QDBusMessage &message) override;
    void forgetAll() override { m_cookies.clear(); }

    uint m_next;
    std::set<uint> m_cookies;
};

/// org.freedesktop.login1: a file descriptor for each inhibitor, which holds as long as it is open.
class FakeLogin final : public FakeService
{
public:
    explicit FakeLogin(const QByteArray &bus);
    ~FakeLogin() override;
    [[nodiscard]] int inhibitors() override;

    /// Tells that the machine is about to sleep, or has woken up.
    void prepareForSleep(bool sleeps);
    /// Tells that the screen of the only session is locked, or not.
    void lockScreen(bool locked);

    QVariantList arguments; ///< of the last question
    QString askedFor;       ///< the id of the session whose path was asked for last

private:
    void grant(const QDBusMessage &question) override;
    void release(const QDBusMessage &message) override; ///< any other call than Inhibit
    void forgetAll() override;

    std::set<int> m_ends; ///< ours, of a pipe each
};

/// org.freedesktop.portal.Desktop: a request for each inhibitor, which succeeds or fails by its Response.
class FakePortal final : public FakeService
{
public:
    explicit FakePortal(const QByteArray &bus);
    [[nodiscard]] int inhibitors() override { return static_cast<int>(m_requests.size()); }

    bool respondsFirst = false; ///< the Response comes before the answer to the call
    bool hasOwnPaths = false;   ///< requests have paths as before xdg-desktop-portal 0.9
    uint flags = 0;             ///< of the last question

private:
    void grant(const QDBusMessage &question) override;
    void release(const QDBusMessage &message) override;
    void forgetAll() override { m_requests.clear(); }

    std::set<QString> m_requests;
    std::set<QString> m_closed;
};

} // namespace matside::test
