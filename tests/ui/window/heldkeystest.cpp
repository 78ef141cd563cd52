// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/heldkeys.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

#include <gmock/gmock.h>

namespace matside {

namespace {

using testing::ElementsAre;

/// A window with a button of Qt, and what a page gets to see of its keys. The keys are sent to the window, as a desktop does.
class HeldKeysTest : public testing::Test
{
protected:
    HeldKeysTest() : m_held([this] { return m_now; })
    {
        m_button.resize(200, 60);
        m_button.show();
        m_button.installEventFilter(&m_seen);
        m_button.setFocus();
    }

    struct Seen final : QObject
    {
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::KeyPress)
                ++(static_cast<QKeyEvent *>(event)->isAutoRepeat() ? repeats : presses);
            return false;
        }
        int presses = 0;
        int repeats = 0;
    };

    /// sent: by the clock of the screen server, in milliseconds; 0: without a time.
    void send(QEvent::Type type, quint64 sent, Qt::Key key = Qt::Key_Space)
    {
        QKeyEvent event(type, key, Qt::NoModifier, QStringLiteral(" "));
        event.setTimestamp(sent);
        QCoreApplication::sendEvent(m_button.windowHandle(), &event);
    }

    qint64 m_now = 1000;
    HeldKeys m_held;
    QPushButton m_button;
    Seen m_seen;
};

TEST_F(HeldKeysTest, ARepeatThatComesAsReleaseAndPressCountsOnce)
{
    QSignalSpy clicks(&m_button, &QPushButton::clicked);
    send(QEvent::KeyPress, 5000);
    for (const quint64 apart : {0, 1, 15, 15, 3, 30}) {
        m_now += 40;
        send(QEvent::KeyRelease, 5000 + static_cast<quint64>(m_now));
        send(QEvent::KeyPress, 5000 + static_cast<quint64>(m_now) + apart);
    }
    send(QEvent::KeyRelease, 9000);
    EXPECT_EQ(m_seen.presses, 1);
    EXPECT_EQ(m_seen.repeats, 6);
    EXPECT_EQ(clicks.size(), 1);
}

TEST_F(HeldKeysTest, TwoPressesInHasteCountTwiceAlsoWhenTheyArriveTogether)
{
    QSignalSpy clicks(&m_button, &QPushButton::clicked);
    for (const quint64 sent : {5000, 5090}) {
        send(QEvent::KeyPress, sent);
        send(QEvent::KeyRelease, sent + 50);
    }
    EXPECT_EQ(m_seen.presses, 2);
    EXPECT_EQ(clicks.size(), 2);
}

TEST_F(HeldKeysTest, AnotherKeySoonAfterCounts)
{
    send(QEvent::KeyPress, 5000);
    send(QEvent::KeyRelease, 5050);
    send(QEvent::KeyPress, 5051, Qt::Key_H);
    EXPECT_EQ(m_seen.presses, 2);
}

/// With a screen reader Qt sends the events again without their times.
TEST_F(HeldKeysTest, WithoutTimesTheirArrivalTells)
{
    send(QEvent::KeyPress, 0);
    m_now += 600;
    send(QEvent::KeyRelease, 0);
    m_now += 15;
    send(QEvent::KeyPress, 0);
    EXPECT_EQ(m_seen.presses, 1);
    EXPECT_EQ(m_seen.repeats, 1);
    m_now += 25;
    send(QEvent::KeyRelease, 0);
    m_now += 60;
    send(QEvent::KeyPress, 0);
    EXPECT_EQ(m_seen.presses, 2);
}

TEST_F(HeldKeysTest, RepeatsThatQtKnowsStayAsTheyAre)
{
    send(QEvent::KeyPress, 5000);
    QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), true);
    QCoreApplication::sendEvent(m_button.windowHandle(), &repeat);
    EXPECT_EQ(m_seen.presses, 1);
    EXPECT_EQ(m_seen.repeats, 1);
}

} // namespace
} // namespace matside
