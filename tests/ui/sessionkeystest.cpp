// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmade.h"
#include "ui/kit/actionbutton.h"
#include "ui/shell/keymap.h"
#include "ui/session/sessionpage.h"

#include <QSignalSpy>
#include <QAbstractSlider>
#include <QTest>

#include <gmock/gmock.h>

#include <tuple>

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
        for (QWidget *part : m_page.findChildren<QWidget *>()) {
            if (part->focusPolicy() & Qt::TabFocus)
                places.push_back(part);
        }
        return places;
    }

    /// Every key of the session, and what it asks for.
    struct SessionKey final
    {
        Key key;
        CommandKind command;
    };
    [[nodiscard]] static std::vector<SessionKey> sessionKeys()
    {
        std::vector<SessionKey> keys;
        for (const KeyRow &row : keyRows()) {
            const auto *command = std::get_if<CommandKind>(&row.action);
            for (const std::vector<Key> *own : {&row.standard, &row.fixed}) {
                for (const Key &key : *own) {
                    if (command)
                        keys.push_back({key, *command});
                }
            }
        }
        return keys;
    }

    /// The keys that move a slider stay with a focused slider.
    [[nodiscard]] static bool belongsTo(const QWidget *place, const Key &key)
    {
        constexpr std::array kKeys{Qt::Key_Left, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_PageDown};
        return qobject_cast<const QAbstractSlider *>(place) && std::find(kKeys.begin(), kKeys.end(), key.key) != kKeys.end();
    }

    void press(QWidget *place, const Key &key, bool repeat = false)
    {
        const auto modifiers = key.shift ? Qt::ShiftModifier : Qt::NoModifier;
        QKeyEvent event(QEvent::KeyPress, key.key, modifiers, QString(), repeat);
        QCoreApplication::sendEvent(place, &event);
        QKeyEvent release(QEvent::KeyRelease, key.key, modifiers);
        QCoreApplication::sendEvent(place, &release);
    }

    SessionPage m_page;
    std::vector<CommandKind> m_heard;
};

} // namespace

TEST_F(SessionKeysTest, EveryKeyIsOneCommandWhereverTheFocusIs)
{
    EXPECT_GT(places().size(), 20U);
    for (const Phase phase : {Phase::Running, Phase::Confirming}) {
        m_page.setPhase(phase);
        for (QWidget *place : places()) {
            for (const SessionKey &entry : sessionKeys()) {
                if (belongsTo(place, entry.key))
                    continue;
                m_heard.clear();
                press(place, entry.key);
                const bool staysAsked = phase == Phase::Confirming && entry.key.key == Qt::Key_Escape;
                EXPECT_EQ(m_heard, std::vector{staysAsked ? CommandKind::GoOn : entry.command})
                    << keyText(entry.key).toStdString() << " at " << place->objectName().toStdString();
            }
        }
    }
}

TEST_F(SessionKeysTest, EveryKeyButMainVolumeAndMuteAnswersThatTheSessionGoesOn)
{
    m_page.setPhase(Phase::Confirming);
    for (QWidget *place : places()) {
        const bool answers = m_page.findChild<QWidget *>(QStringLiteral("confirmSheet"))->isAncestorOf(place);
        for (const int key : {Qt::Key_W, Qt::Key_F11, Qt::Key_Return, Qt::Key_Q}) {
            if (answers && key == Qt::Key_Return)
                continue; // it presses that answer
            m_heard.clear();
            press(place, {key, false, false});
            press(place, {key, false, false}, true);
            EXPECT_EQ(m_heard, std::vector{CommandKind::GoOn}) << key << " at " << place->objectName().toStdString();
        }
        m_heard.clear();
        for (const int key : {Qt::Key_M, Qt::Key_Minus, Qt::Key_Plus, Qt::Key_Shift, Qt::Key_Tab})
            press(place, {key, false, false});
        EXPECT_TRUE(m_heard.empty()) << place->objectName().toStdString();
    }
}

TEST_F(SessionKeysTest, TheNumericKeypadIsARemoteToo)
{
    for (const auto &[with, without, command] :
         {std::tuple{Qt::Key_9, Qt::Key_PageUp, CommandKind::Previous}, {Qt::Key_3, Qt::Key_PageDown, CommandKind::Next},
          {Qt::Key_4, Qt::Key_Left, CommandKind::Previous}, {Qt::Key_6, Qt::Key_Right, CommandKind::Next},
          {Qt::Key_Period, Qt::Key_Delete, CommandKind::Main}}) {
        for (const Qt::Key key : {with, without}) {
            m_heard.clear();
            QTest::keyClick(&m_page, key, Qt::KeypadModifier);
            QKeyEvent held(QEvent::KeyPress, key, Qt::KeypadModifier, QString(), true);
            QCoreApplication::sendEvent(&m_page, &held);
            EXPECT_EQ(m_heard, std::vector{command}) << key;
        }
    }
}

TEST_F(SessionKeysTest, AFocusedSliderKeepsTheKeysThatMoveIt)
{
    auto *slider = m_page.findChild<QAbstractSlider *>(QStringLiteral("volume"));
    const int before = slider->value();
    QTest::keyClick(slider, Qt::Key_Left);
    EXPECT_LT(slider->value(), before);
    QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(slider->value(), before);
    EXPECT_TRUE(m_heard.empty());
    QTest::keyClick(slider, Qt::Key_Space);
    QTest::keyClick(slider, Qt::Key_PageDown);
    EXPECT_EQ(m_heard, std::vector{CommandKind::Main});
    EXPECT_LT(slider->value(), before) << "Page Down moves the slider, and goes to no step";
}

TEST_F(SessionKeysTest, AHeldKeyCountsOnce)
{
    for (QWidget *place : places()) {
        for (const SessionKey &entry : sessionKeys())
            press(place, entry.key, true);
    }
    EXPECT_TRUE(m_heard.empty());
}

TEST_F(SessionKeysTest, NoMenuTakesAKeyOfTheSession)
{
    for (QWidget *place : places()) {
        for (const SessionKey &entry : sessionKeys()) {
            QKeyEvent event(QEvent::ShortcutOverride, entry.key.key,
                            entry.key.shift ? Qt::ShiftModifier : Qt::NoModifier);
            event.ignore();
            QCoreApplication::sendEvent(place, &event);
            EXPECT_TRUE(event.isAccepted() || belongsTo(place, entry.key) || place == &m_page) << entry.key.key;
        }
    }
}

TEST_F(SessionKeysTest, AnotherKeyCountsWhereverTheFocusIsAndStandsOnTheButton)
{
    KeyMap keys;
    ASSERT_EQ(keys.assign(CommandKind::Main, {Qt::Key_G, false, false}), std::nullopt);
    ASSERT_EQ(keys.assign(CommandKind::EndGently, {Qt::Key_Q, false, false}), std::nullopt);
    m_page.setKeys(keys);
    for (QWidget *place : places()) {
        m_heard.clear();
        press(place, {Qt::Key_G, false, false});
        press(place, {Qt::Key_Q, false, false});
        press(place, {Qt::Key_E, false, false});
        EXPECT_EQ(m_heard, (std::vector{CommandKind::Main, CommandKind::EndGently}))
            << place->objectName().toStdString();
    }
    EXPECT_EQ(m_page.findChild<ActionButton *>(QStringLiteral("main"))->keyCap(), QStringLiteral("G"));
    EXPECT_EQ(m_page.findChild<ActionButton *>(QStringLiteral("endGently"))->keyCap(), QStringLiteral("Q"));
}

TEST_F(SessionKeysTest, EnterPressesTheFocusedControl)
{
    const std::array<std::pair<const char *, CommandKind>, 6> kExpected{{{"back", CommandKind::Previous},
                                                                         {"repeat", CommandKind::Repeat},
                                                                         {"main", CommandKind::Main},
                                                                         {"pain", CommandKind::Complain},
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

} // namespace matside
