// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/sinkoutput.h"

#include "audio/mixer/mixer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace matside {

namespace {

/// No call of the window's thread may take longer: a frame of a 60 Hz screen, and something for a busy machine.
constexpr qint64 kAtOnce = 60;

/// Somebody listens, and never says a word: what a hung server looks like from outside.
bool listenWithoutAnswering(const QByteArray &path)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::snprintf(address.sun_path, sizeof address.sun_path, "%s", path.constData());
    return ::bind(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
           && ::listen(server, 8) == 0;
}

/// Opens with this server until it tells why nothing is heard, closes, and leaves this process: 0 when all was as it
/// should be. Qt keeps one connection to a server in a process, hence a process for each.
[[noreturn]] void openAndLeave(const QByteArray &server, bool expectedClose)
{
    qputenv("PULSE_SERVER", "unix:" + server);
    int arguments = 0;
    const QCoreApplication application(arguments, nullptr);
    SinkOutput output(std::make_shared<Mixer>());
    std::optional<QString> why;
    QObject::connect(&output, &AudioOutput::failed, [&why](const QString &text) { why = text; });
    QElapsedTimer timer;
    timer.start();
    qint64 slowest = 0;
    const auto timed = [&](auto call) {
        const qint64 begun = timer.elapsed();
        call();
        slowest = std::max(slowest, timer.elapsed() - begun);
    };
    timed([&] { output.open(); });
    while (!why && timer.elapsed() < 8000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    timed([&] { output.silence(); });
    timed([&] { output.open(); });
    timed([&] { output.silence(); });
    const qint64 begun = timer.elapsed();
    const bool closed = output.close();
    const qint64 closing = timer.elapsed() - begun;
    std::fprintf(stderr, "told: %s; slowest call %lld ms; closing %lld ms, %s\n", why ? qPrintable(*why) : "nothing",
                 slowest, closing, closed ? "let go" : "stuck");
    std::_Exit(why && slowest <= kAtOnce && closing <= 1000 && closed == expectedClose ? 0 : 1);
}

class SinkOutputTest : public testing::Test
{
protected:
    SinkOutputTest() { testing::FLAGS_gtest_death_test_style = "threadsafe"; }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(SinkOutputTest, NoServerIsToldAndHoldsNobodyUp)
{
    EXPECT_EXIT(openAndLeave("/nonexistent/pulse", true), testing::ExitedWithCode(0), "no sound device");
}

TEST_F(SinkOutputTest, AHungServerIsToldAndHoldsNobodyUp)
{
    EXPECT_EXIT(
        {
            const QByteArray path = m_folder.filePath(QStringLiteral("pulse")).toUtf8();
            if (!listenWithoutAnswering(path))
                std::_Exit(2);
            openAndLeave(path, false);
        },
        testing::ExitedWithCode(0), "does not answer");
}

TEST_F(SinkOutputTest, NeverOpenedClosesAtOnce)
{
    SinkOutput output(std::make_shared<Mixer>());
    EXPECT_TRUE(output.close());
}

TEST_F(SinkOutputTest, FramesAreRealTime)
{
    SinkOutput output(std::make_shared<Mixer>());
    QElapsedTimer timer;
    timer.start();
    const qint64 first = output.frameNow();
    ::usleep(50'000);
    const auto passed = static_cast<double>(output.frameNow() - first) / kSampleRate;
    EXPECT_NEAR(passed, static_cast<double>(timer.nsecsElapsed()) / 1e9, 0.005);
}

} // namespace matside
