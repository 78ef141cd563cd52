// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mpris/mpris.h"

#include "support/mprisclient.h"
#include "support/testbus.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

ProgramPtr programOfTwoSteps()
{
    Program program;
    program.title = QStringLiteral("Hips");
    program.cells.resize(2);
    Segment segment;
    segment.end = 10min;
    program.segments = {segment};
    return std::make_shared<const Program>(std::move(program));
}

class MprisTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        m_bus = std::make_unique<TestBus>();
        ASSERT_FALSE(m_bus->address().isEmpty()) << "dbus-daemon is not there (app/packages: tests)";
    }
    static void TearDownTestSuite() { m_bus.reset(); }
    ~MprisTest() override { QDBusConnection::disconnectFromBus(m_connection); }

    [[nodiscard]] static QDBusConnection connectionOf(const QString &name)
    {
        return QDBusConnection::connectToBus(QString::fromUtf8(m_bus->address()), name);
    }
    void SetUp() override
    {
        m_mpris.start(connectionOf(m_connection));
        ASSERT_TRUE(m_client.finds());
        QObject::connect(&m_mpris, &Mpris::commanded, &m_mpris, [this](const Command &command) { m_heard << commandName(command.kind); });
    }
    /// Until all that was said has been heard.
    void settle()
    {
        QTest::qWait(1); // what is announced later is announced
        static_cast<void>(m_client.get(QStringLiteral("Position"))); // messages of one sender arrive in their order
        QTest::qWait(1);
    }
    void begin()
    {
        m_mpris.began(programOfTwoSteps());
        m_mpris.phaseChanged(Phase::Running);
        settle();
        m_client.announced.clear();
    }
    [[nodiscard]] Moment at(Millis position, int cell = 0) const
    {
        Moment moment = m_moment;
        moment.position = position;
        moment.cell = cell;
        return moment;
    }

    static inline std::unique_ptr<TestBus> m_bus;
    const QString m_connection = QUuid::createUuid().toString();
    Mpris m_mpris{1};
    MprisClient m_client{m_bus->address()};
    QStringList m_heard;
    Moment m_moment = momentAt(*programOfTwoSteps(), Millis{0});
};

TEST_F(MprisTest, IsTheProgramThatTheDesktopKnows)
{
    EXPECT_EQ(m_client.get(QStringLiteral("Identity")), QVariant(QStringLiteral("Matside")));
    EXPECT_EQ(m_client.get(QStringLiteral("DesktopEntry")), QVariant(QStringLiteral("org.matside.Matside")));
    EXPECT_EQ(m_client.get(QStringLiteral("CanRaise")), QVariant(true));
    EXPECT_EQ(m_client.get(QStringLiteral("CanQuit")), QVariant(true));
    EXPECT_EQ(m_client.get(QStringLiteral("HasTrackList")), QVariant(false));
    EXPECT_EQ(m_client.get(QStringLiteral("CanControl")), QVariant(true));
    EXPECT_EQ(m_client.get(QStringLiteral("CanSeek")), QVariant(false));
    EXPECT_EQ(m_client.get(QStringLiteral("Rate")), QVariant(1.0));
}

TEST_F(MprisTest, HasEveryPropertyThatIsNotOptional)
{
    begin();
    QDBusMessage question = QDBusMessage::createMethodCall(QStringLiteral("org.mpris.MediaPlayer2.org.matside.Matside"), QStringLiteral("/org/mpris/MediaPlayer2"),
                                                           QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("GetAll"));
    question << QStringLiteral("org.mpris.MediaPlayer2.Player");
    QDBusPendingCall call = connectionOf(m_connection).asyncCall(question);
    ASSERT_TRUE(QTest::qWaitFor([&call] { return call.isFinished(); }));
    const auto all = qdbus_cast<QVariantMap>(call.reply().arguments().value(0));
    for (const char *name : {"PlaybackStatus", "Rate", "Metadata", "Volume", "Position", "MinimumRate", "MaximumRate", "CanGoNext",
                             "CanGoPrevious", "CanPlay", "CanPause", "CanSeek", "CanControl"})
        EXPECT_TRUE(all.contains(QLatin1String(name))) << name;
}

TEST_F(MprisTest, EachMethodIsOneCommand)
{
    begin();
    constexpr std::array<std::pair<const char *, CommandKind>, 6> kRows{{{"PlayPause", CommandKind::Main}, {"Play", CommandKind::GoOn},
        {"Pause", CommandKind::Pause}, {"Stop", CommandKind::Pause}, {"Next", CommandKind::Next}, {"Previous", CommandKind::Previous}}};
    for (const auto &[method, command] : kRows) {
        m_heard.clear();
        EXPECT_EQ(m_client.call(QLatin1String(method)).type(), QDBusMessage::ReplyMessage) << method;
        EXPECT_EQ(m_heard, QStringList(commandName(command))) << method;
    }
}

TEST_F(MprisTest, WithoutASessionPlayAsksForAStartAndNothingElseDoes)
{
    QSignalSpy started(&m_mpris, &Mpris::startWanted);
    for (const char *method : {"Play", "PlayPause"})
        m_client.call(QLatin1String(method));
    EXPECT_EQ(started.size(), 2);
    EXPECT_TRUE(m_heard.isEmpty());
    for (const char *method : {"Pause", "Stop", "Next", "Previous"})
        m_client.call(QLatin1String(method));
    EXPECT_EQ(started.size(), 2);
}

TEST_F(MprisTest, NextNeverEndsTheSession)
{
    begin();
    m_mpris.moved(at(9min, 1));
    m_client.call(QStringLiteral("Next"));
    EXPECT_TRUE(m_heard.isEmpty()) << "after the last step there is none";
    m_mpris.phaseChanged(Phase::Confirming);
    m_client.call(QStringLiteral("Next"));
    EXPECT_EQ(m_heard, QStringList(commandName(CommandKind::Next))) << "to the question it says stay";
}

TEST_F(MprisTest, SeekingIsRefused)
{
    begin();
    m_mpris.moved(at(3min));
    settle();
    const QVariant track = m_client.metadata()[QStringLiteral("mpris:trackid")];
    const QList<std::pair<QString, QVariantList>> calls{{QStringLiteral("Seek"), {20'000'000LL}},
                                                        {QStringLiteral("SetPosition"), {track, 5'000'000LL}},
                                                        {QStringLiteral("OpenUri"), {QStringLiteral("file:///tmp/a.toml")}}};
    for (const auto &[method, arguments] : calls) {
        const QDBusMessage answer = m_client.call(method, arguments);
        EXPECT_EQ(answer.type(), QDBusMessage::ErrorMessage) << method.toStdString();
        EXPECT_EQ(answer.errorName(), QStringLiteral("org.freedesktop.DBus.Error.NotSupported"));
    }
    EXPECT_TRUE(m_heard.isEmpty());
    EXPECT_EQ(m_client.get(QStringLiteral("Position")), QVariant(180'000'000LL));
}

TEST_F(MprisTest, AnnouncesAChangeOnceAndNothingWhileOnlyTimePasses)
{
    begin();
    for (int tick = 0; tick < 30; ++tick)
        m_mpris.moved(at(Millis{tick}));
    settle();
    EXPECT_TRUE(m_client.announced.isEmpty());
    EXPECT_TRUE(m_client.seeked.isEmpty());
    m_moment.stepTitle = QStringLiteral("Slide the heel");
    m_mpris.phaseChanged(Phase::Paused);
    m_mpris.moved(at(1s, 1));
    settle();
    ASSERT_EQ(m_client.announced.size(), 1) << "one signal for all that one command changed";
    EXPECT_EQ(m_client.announced[0].keys(),
              QStringList({QStringLiteral("CanGoNext"), QStringLiteral("Metadata"), QStringLiteral("PlaybackStatus")}));
    EXPECT_EQ(m_client.announced[0][QStringLiteral("PlaybackStatus")], QVariant(QStringLiteral("Paused")));
    EXPECT_EQ(qdbus_cast<QVariantMap>(m_client.announced[0][QStringLiteral("Metadata")])[QStringLiteral("xesam:title")],
              QVariant(QStringLiteral("Slide the heel")));
}

TEST_F(MprisTest, WhatIsAskedForIsTrueBeforeItIsAnnounced)
{
    begin();
    m_mpris.phaseChanged(Phase::Waiting);
    EXPECT_EQ(m_client.get(QStringLiteral("PlaybackStatus")), QVariant(QStringLiteral("Paused")));
}

TEST_F(MprisTest, AJumpIsTold)
{
    begin();
    m_mpris.moved(at(4min));
    settle();
    EXPECT_EQ(m_client.seeked, QList<qlonglong>({240'000'000LL}));
    EXPECT_TRUE(m_client.announced.isEmpty());
    m_mpris.moved(at(4min + 1ms));
    settle();
    EXPECT_EQ(m_client.seeked.size(), 1) << "from there the client counts on";
    m_mpris.phaseChanged(Phase::Paused);
    m_mpris.moved(at(2min));
    settle();
    EXPECT_EQ(m_client.seeked, QList<qlonglong>({240'000'000LL, 120'000'000LL}));
}

TEST_F(MprisTest, TheNextSessionIsAnotherTrackFromItsBeginning)
{
    begin();
    m_mpris.setPicture(QStringLiteral("/tmp/old.png"));
    m_mpris.moved(at(4min));
    const QVariant first = m_client.metadata()[QStringLiteral("mpris:trackid")];
    m_mpris.phaseChanged(Phase::Done);
    m_mpris.ended();
    settle();
    EXPECT_TRUE(m_client.metadata().isEmpty());
    EXPECT_EQ(m_client.get(QStringLiteral("Position")), QVariant(0LL));
    m_client.seeked.clear();
    m_mpris.began(programOfTwoSteps());
    m_mpris.moved(at(0s));
    settle();
    EXPECT_NE(m_client.metadata()[QStringLiteral("mpris:trackid")].value<QDBusObjectPath>().path(), first.value<QDBusObjectPath>().path());
    EXPECT_FALSE(m_client.metadata().contains(QStringLiteral("mpris:artUrl"))) << "that was the picture of another step";
    EXPECT_TRUE(m_client.seeked.isEmpty());
}

TEST_F(MprisTest, TheVolumeGoesBothWays)
{
    QSignalSpy chosen(&m_mpris, &Mpris::volumeChosen);
    for (const double volume : {.37, -1.0, 7.0, std::numeric_limits<double>::quiet_NaN()})
        m_client.set(QStringLiteral("Volume"), volume);
    ASSERT_EQ(chosen.size(), 3);
    EXPECT_EQ(chosen[0][0], QVariant(.37));
    EXPECT_EQ(chosen[1][0], QVariant(0.0));
    EXPECT_EQ(chosen[2][0], QVariant(1.0));
    m_mpris.setVolume(.4);
    settle();
    EXPECT_EQ(m_client.announced, QList<QVariantMap>({{{QStringLiteral("Volume"), .4}}}));
    EXPECT_EQ(m_client.get(QStringLiteral("Volume")), QVariant(.4));
}

TEST_F(MprisTest, ARateOfZeroPauses)
{
    begin();
    m_client.set(QStringLiteral("Rate"), 2.0);
    EXPECT_TRUE(m_heard.isEmpty());
    m_client.set(QStringLiteral("Rate"), 0.0);
    EXPECT_EQ(m_heard, QStringList(commandName(CommandKind::Pause)));
}

TEST_F(MprisTest, RaiseAndQuitAreTold)
{
    QSignalSpy raised(&m_mpris, &Mpris::raiseWanted);
    QSignalSpy quit(&m_mpris, &Mpris::quitWanted);
    m_client.call(QStringLiteral("Raise"));
    EXPECT_EQ(raised.size(), 1);
    EXPECT_EQ(quit.size(), 0);
    m_client.call(QStringLiteral("Quit"));
    EXPECT_EQ(quit.size(), 1);
}

TEST_F(MprisTest, ASecondProgramHasANameOfItsOwn)
{
    const QString connection = QUuid::createUuid().toString();
    Mpris second(1);
    second.start(connectionOf(connection));
    const MprisClient client(m_bus->address(),
                             QStringLiteral("org.mpris.MediaPlayer2.org.matside.Matside.instance%1").arg(QCoreApplication::applicationPid()));
    EXPECT_TRUE(client.finds());
    QDBusConnection::disconnectFromBus(connection);
}

TEST_F(MprisTest, ABusThatHangsHoldsNothingUp)
{
    const TestBus bus;
    const QString connection = QUuid::createUuid().toString();
    const QDBusConnection frozen = QDBusConnection::connectToBus(QString::fromUtf8(bus.address()), connection);
    ASSERT_TRUE(frozen.isConnected());
    bus.freeze();
    QElapsedTimer time;
    time.start();
    {
        Mpris mpris(1);
        mpris.start(frozen);
        mpris.began(programOfTwoSteps());
        for (int tick = 0; tick < 100; ++tick)
            mpris.moved(at(Millis{tick} * 5000));
        QTest::qWait(1);
    }
    EXPECT_LT(time.elapsed(), 20'000) << "a call that waits takes 25 s";
    bus.goOn();
    QDBusConnection::disconnectFromBus(connection);
}

TEST_F(MprisTest, WithoutABusNothingHappens)
{
    Mpris mpris(1);
    mpris.start(QDBusConnection(QStringLiteral("nobody")));
    mpris.began(programOfTwoSteps());
    mpris.moved(at(5min));
    mpris.ended();
    QTest::qWait(1);
    EXPECT_EQ(mpris.state().status, MprisState::Status::Stopped);
}

} // namespace
} // namespace matside::test
