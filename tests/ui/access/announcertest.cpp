// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/announcer.h"

#include "../handmade.h"
#include "ui/after/ratingrow.h"
#include "ui/kit/segmented.h"
#include "ui/settings/keybutton.h"
#include "ui/shell/accessibles.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <gmock/gmock.h>

namespace matside {

TEST(AnnouncerTest, SaysEachSentenceAndNothingWhereThereIsNone)
{
    QWidget window;
    Announcer announcer(&window);
    QSignalSpy said(&announcer, &Announcer::said);
    announcer.say(QStringLiteral("Paused."));
    announcer.say({});
    announcer.say(QStringLiteral("Paused."));
    EXPECT_EQ(said.size(), 2);
}

TEST(AnnouncerTest, APartIsHeardByTheAnnouncerOfItsWindow)
{
    QWidget window;
    auto *announcer = new Announcer(&window);
    auto *part = new QPushButton(&window);
    QSignalSpy said(announcer, &Announcer::said);
    announceFrom(*part, QStringLiteral("Press a key."));
    EXPECT_EQ(said.size(), 1);
    QPushButton alone;
    announceFrom(alone, QStringLiteral("Press a key.")); // no window: nothing happens
    EXPECT_EQ(said.size(), 1);
}

TEST(AnnouncerTest, TheDescriptionOfAButtonStaysItsOwn)
{
    QWidget window;
    Announcer announcer(&window);
    auto *button = new QPushButton(&window);
    button->setAccessibleDescription(QStringLiteral("Says one line."));
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    button->setFocus();
    announcer.say(QStringLiteral("Paused."));
    EXPECT_EQ(button->accessibleDescription(), QStringLiteral("Says one line."));
}

TEST(FocusTest, TabLandsOnTheChosenSegment)
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *before = new QPushButton;
    auto *pace = new Segmented(QStringLiteral("Pace"), {{QStringLiteral("Slower"), {}}, {QStringLiteral("Calm"), {}}, {QStringLiteral("Quicker"), {}}}, nullptr);
    column->addWidget(before);
    column->addWidget(pace);
    pace->setChosen(1);
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    before->setFocus();
    QTest::keyClick(before, Qt::Key_Tab);
    ASSERT_NE(window.focusWidget(), nullptr);
    EXPECT_EQ(window.focusWidget()->accessibleName(), QStringLiteral("Calm"));
}

class RatingKeysTest : public testing::Test
{
protected:
    /// Before the first widget is there, as the program does: Qt asks for the interface of a widget once only.
    struct Installed final
    {
        Installed() { installAccessibles(); }
    };

    RatingKeysTest() : m_row(test::lightLook(), QStringLiteral("How does it feel?"), nullptr)
    {
        m_row.resize(900, 160);
        m_row.show();
        m_row.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_row));
        number(0)->setFocus();
    }

    [[nodiscard]] QWidget *number(int value) { return m_row.findChild<QWidget *>(QStringLiteral("rating-%1").arg(value)); }
    void press(Qt::Key key) { QTest::keyClick(m_row.focusWidget(), key); }

    Installed m_installed;
    RatingRow m_row;
};

TEST_F(RatingKeysTest, TabReachesEveryNumber)
{
    for (int value = 0; value < 10; ++value) {
        EXPECT_EQ(m_row.focusWidget(), number(value));
        press(Qt::Key_Tab);
    }
    EXPECT_EQ(m_row.focusWidget(), number(10));
}

TEST_F(RatingKeysTest, ArrowsReachEveryNumberAndChooseNone)
{
    for (int value = 0; value < 10; ++value)
        press(Qt::Key_Right);
    EXPECT_EQ(m_row.focusWidget(), number(10));
    press(Qt::Key_Right);
    EXPECT_EQ(m_row.focusWidget(), number(10));
    press(Qt::Key_Left);
    EXPECT_EQ(m_row.focusWidget(), number(9));
    EXPECT_EQ(m_row.rating(), std::nullopt);
    press(Qt::Key_Space);
    EXPECT_EQ(m_row.rating(), 9);
}

TEST_F(RatingKeysTest, DigitsChooseAndATenIsAOneAndAZero)
{
    for (int value = 0; value < 10; ++value) {
        press(static_cast<Qt::Key>(Qt::Key_0 + value));
        EXPECT_EQ(m_row.rating(), value);
        EXPECT_EQ(m_row.focusWidget(), number(value));
    }
    press(Qt::Key_1);
    press(Qt::Key_0);
    EXPECT_EQ(m_row.rating(), 10);
    press(Qt::Key_0);
    EXPECT_EQ(m_row.rating(), 0);
}

TEST_F(RatingKeysTest, TheEndsAreToldWithTheirNumbersAndNowhereElse)
{
    EXPECT_EQ(number(0)->accessibleDescription(), QStringLiteral("quiet"));
    EXPECT_EQ(number(10)->accessibleDescription(), QStringLiteral("as strong as it can be"));
    for (const char *end : {"ratingLeast", "ratingMost"})
        EXPECT_EQ(QAccessible::queryAccessibleInterface(m_row.findChild<QWidget *>(QLatin1String(end)))->role(), QAccessible::Client);
}

TEST_F(RatingKeysTest, ANumberIsOneChoiceOfItsGroup)
{
    QAccessibleInterface *four = QAccessible::queryAccessibleInterface(number(4));
    EXPECT_EQ(four->role(), QAccessible::RadioButton) << "as marks eleven could be set";
    EXPECT_TRUE(four->state().checkable);
    EXPECT_FALSE(four->state().checked);
    four->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(m_row.rating(), 4);
    EXPECT_TRUE(four->state().checked);
}

TEST(KeyButtonTest, SaysThatItListensAndTakesTabAsAKey)
{
    QWidget window;
    auto *announcer = new Announcer(&window);
    QSignalSpy said(announcer, &Announcer::said);
    auto *column = new QVBoxLayout(&window);
    auto *button = new KeyButton(QStringLiteral("Sound off, sound on"), nullptr);
    column->addWidget(button);
    column->addWidget(new QPushButton);
    window.show();
    window.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    button->setFocus();
    QSignalSpy heard(button, &KeyButton::heard);
    button->click();
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said[0][0].toString(), QStringLiteral("Press a key. Escape leaves it as it is."));
    QTest::keyClick(button, Qt::Key_Tab);
    EXPECT_EQ(heard.size(), 1) << "the map refuses it with a sentence";
    EXPECT_TRUE(button->hasFocus()) << "never half: it does not move the focus too";
}

} // namespace matside
