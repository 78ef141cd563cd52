// SPDX-License-Identifier: GPL-3.0-or-later
// A bus of the test's own, with services that grant, refuse, hang, come and go, and count their inhibitors.
#include "platform/awake/keepawake.h"

#include "platform/awake/desktopinhibitors.h"
#include "platform/awake/logininhibitor.h"
#include "platform/awake/portalinhibitor.h"
#include "platform/awake/screensaverinhibitor.h"
#include "silentbus.h"
#include "support/fakeservice.h"
#include "support/testbus.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;
using Answer = FakeService::Answer;

/// Milliseconds; a call that waits for its answer waits 25 s.
constexpr qint64 kWaits = 10'000;
const auto kClient = QStringLiteral("client");

enum class Kind { ScreenSaver, Login, Portal };

class KeepAwakeTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        m_bus = std::make_unique<TestBus>();
        ASSERT_FALSE(m_bus->address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)";
    }
    static void TearDownTestSuite() { m_bus.reset(); }
    void SetUp() override { QDBusConnection::connectToBus(QString::fromUtf8(m_bus->address()), kClient); }
    void TearDown() override
    {
        m_awake.reset();
        QDBusConnection::disconnectFromBus(kClient);
    }

    static std::unique_ptr<FakeService> fake(Kind kind)
    {
        switch (kind) {
        case Kind::ScreenSaver:
            return std::make_unique<FakeScreenSaver>(m_bus->address());
        case Kind::Login:
            return std::make_unique<FakeLogin>(m_bus->address());
        case Kind::Portal:
            return std::make_unique<FakePortal>(m_bus->address());
        }
        return nullptr;
    }
    static std::unique_ptr<Inhibitor> inhibitor(Kind kind)
    {
        const QDBusConnection bus(kClient);
        switch (kind) {
        case Kind::ScreenSaver:
            return std::make_unique<ScreenSaverInhibitor>(bus);
        case Kind::Login:
            return std::make_unique<LoginInhibitor>(m_bus->address(), LoginInhibitor::Kind::Idle);
        case Kind::Portal:
            return std::make_unique<PortalInhibitor>(bus);
        }
        return nullptr;
    }
    /// KeepAwake with these services, short limits, and a bus that answers.
    void make(const std::vector<Kind> &kinds, const AwakeLimits &limits = {Millis{30'000}, Millis{30'000}})
    {
        const auto services = [kinds] {
            KeepAwake::Inhibitors inhibitors;
            for (const Kind kind : kinds)
                inhibitors.push_back(inhibitor(kind));
            return inhibitors;
        };
        m_awake = std::make_unique<KeepAwake>(services, limits);
        m_told = std::make_unique<QSignalSpy>(m_awake.get(), &KeepAwake::refused);
    }
    /// Until the service has so many inhibitors, and keeps them for a moment.
    [[nodiscard]] static bool has(FakeService &service, int inhibitors)
    {
        const auto is = [&] { return service.inhibitors() == inhibitors; };
        if (!QTest::qWaitFor(is, 5000))
            return false;
        QTest::qWait(100);
        return is();
    }
    [[nodiscard]] bool isTold() const
    {
        return QTest::qWaitFor([this] { return !m_told->isEmpty(); }, 5000);
    }
    /// Sets the phase; fails where that waits for an answer.
    void enter(Phase phase) const
    {
        QElapsedTimer time;
        time.start();
        m_awake->setPhase(phase);
        EXPECT_LT(time.elapsed(), kWaits);
    }

    static inline std::unique_ptr<TestBus> m_bus;
    std::unique_ptr<KeepAwake> m_awake;
    std::unique_ptr<QSignalSpy> m_told;
};

/// What each of the three services has to do.
class InhibitorTest : public KeepAwakeTest, public testing::WithParamInterface<Kind>
{
protected:
    void SetUp() override
    {
        KeepAwakeTest::SetUp();
        m_service = fake(GetParam());
    }
    void TearDown() override
    {
        KeepAwakeTest::TearDown();
        EXPECT_TRUE(has(*m_service, 0)) << "an inhibitor is left at the end";
    }
    void makeOne(const AwakeLimits &limits = {Millis{30'000}, Millis{30'000}}) { make({GetParam()}, limits); }

    std::unique_ptr<FakeService> m_service;
};

TEST_P(InhibitorTest, HoldsOneInhibitorInEachPhaseOfASession)
{
    m_service->appear();
    makeOne();
    for (const Phase phase : {Phase::Running, Phase::Waiting, Phase::Easing, Phase::Confirming, Phase::Paused}) {
        enter(phase);
        EXPECT_TRUE(has(*m_service, 1)) << static_cast<int>(phase);
        EXPECT_EQ(m_service->asked, 1);
    }
    enter(Phase::Done);
    EXPECT_TRUE(has(*m_service, 0));
    EXPECT_TRUE(m_told->isEmpty());
}

TEST_P(InhibitorTest, ALongPauseReleasesAndGoingOnInhibitsAgain)
{
    m_service->appear();
    makeOne({Millis{500}, Millis{30'000}});
    enter(Phase::Running);
    ASSERT_TRUE(has(*m_service, 1));
    enter(Phase::Paused);
    QTest::qWait(200);
    EXPECT_EQ(m_service->inhibitors(), 1) << "a short pause";
    EXPECT_TRUE(has(*m_service, 0)) << "a long one";
    enter(Phase::Running);
    EXPECT_TRUE(has(*m_service, 1));
    EXPECT_EQ(m_service->asked, 2);
}

TEST_P(InhibitorTest, ARefusalIsToldOnce)
{
    m_service->answer = Answer::Refuse;
    m_service->appear();
    makeOne();
    enter(Phase::Running);
    ASSERT_TRUE(isTold());
    EXPECT_FALSE((*m_told)[0][0].toString().isEmpty());
    enter(Phase::Done);
    enter(Phase::Running);
    QTest::qWait(300);
    EXPECT_EQ(m_service->asked, 2) << "another session asks again";
    EXPECT_EQ(m_told->size(), 1);
}

TEST_P(InhibitorTest, ALateGrantIsKept)
{
    m_service->answer = Answer::Late;
    m_service->appear();
    makeOne({Millis{30'000}, Millis{100}});
    enter(Phase::Running);
    EXPECT_TRUE(isTold()) << "no answer in time counts as a refusal, until it comes";
    EXPECT_EQ(m_service->inhibitors(), 0);
    EXPECT_TRUE(has(*m_service, 1));
}

TEST_P(InhibitorTest, AGrantThatComesAfterTheSessionIsGivenBack)
{
    m_service->answer = Answer::Late;
    m_service->appear();
    makeOne();
    enter(Phase::Running);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_service->asked == 1; }));
    enter(Phase::Done);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_service->inhibitors() == 1; })) << "the service knows of no end";
    EXPECT_TRUE(has(*m_service, 0));
}

TEST_P(InhibitorTest, AGrantThatComesInTheNextSessionIsKept)
{
    m_service->answer = Answer::Never;
    m_service->appear();
    makeOne();
    enter(Phase::Running);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_service->asked == 1; }));
    enter(Phase::Done);
    enter(Phase::Running);
    m_service->answerAll();
    EXPECT_TRUE(has(*m_service, 1));
    EXPECT_EQ(m_service->asked, 1);
}

TEST_P(InhibitorTest, AServiceThatNeverAnswersHoldsNothingUp)
{
    m_service->answer = Answer::Never;
    m_service->appear();
    makeOne({Millis{30'000}, Millis{100}});
    for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Running, Phase::Easing, Phase::Done}) {
        enter(phase);
        QTest::qWait(100);
    }
    EXPECT_EQ(m_told->size(), 1);
}

TEST_P(InhibitorTest, ABusThatFreezesHoldsNothingUp)
{
    m_service->appear();
    makeOne();
    enter(Phase::Running);
    ASSERT_TRUE(has(*m_service, 1));
    m_bus->freeze();
    for (const Phase phase : {Phase::Done, Phase::Running, Phase::Done, Phase::Running})
        enter(phase);
    m_bus->goOn();
    EXPECT_TRUE(has(*m_service, 1));
}

TEST_P(InhibitorTest, AFirstSessionOnAFrozenBusIsNotHeldUp)
{
    m_service->appear();
    makeOne();
    m_bus->freeze();
    enter(Phase::Running);
    m_bus->goOn();
    EXPECT_TRUE(has(*m_service, 1));
}

TEST_P(InhibitorTest, AServiceThatComesLaterIsAsked)
{
    makeOne();
    enter(Phase::Running);
    EXPECT_TRUE(isTold());
    m_service->appear();
    EXPECT_TRUE(has(*m_service, 1));
}

TEST_P(InhibitorTest, AServiceThatComesOutsideASessionIsNotAsked)
{
    makeOne();
    enter(Phase::Running);
    EXPECT_TRUE(isTold());
    enter(Phase::Done);
    m_service->appear();
    QTest::qWait(200);
    EXPECT_EQ(m_service->asked, 0);
}

TEST_P(InhibitorTest, AServiceThatComesBackIsAskedAgain)
{
    m_service->appear();
    makeOne();
    enter(Phase::Running);
    for (int time = 0; time < 3; ++time) {
        ASSERT_TRUE(has(*m_service, 1)) << time;
        m_service->vanish();
        QTest::qWait(50);
        m_service->appear();
    }
    EXPECT_TRUE(has(*m_service, 1));
    EXPECT_TRUE(m_told->isEmpty()) << "it came back in time";
}

TEST_P(InhibitorTest, AServiceThatStaysAwayIsTold)
{
    m_service->appear();
    makeOne({Millis{30'000}, Millis{200}});
    enter(Phase::Running);
    ASSERT_TRUE(has(*m_service, 1));
    QTest::qWait(200);
    ASSERT_TRUE(m_told->isEmpty());
    m_service->vanish();
    EXPECT_TRUE(isTold());
}

TEST_P(InhibitorTest, AServiceThatVanishesWithoutAnAnswerIsAskedWhenItIsBack)
{
    m_service->answer = Answer::Never;
    m_service->appear();
    makeOne();
    enter(Phase::Running);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_service->asked == 1; }));
    m_service->vanish();
    m_service->answer = Answer::Grant;
    m_service->appear();
    ASSERT_TRUE(has(*m_service, 1));
    m_service->answerAll(); // the old question: its grant is given back
    EXPECT_TRUE(has(*m_service, 1));
    EXPECT_EQ(m_service->asked, 2);
}

TEST_P(InhibitorTest, TheEndOfTheProgramReleases)
{
    m_service->appear();
    makeOne();
    enter(Phase::Running);
    ASSERT_TRUE(has(*m_service, 1));
    m_awake.reset();
    EXPECT_TRUE(has(*m_service, 0));
}

INSTANTIATE_TEST_SUITE_P(Each, InhibitorTest, testing::Values(Kind::ScreenSaver, Kind::Login, Kind::Portal),
                         [](const auto &kind) {
                             return kind.param == Kind::ScreenSaver ? "ScreenSaver"
                                    : kind.param == Kind::Login     ? "Login"
                                                                    : "Portal";
                         });

TEST_F(KeepAwakeTest, EachServiceHasAGrantOfItsOwn)
{
    FakeScreenSaver screen(m_bus->address());
    FakeLogin login(m_bus->address());
    screen.appear();
    login.appear();
    make({Kind::ScreenSaver, Kind::Login});
    enter(Phase::Running);
    EXPECT_TRUE(has(screen, 1));
    EXPECT_TRUE(has(login, 1));
    EXPECT_EQ(login.arguments.value(0).toString(), QStringLiteral("idle"));
    EXPECT_EQ(login.arguments.value(3).toString(), QStringLiteral("block"));
    screen.vanish();
    QTest::qWait(50);
    EXPECT_EQ(login.inhibitors(), 1);
    screen.appear();
    EXPECT_TRUE(has(screen, 1));
    EXPECT_TRUE(has(login, 1)) << "one that never left is not asked again";
    enter(Phase::Done);
    EXPECT_TRUE(has(screen, 0));
    EXPECT_TRUE(has(login, 0));
}

TEST_F(KeepAwakeTest, OneThatGrantsIsEnough)
{
    FakeScreenSaver screen(m_bus->address());
    FakeLogin login(m_bus->address());
    screen.answer = Answer::Refuse;
    login.answer = Answer::Late;
    screen.appear();
    login.appear();
    make({Kind::ScreenSaver, Kind::Login}, {Millis{30'000}, Millis{1000}});
    enter(Phase::Running);
    EXPECT_TRUE(has(login, 1));
    QTest::qWait(1000);
    EXPECT_TRUE(m_told->isEmpty());
}

/// On X11 the grant of login1 keeps the machine awake, and the X server turns the screen off all the same.
TEST_F(KeepAwakeTest, OneThatLeavesTheScreenToItselfIsNotEnough)
{
    FakeScreenSaver screen(m_bus->address());
    FakeLogin login(m_bus->address());
    login.appear();
    const auto makeBoth = [this] {
        m_awake = std::make_unique<KeepAwake>(
            [] {
                KeepAwake::Inhibitors inhibitors;
                inhibitors.push_back(inhibitor(Kind::ScreenSaver));
                inhibitors.push_back(inhibitor(Kind::Login));
                inhibitors.back()->setKeepsScreenOn(false);
                return inhibitors;
            },
            AwakeLimits{Millis{30'000}, Millis{300}});
        m_told = std::make_unique<QSignalSpy>(m_awake.get(), &KeepAwake::refused);
    };
    makeBoth();
    enter(Phase::Running);
    EXPECT_TRUE(has(login, 1));
    EXPECT_TRUE(isTold());
    enter(Phase::Done);
    enter(Phase::Running);
    QTest::qWait(400);
    EXPECT_EQ(m_told->size(), 1);
    m_awake.reset();
    screen.appear();
    makeBoth();
    enter(Phase::Running);
    EXPECT_TRUE(has(screen, 1));
    QTest::qWait(400);
    EXPECT_TRUE(m_told->isEmpty());
}

TEST_F(KeepAwakeTest, APortalSucceedsByItsResponseAlone)
{
    FakePortal portal(m_bus->address());
    portal.answer = Answer::FailSilently;
    portal.appear();
    make({Kind::Portal});
    enter(Phase::Running);
    EXPECT_TRUE(isTold()) << "the call itself succeeds";
    EXPECT_EQ(portal.flags, 8U) << "idle";
}

TEST_F(KeepAwakeTest, APortalMayRespondBeforeItAnswers)
{
    FakePortal portal(m_bus->address());
    portal.respondsFirst = true;
    portal.appear();
    make({Kind::Portal});
    for (const Phase phase : {Phase::Running, Phase::Done, Phase::Running})
        enter(phase);
    EXPECT_TRUE(has(portal, 1));
    enter(Phase::Done);
    EXPECT_TRUE(has(portal, 0));
}

TEST_F(KeepAwakeTest, AnOldPortalHasPathsOfItsOwn)
{
    FakePortal portal(m_bus->address());
    portal.hasOwnPaths = true;
    portal.appear();
    make({Kind::Portal}, {Millis{30'000}, Millis{300}});
    enter(Phase::Running);
    EXPECT_TRUE(has(portal, 1));
    QTest::qWait(300);
    EXPECT_TRUE(m_told->isEmpty());
    enter(Phase::Done);
    EXPECT_TRUE(has(portal, 0));
}

TEST_F(KeepAwakeTest, ACookieGoesBackToTheProcessThatGaveIt)
{
    FakeScreenSaver before(m_bus->address(), 7);
    FakeScreenSaver after(m_bus->address(), 7);
    before.answer = Answer::Never;
    before.appear();
    make({Kind::ScreenSaver});
    enter(Phase::Running);
    ASSERT_TRUE(QTest::qWaitFor([&] { return before.asked == 1; }));
    after.appear(); // takes the name; the other process goes on
    EXPECT_TRUE(has(after, 1));
    before.answerAll();
    EXPECT_TRUE(has(before, 0));
    EXPECT_TRUE(has(after, 1)) << "the cookie of the other process has the same number";
}

TEST_F(KeepAwakeTest, NothingIsMadeBeforeTheFirstSession)
{
    int made = 0;
    KeepAwake awake([&made] {
        ++made;
        return KeepAwake::Inhibitors();
    });
    awake.setPhase(Phase::Done);
    EXPECT_EQ(made, 0);
    awake.setPhase(Phase::Running);
    awake.setPhase(Phase::Done);
    awake.setPhase(Phase::Running);
    EXPECT_EQ(made, 1);
}

TEST_F(KeepAwakeTest, AMachineWithoutServicesIsTold)
{
    make({});
    enter(Phase::Running);
    EXPECT_EQ(m_told->size(), 1);
}

TEST_F(KeepAwakeTest, ASystemBusThatHangsHoldsNothingUp)
{
    const SilentBus silent;
    LoginInhibitor login(silent.address(), LoginInhibitor::Kind::Idle);
    QSignalSpy granted(&login, &Inhibitor::granted);
    QSignalSpy refused(&login, &Inhibitor::refused);
    QElapsedTimer time;
    time.start();
    login.ask();
    QTest::qWait(100);
    EXPECT_LT(time.elapsed(), kWaits);
    EXPECT_TRUE(granted.isEmpty() && refused.isEmpty());
}

TEST_F(KeepAwakeTest, WithoutASystemBusLoginRefusesAtOnce)
{
    for (const char *address : {"unix:path=/nonexistent/bus", "nonsense", ""}) {
        LoginInhibitor login(address, LoginInhibitor::Kind::Idle);
        QSignalSpy refused(&login, &Inhibitor::refused);
        login.ask();
        EXPECT_EQ(refused.size(), 1) << address;
    }
}

TEST(DesktopInhibitorsTest, ASandboxIsLeftByThePortalAlone)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    qputenv("SNAP", "/snap/matside/1");
    const auto inside = desktopInhibitors({});
    ASSERT_EQ(inside.size(), 1U);
    EXPECT_TRUE(qobject_cast<PortalInhibitor *>(inside[0].get()));
    qunsetenv("SNAP");
    const auto outside = desktopInhibitors({});
    ASSERT_EQ(outside.size(), 2U);
    EXPECT_TRUE(qobject_cast<ScreenSaverInhibitor *>(outside[0].get()));
    EXPECT_TRUE(qobject_cast<LoginInhibitor *>(outside[1].get()));
}

TEST(DesktopInhibitorsTest, LoginLeavesTheScreenToItselfOnX11)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    for (const QString &platform : {QStringLiteral("xcb"), QStringLiteral("wayland")}) {
        const auto services = desktopInhibitors(platform);
        ASSERT_EQ(services.size(), 2U);
        EXPECT_TRUE(services[0]->keepsScreenOn());
        EXPECT_EQ(services[1]->keepsScreenOn(), platform != QLatin1String("xcb"));
    }
}

} // namespace
} // namespace matside::test
