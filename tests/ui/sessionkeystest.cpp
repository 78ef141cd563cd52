// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmade.h"
#include "ui/actionbutton.h"
#include "ui/keymap.h"
#include "ui/sessionpage.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

class SessionKeysTest : public testing::Test
{
protected:
    SessionKeysTest() : m_page(test::lightLook(), test::painter())
    {
        qRegisterMetaType<Command>();
        m_page.resize(1280, 800);
        m_page.setProgram(test::smallProgram());
        m_page.setMoment(test::slideMoment());
        m_page.show();
        QObject::connect(&m_page, &SessionPage::commanded,
                         [this](const Command &command) { m_heard.push_back(command.kind); });
    }

    /// Everything that can have the focus, the page itself too.
    [[nodiscard]] std::vector<QWidget *> places()
    {
        std::vector<QWidget *> places{&m_page};
        for (ActionButton *button : m_page.findChildren<ActionButton *>())
            places.push_back(button);
        return places;
    }

    void press(QWidget *place, const SessionKey &key, bool repeat = false)
    {
        QKeyEvent event(QEvent::KeyPress, key.key, key.shift ? Qt::ShiftModifier : Qt::NoModifier, QString(), repeat);
        QCoreApplication::sendEvent(place, &event);
        QKeyEvent release(QEvent::KeyRelease, key.key, key.shift ? Qt::ShiftModifier : Qt::NoModifier);
        QCoreApplication::sendEvent(place, &release);
    }

    SessionPage m_page;
    std::vector<CommandKind> m_heard;
};

} // namespace

TEST_F(SessionKeysTest, EveryKeyIsOneCommandWhereverTheFocusIs)
{
    for (const Phase phase : {Phase::Running, Phase::Confirming}) {
        m_page.setPhase(phase);
        for (QWidget *place : places()) {
            for (const SessionKey &key : sessionKeys()) {
                m_heard.clear();
                press(place, key);
                EXPECT_EQ(m_heard, std::vector{key.command}) << key.key << " at " << place->objectName().toStdString();
            }
        }
    }
}

TEST_F(SessionKeysTest, AHeldKeyCountsOnce)
{
    for (QWidget *place : places()) {
        for (const SessionKey &key : sessionKeys())
            press(place, key, true);
    }
    EXPECT_TRUE(m_heard.empty());
}

TEST_F(SessionKeysTest, NoMenuTakesAKeyOfTheSession)
{
    for (QWidget *place : places()) {
        for (const SessionKey &key : sessionKeys()) {
            QKeyEvent event(QEvent::ShortcutOverride, key.key, key.shift ? Qt::ShiftModifier : Qt::NoModifier);
            event.ignore();
            QCoreApplication::sendEvent(place, &event);
            EXPECT_TRUE(event.isAccepted() || place == &m_page) << key.key;
        }
    }
}

TEST_F(SessionKeysTest, EnterPressesTheFocusedControl)
{
    const std::array<std::pair<const char *, CommandKind>, 6> kExpected{{{"back", CommandKind::Previous},
                                                                         {"repeat", CommandKind::Repeat},
                                                                         {"main", CommandKind::Main},
                                                                         {"pain", CommandKind::BackComplains},
                                                                         {"next", CommandKind::Next},
                                                                         {"endGently", CommandKind::EndGently}}};
    for (const auto &[name, command] : kExpected) {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
            m_heard.clear();
            QTest::keyClick(m_page.findChild<QWidget *>(QLatin1String(name)), key);
            EXPECT_EQ(m_heard, std::vector{command}) << name;
        }
    }
}

TEST_F(SessionKeysTest, CtrlAndAltMeanNothingHere)
{
    for (const SessionKey &key : sessionKeys()) {
        const bool bracket = key.key == Qt::Key_BracketLeft || key.key == Qt::Key_BracketRight;
        EXPECT_EQ(commandFor(key.key, Qt::ControlModifier).has_value(), bracket);
        EXPECT_EQ(commandFor(key.key, Qt::AltModifier).has_value(), bracket);
    }
    EXPECT_EQ(commandFor(Qt::Key_F1, Qt::NoModifier), std::nullopt);
}

TEST_F(SessionKeysTest, NoKeyOfTheWindowIsOneOfTheSession)
{
    for (const WindowKey &key : windowKeys()) {
        const auto modifiers = key.control ? Qt::ControlModifier : Qt::NoModifier;
        EXPECT_EQ(commandFor(key.key, modifiers), std::nullopt) << key.key;
        EXPECT_EQ(windowActionFor(key.key, modifiers), key.action);
    }
}

} // namespace matside
