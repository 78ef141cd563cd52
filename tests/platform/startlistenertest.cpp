// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instance/startlistener.h"

#include "model/filename.h"
#include "platform/instance/socketaddress.h"
#include "platform/instance/startcall.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <future>
#include <vector>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kLong = 20s; // longer than any answer takes
constexpr std::chrono::milliseconds kShort = 50ms;

const StartRequest kRequest{QStringLiteral("/home/anna"), QStringLiteral("token-7"),
                            {QStringLiteral("matside"), QStringLiteral("--start"), QStringLiteral("mö.toml")}};

class StartListenerTest : public testing::Test
{
protected:
    /// The answer to a request that another thread sends while this one runs its events.
    [[nodiscard]] StartAnswer answerTo(const StartRequest &request) const
    {
        auto call = std::async(std::launch::async, [&] { return callFirstStart(m_path, request, kLong); });
        static_cast<void>(QTest::qWaitFor([&call] { return call.wait_for(0s) == std::future_status::ready; }, 30'000));
        return call.get();
    }
    /// A program that connects and sends nothing.
    [[nodiscard]] int silentCaller() const
    {
        const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto address = socketAddress(m_path);
        EXPECT_EQ(::connect(socket, reinterpret_cast<const sockaddr *>(&*address), sizeof *address), 0);
        return socket;
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("socket"));
    std::vector<StartRequest> m_got;
    const StartListener::Answer m_answer = [this](const StartRequest &request) {
        m_got.push_back(request);
        return QStringLiteral("Çok güzel.");
    };
};

} // namespace

TEST(StartRequestTest, EveryPartComesThroughItsBytes)
{
    EXPECT_EQ(startRequestOf(bytesOf(kRequest)), kRequest);
    const StartRequest odd{{}, {}, {QStringLiteral("matside"), {}, fileNameOf("\xff.toml")}};
    EXPECT_EQ(startRequestOf(bytesOf(odd)), odd);
}

TEST(StartRequestTest, OtherBytesAreNoRequest)
{
    const QByteArray whole = bytesOf(kRequest);
    for (const QByteArray &bytes : {QByteArray(), QByteArray("GET / HTTP/1.1"), whole.chopped(1), "x" + whole,
                                    QByteArray("matside-start-1\0\0\0", 18)})
        EXPECT_EQ(startRequestOf(bytes), std::nullopt) << bytes.constData();
}

TEST_F(StartListenerTest, ASecondStartHasItsAnswer)
{
    StartListener listener(m_path);
    ASSERT_TRUE(listener.isReachable());
    listener.listen(m_answer);
    EXPECT_EQ(answerTo(kRequest), (StartAnswer{StartAnswer::State::Answered, QStringLiteral("Çok güzel.")}));
    EXPECT_EQ(m_got, std::vector{kRequest});
    EXPECT_EQ(answerTo(kRequest).state, StartAnswer::State::Answered);
    EXPECT_EQ(m_got.size(), 2U);
}

TEST_F(StartListenerTest, ARequestWaitsUntilSomebodyListens)
{
    auto listener = std::make_unique<StartListener>(m_path);
    auto impatient = std::async(std::launch::async, [this] { return callFirstStart(m_path, kRequest, kShort); });
    if (impatient.wait_for(kLong) != std::future_status::ready)
        listener.reset(); // else it would wait for ever
    ASSERT_EQ(impatient.get().state, StartAnswer::State::Silent);
    auto call = std::async(std::launch::async, [this] { return callFirstStart(m_path, kRequest, kLong); });
    listener->listen(m_answer);
    EXPECT_TRUE(QTest::qWaitFor([&call] { return call.wait_for(0s) == std::future_status::ready; }, 30'000));
    EXPECT_EQ(call.get().state, StartAnswer::State::Answered);
}

TEST_F(StartListenerTest, NobodyAnswersWithoutAListener)
{
    EXPECT_EQ(callFirstStart(m_path, kRequest, kLong).state, StartAnswer::State::Nobody);
    QFile left(m_path);
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    EXPECT_EQ(callFirstStart(m_path, kRequest, kLong).state, StartAnswer::State::Nobody);
    {
        auto gone = std::make_unique<StartListener>(m_path);
        auto call = std::async(std::launch::async, [this] { return callFirstStart(m_path, kRequest, kLong); });
        static_cast<void>(call.wait_for(kShort)); // it is connected by then, or finds no socket
        gone.reset();
        EXPECT_EQ(call.get().state, StartAnswer::State::Nobody);
    }
    EXPECT_FALSE(QFile::exists(m_path));
}

TEST_F(StartListenerTest, TheSocketOfADeadProgramIsReplaced)
{
    const auto address = socketAddress(m_path);
    const int dead = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(::bind(dead, reinterpret_cast<const sockaddr *>(&*address), sizeof *address), 0);
    ::close(dead);
    ASSERT_TRUE(QFile::exists(m_path));
    StartListener listener(m_path);
    listener.listen(m_answer);
    EXPECT_EQ(answerTo(kRequest).state, StartAnswer::State::Answered);
    constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_FALSE(QFileInfo(m_path).permissions() & kOthers);
}

TEST_F(StartListenerTest, ProgramsThatSendNothingOrNonsenseHoldUpNobody)
{
    StartListener listener(m_path);
    listener.listen(m_answer);
    std::vector<int> callers;
    for (int caller = 0; caller < 20; ++caller) {
        callers.push_back(silentCaller());
        QCoreApplication::processEvents();
    }
    ASSERT_EQ(::send(callers.back(), "nonsense", 8, MSG_NOSIGNAL), 8);
    ::shutdown(callers.back(), SHUT_WR);
    EXPECT_EQ(answerTo(kRequest).state, StartAnswer::State::Answered);
    EXPECT_EQ(m_got.size(), 1U);
    for (const int caller : callers)
        ::close(caller);
    EXPECT_EQ(answerTo(kRequest).state, StartAnswer::State::Answered);
}

TEST(SocketAddressTest, APathThatIsTooLongHasNone)
{
    EXPECT_TRUE(socketAddress(QString(107, QLatin1Char('a'))));
    EXPECT_FALSE(socketAddress(QString(108, QLatin1Char('a'))));
    EXPECT_FALSE(socketAddress(QString()));
    EXPECT_FALSE(StartListener(QString(200, QLatin1Char('a'))).isReachable());
}

} // namespace matside::test
