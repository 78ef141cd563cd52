// SPDX-License-Identifier: GPL-3.0-or-later
// matside_awake: prints a table of what keeps the machine awake in each phase of a session, for each service and for each way in which it
// can answer, with the longest time for which the event loop stood still. Ends with 1 where an inhibitor is missing or left, or the loop
// stood still for over 50 ms. Every service is a fake on a bus of its own, and answers late after 10 s.
#include "platform/awake/keepawake.h"
#include "platform/awake/logininhibitor.h"
#include "platform/awake/portalinhibitor.h"
#include "platform/awake/screensaverinhibitor.h"
#include "support/fakeservice.h"
#include "support/testbus.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace matside::desktop {
namespace {

using namespace std::chrono_literals;
using namespace matside::test;
using Answer = FakeService::Answer;

constexpr Millis kLate = 10s;
constexpr Millis kUntilLate = kLate + 1s; // a timer of Qt may be 5 % late
constexpr Millis kPatience = 2s;          // until the window tells; 25 s in the program
constexpr Millis kLongestPause = 1s; // five minutes in the program
constexpr Millis kMoment = 300ms;
constexpr qint64 kLongestStall = 50; // ms

enum class Kind { ScreenSaver, Login, Portal };
enum class Presence { There, Absent, Vanishes };

struct Case final
{
    const char *name;
    Answer answer = Answer::Grant;
    Presence presence = Presence::There;
    bool isHeld = false; ///< the machine is kept awake while it should be
};

/// The longest time between two turns of the event loop, from start() on.
class StallMeter final
{
public:
    StallMeter()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_clock.start();
        m_timer.start(1);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

std::unique_ptr<FakeService> fakeOf(Kind kind, const QByteArray &bus)
{
    switch (kind) {
    case Kind::ScreenSaver:
        return std::make_unique<FakeScreenSaver>(bus);
    case Kind::Login:
        return std::make_unique<FakeLogin>(bus);
    case Kind::Portal:
        return std::make_unique<FakePortal>(bus);
    }
    return nullptr;
}

std::unique_ptr<Inhibitor> inhibitorOf(Kind kind, const QDBusConnection &client, const QByteArray &bus)
{
    switch (kind) {
    case Kind::ScreenSaver:
        return std::make_unique<ScreenSaverInhibitor>(client);
    case Kind::Login:
        return std::make_unique<LoginInhibitor>(bus, LoginInhibitor::Kind::Idle);
    case Kind::Portal:
        return std::make_unique<PortalInhibitor>(client);
    }
    return nullptr;
}

/// Prints the row of this service in this case; false where it is not as it should be.
bool printRow(const char *service, Kind kind, const Case &now)
{
    const TestBus bus;
    const QString name = QStringLiteral("%1 %2").arg(QLatin1String(service), QLatin1String(now.name));
    const QDBusConnection client = QDBusConnection::connectToBus(QString::fromUtf8(bus.address()), name);
    const std::unique_ptr<FakeService> fake = fakeOf(kind, bus.address());
    fake->answer = now.answer;
    fake->late = kLate;
    if (now.presence != Presence::Absent)
        fake->appear();
    const StallMeter meter;
    bool isGood = true;
    const auto count = [&](bool isWanted) {
        QTest::qWait(static_cast<int>(kMoment.count()));
        const int held = fake->inhibitors();
        isGood = isGood && held == (isWanted && now.isHeld ? 1 : 0);
        std::printf(" %d |", held);
        std::fflush(stdout);
    };
    std::printf("| %s | %s |", service, now.name);
    {
        KeepAwake awake(
            [&] {
                KeepAwake::Inhibitors inhibitors;
                inhibitors.push_back(inhibitorOf(kind, client, bus.address()));
                return inhibitors;
            },
            {kLongestPause, kPatience});
        QSignalSpy told(&awake, &KeepAwake::refused);
        awake.setPhase(Phase::Running);
        if (now.presence == Presence::Vanishes) {
            QTest::qWait(static_cast<int>(kMoment.count()));
            fake->vanish();
        }
        // Late answers, and the time after which the window tells.
        QTest::qWait(static_cast<int>((now.answer == Answer::Late ? kUntilLate : kPatience).count()));
        count(true);
        for (const Phase phase : {Phase::Waiting, Phase::Easing, Phase::Confirming, Phase::Paused}) {
            awake.setPhase(phase);
            count(true);
        }
        QTest::qWait(static_cast<int>(kLongestPause.count()));
        count(false);
        awake.setPhase(Phase::Running);
        if (now.answer == Answer::Late)
            QTest::qWait(static_cast<int>(kUntilLate.count()));
        count(true);
        awake.setPhase(Phase::Done);
        count(false);
        const bool isSilent = now.isHeld && now.answer != Answer::Late;
        isGood = isGood && told.isEmpty() == isSilent;
        std::printf(" %s |", told.isEmpty() ? "no" : "yes");
    }
    count(false); // the program has ended
    isGood = isGood && meter.longest() <= kLongestStall;
    std::printf(" %lld |%s\n", static_cast<long long>(meter.longest()), isGood ? "" : " WRONG");
    QDBusConnection::disconnectFromBus(name);
    return isGood;
}

int printTable()
{
    std::vector<Case> cases{{"grants", Answer::Grant, Presence::There, true},
                            {"is absent", Answer::Grant, Presence::Absent},
                            {"refuses", Answer::Refuse},
                            {"answers after 10 s", Answer::Late, Presence::There, true},
                            {"never answers", Answer::Never},
                            {"vanishes", Answer::Grant, Presence::Vanishes}};
    std::printf("| service | it | running | waiting | easing | question | short pause | long pause | on again | done | told | after the "
                "end | longest stall, ms |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    bool isGood = true;
    for (const auto &[name, kind] : {std::pair{"ScreenSaver", Kind::ScreenSaver}, std::pair{"login1", Kind::Login}, std::pair{"portal", Kind::Portal}}) {
        for (const Case &now : cases)
            isGood = printRow(name, kind, now) && isGood;
        if (kind == Kind::Portal)
            isGood = printRow(name, kind, {"fails silently", Answer::FailSilently}) && isGood;
    }
    return isGood ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace
} // namespace matside::desktop

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return matside::desktop::printTable();
}
