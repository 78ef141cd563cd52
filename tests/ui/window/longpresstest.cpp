// SPDX-License-Identifier: GPL-3.0-or-later
#include "../handmade.h"
#include "ui/session/longpress.h"
#include "ui/session/sessionpage.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>

namespace matside {

namespace {

using testing::ElementsAre;

/// The session page with a key that is held. No test waits: it ends the timers that run, in their order.
class LongPressTest : public testing::Test
{
protected:
    LongPressTest() : m_page(test::lightLook(), test::painter())
    {
        m_page.resize(1280, 800);
        m_page.setProgram(test::smallProgram());
        m_page.setMoment(test::slideMoment());
        m_page.show();
        QObject::connect(&m_page, &SessionPage::commanded,
                         [this](const Command &command) { m_heard.push_back(command.kind); });
        QObject::connect(&m_page, &SessionPage::holdTold, [this] { ++m_told; });
    }

    void send(QEvent::Type type, Qt::Key key = Qt::Key_Space, bool repeat = false)
    {
        QKeyEvent event(type, key, Qt::NoModifier, {}, repeat);
        QCoreApplication::sendEvent(&m_page, &event);
    }

    /// The key has been held for this long, in milliseconds; a released key stays so for 50.
    void pass(int length)
    {
        for (QTimer *timer : m_page.findChild<LongPress *>()->findChildren<QTimer *>()) {
            if (timer->interval() == length && timer->isActive()) {
                timer->setInterval(0);
                while (timer->isActive())
                    QCoreApplication::processEvents();
                timer->setInterval(length);
            }
        }
    }

    SessionPage m_page;
    std::vector<CommandKind> m_heard;
    int m_told = 0;
};

TEST_F(LongPressTest, AKeyThatIsHeldIsAnnouncedAndThenAsks)
{
    send(QEvent::KeyPress);
    EXPECT_THAT(m_heard, ElementsAre(CommandKind::Main));
    m_page.setPhase(Phase::Paused);
    pass(1500);
    EXPECT_THAT(m_heard, ElementsAre(CommandKind::Main, CommandKind::MainHeld));
    EXPECT_EQ(m_told, 1);
    pass(3000);
    EXPECT_THAT(m_heard, ElementsAre(CommandKind::Main, CommandKind::MainHeld, CommandKind::MainHeldOn));
}

TEST_F(LongPressTest, EveryKeyOfTheMainActionCanBeHeld)
{
    for (const Qt::Key key : {Qt::Key_Period, Qt::Key_B, Qt::Key_F5, Qt::Key_Escape, Qt::Key_MediaTogglePlayPause}) {
        m_heard.clear();
        send(QEvent::KeyPress, key);
        pass(1500);
        EXPECT_THAT(m_heard, ElementsAre(CommandKind::Main, CommandKind::MainHeld)) << key;
        send(QEvent::KeyRelease, key);
        pass(50);
    }
}

TEST_F(LongPressTest, AKeyThatIsLetGoDoesNothingMore)
{
    send(QEvent::KeyPress);
    pass(1500);
    send(QEvent::KeyRelease);
    pass(50);
    pass(3000);
    EXPECT_THAT(m_heard, ElementsAre(CommandKind::Main, CommandKind::MainHeld));
}

TEST_F(LongPressTest, RepeatsDoNotEndTheHoldAlsoAsReleaseAndPress)
{
    send(QEvent::KeyPress);
    send(QEvent::KeyRelease, Qt::Key_Space, true);
    send(QEvent::KeyPress, Qt::Key_Space, true);
    pass(50);
    send(QEvent::KeyRelease);
    send(QEvent::KeyPress, Qt::Key_Space, true); // as HeldKeys passes it on
    pass(50);
    pass(1500);
    EXPECT_THAT(m_heard, ElementsAre(CommandKind::Main, CommandKind::MainHeld));
}

TEST_F(LongPressTest, AnotherKeyOrAnotherWindowEndsTheHold)
{
    send(QEvent::KeyPress);
    send(QEvent::KeyPress, Qt::Key_H);
    pass(1500);
    EXPECT_THAT(m_heard, ElementsAre(CommandKind::Main, CommandKind::Complain));
    m_heard.clear();
    send(QEvent::KeyPress);
    QEvent left(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&m_page, &left);
    pass(1500);
    m_page.hide();
    EXPECT_THAT(m_heard, ElementsAre(CommandKind::Main));
}

TEST_F(LongPressTest, NothingIsToldWhereHoldingOnDoesNothing)
{
    for (const Phase phase : {Phase::Easing, Phase::Confirming}) {
        m_page.setPhase(phase);
        send(QEvent::KeyPress);
        pass(1500);
    }
    m_page.setPhase(Phase::Running);
    Program ending = *test::smallProgram();
    ending.options.ending = Ending::Gently;
    m_page.setProgram(std::make_shared<const Program>(ending));
    send(QEvent::KeyPress);
    pass(1500);
    EXPECT_EQ(m_told, 0);
}

} // namespace
} // namespace matside
