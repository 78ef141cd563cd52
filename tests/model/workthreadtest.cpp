// SPDX-License-Identifier: GPL-3.0-or-later
// A thread whose work may hang: what is done in it, in which order, and what becomes of it at the end.
#include "model/workthread.h"

#include <QCoreApplication>
#include <QObject>

#include <gtest/gtest.h>

#include <future>
#include <string>

namespace matside {

namespace {

using namespace std::chrono_literals;

constexpr auto kLong = 60s; // work that does not hang is done by then

class WorkThreadTest : public testing::Test
{
protected:
    /// Returns once the thread hangs, until m_end.
    void hang(WorkThread &thread)
    {
        std::promise<void> begun;
        thread.post([this, &begun]() -> WorkThread::Answer {
            begun.set_value();
            m_end.get_future().wait();
            return [this] { m_answers += "hung"; };
        });
        begun.get_future().wait();
    }
    WorkThread::Answer write(char letter)
    {
        m_done += letter;
        return [this, letter] { m_answers += letter; };
    }
    void giveAnswers() { QCoreApplication::sendPostedEvents(&m_owner); }

    char m_name[8] = "program";
    char *m_arguments[2] = {m_name, nullptr};
    int m_count = 1;
    QCoreApplication m_application{m_count, m_arguments};
    QObject m_owner;
    std::promise<void> m_end;
    std::string m_done;
    std::string m_answers; ///< of the owner's thread
};

} // namespace

TEST_F(WorkThreadTest, AllIsDoneInItsOrderWhereEachIsWaitedFor)
{
    WorkThread thread(&m_owner, kLong);
    for (const char letter : std::string("abc")) {
        thread.post([this, letter] { return write(letter); });
        ASSERT_TRUE(thread.flush());
    }
    EXPECT_EQ(m_done, "abc");
    EXPECT_EQ(m_answers, "") << "the owner gets its answers from its event loop";
    giveAnswers();
    EXPECT_EQ(m_answers, "abc");
}

TEST_F(WorkThreadTest, TheLatestWorkReplacesWhatHasNotBegun)
{
    WorkThread thread(&m_owner, kLong);
    hang(thread);
    for (const char letter : std::string("abc"))
        thread.post([this, letter] { return write(letter); });
    m_end.set_value();
    EXPECT_TRUE(thread.flush());
    EXPECT_EQ(m_done, "c");
}

TEST_F(WorkThreadTest, ClosingDoesAllThatWasPosted)
{
    WorkThread thread(&m_owner, kLong);
    EXPECT_TRUE(thread.close()) << "without a thread";
    WorkThread other(&m_owner, kLong);
    hang(other);
    other.post([this] { return write('a'); });
    m_end.set_value();
    EXPECT_TRUE(other.close());
    EXPECT_EQ(m_done, "a");
}

TEST_F(WorkThreadTest, WorkThatHangsIsLeftBehindAndStillDoneAndAnswersNobody)
{
    std::promise<void> last;
    {
        WorkThread thread(&m_owner, 1ms);
        hang(thread);
        thread.post([&last]() -> WorkThread::Answer {
            last.set_value();
            return {};
        });
        EXPECT_FALSE(thread.flush());
        EXPECT_FALSE(thread.close());
    } // waiting here for the work that hangs would have no end
    m_end.set_value();
    last.get_future().wait();
    giveAnswers();
    EXPECT_EQ(m_answers, "");
}

} // namespace matside
