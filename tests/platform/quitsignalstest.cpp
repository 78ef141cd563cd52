// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/quitsignals.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace matside {

TEST(QuitSignalsTest, EachSignalThatAsksToEndIsToldInTheEventLoop)
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        QuitSignals asked([] {});
        QSignalSpy received(&asked, &QuitSignals::received);
        std::raise(number);
        EXPECT_TRUE(received.isEmpty()) << "a handler runs between any two instructions";
        EXPECT_TRUE(received.wait(2000)) << number;
        EXPECT_EQ(received.size(), 1);
    }
}

/// Each process that is to end is started anew: other tests leave threads behind, which a fork would copy without.
class EndingProcessTest : public testing::Test
{
protected:
    void SetUp() override { GTEST_FLAG_SET(death_test_style, "threadsafe"); }
};

TEST_F(EndingProcessTest, TheSecondSignalEndsAProgramThatHangs)
{
    const auto hang = [] {
        const QuitSignals asked([] {});
        std::raise(SIGTERM);
        std::raise(SIGTERM);
    };
    EXPECT_EXIT(hang(), testing::KilledBySignal(SIGTERM), "");
}

TEST(QuitSignalsTest, ASignalThatWasIgnoredStaysIgnored)
{
    std::signal(SIGHUP, SIG_IGN); // as nohup does
    {
        QuitSignals asked([] {});
        QSignalSpy received(&asked, &QuitSignals::received);
        std::raise(SIGHUP);
        EXPECT_FALSE(received.wait(50));
    }
    std::signal(SIGHUP, SIG_DFL);
}

TEST_F(EndingProcessTest, ExitCallsTheFunctionWhileTheObjectLives)
{
    const auto exitWithin = [] {
        const QuitSignals asked([] { std::fputs("written", stderr); });
        std::exit(1); // as Qt does where the screen server is gone
    };
    EXPECT_EXIT(exitWithin(), testing::ExitedWithCode(1), "written");
    const auto exitAfter = [] {
        {
            const QuitSignals asked([] { std::fputs("written", stderr); });
        }
        std::exit(1);
    };
    EXPECT_EXIT(exitAfter(), testing::ExitedWithCode(1), testing::Not(testing::HasSubstr("written")));
}

} // namespace matside
