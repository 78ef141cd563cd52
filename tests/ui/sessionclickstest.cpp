// SPDX-License-Identifier: GPL-3.0-or-later
// Every action by the pointer, in every state: what is pressed is what is seen there.
#include "handmade.h"
#include "ui/kit/actionbutton.h"
#include "ui/session/confirmsheet.h"
#include "ui/session/sessionpage.h"
#include "ui/session/stageview.h"

#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

class SessionClicksTest : public testing::Test
{
protected:
    SessionClicksTest() : m_page(test::lightLook(), test::painter())
    {
        m_page.setProgram(test::smallProgram());
        Moment moment = test::slideMoment();
        moment.heldShort = true;
        m_page.setMoment(moment);
        m_page.show();
        m_page.findChild<ConfirmSheet *>()->setGuard(Millis{0});
        QObject::connect(&m_page, &SessionPage::commanded,
                         [this](const Command &command) { m_heard.push_back(command.kind); });
        QObject::connect(&m_page, &SessionPage::windowWanted, [this](WindowAction action) { m_asked.push_back(action); });
    }

    /// A click where the button is seen; a widget over it would take the click.
    void click(const char *name)
    {
        auto *button = m_page.findChild<ActionButton *>(QLatin1String(name));
        const QPoint middle = button->mapTo(&m_page, button->visibleRect().center().toPoint());
        QWidget *there = m_page.childAt(middle);
        ASSERT_EQ(there, button) << name << " is covered by "
                                 << (there ? there->objectName().toStdString() : std::string("nothing"));
        QTest::mouseClick(there, Qt::LeftButton, {}, there->mapFrom(&m_page, middle));
    }
    void expectCommand(const char *name, CommandKind kind)
    {
        m_heard.clear();
        click(name);
        EXPECT_EQ(m_heard, std::vector{kind}) << name;
    }

    SessionPage m_page;
    std::vector<CommandKind> m_heard;
    std::vector<WindowAction> m_asked;
};

} // namespace

TEST_F(SessionClicksTest, EveryButtonOfThePageInEveryState)
{
    for (const QSize &size : test::kAllSizes) {
        m_page.resize(size);
        for (const bool words : {false, true}) {
            m_page.setTextOnly(words);
            for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Waiting, Phase::Easing}) {
                m_page.setPhase(phase);
                expectCommand("back", CommandKind::Previous);
                expectCommand("repeat", CommandKind::Repeat);
                expectCommand("main", CommandKind::Main);
                expectCommand("pain", phase == Phase::Easing ? CommandKind::EndGently : CommandKind::Complain);
                expectCommand("next", CommandKind::Next);
                expectCommand("endGently", CommandKind::EndGently);
            }
            m_page.setPhase(Phase::Confirming);
            expectCommand("stay", CommandKind::GoOn);
            expectCommand("finishGently", CommandKind::Main);
            m_heard.clear();
            click("leaveNow");
            EXPECT_TRUE(m_heard.empty());
            expectCommand("leaveNow", CommandKind::Leave);
            m_page.setPhase(Phase::Running);
        }
    }
}

TEST_F(SessionClicksTest, EveryButtonOfTheMoreSheetInEveryState)
{
    const std::array<std::pair<const char *, CommandKind>, 8> kCommands{{{"sayAgain", CommandKind::SayAgain},
                                                                         {"oneMore", CommandKind::OneMore},
                                                                         {"further", CommandKind::Further},
                                                                         {"repeatStep", CommandKind::RepeatStep},
                                                                         {"switchSide", CommandKind::SwitchSide},
                                                                         {"oneSide", CommandKind::OneSide},
                                                                         {"slower", CommandKind::Slower},
                                                                         {"quicker", CommandKind::Quicker}}};
    const std::array<std::pair<const char *, WindowAction>, 9> kActions{{{"words", WindowAction::Words},
                                                                         {"fullScreen", WindowAction::FullScreen},
                                                                         {"smallerText", WindowAction::SmallerText},
                                                                         {"largerText", WindowAction::LargerText},
                                                                         {"theme", WindowAction::OtherTheme},
                                                                         {"showKeys", WindowAction::ShowKeys},
                                                                         {"quieter", WindowAction::Quieter},
                                                                         {"louder", WindowAction::Louder},
                                                                         {"mute", WindowAction::Mute}}};
    auto *sheet = m_page.findChild<QWidget *>(QStringLiteral("moreSheet"));
    for (const QSize &size : test::kAllSizes) {
        m_page.resize(size);
        for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Waiting, Phase::Easing}) {
            m_page.setPhase(phase);
            for (const auto &[name, kind] : kCommands) {
                if (!sheet->isVisible())
                    click("more");
                expectCommand(name, kind);
            }
            for (const auto &[name, action] : kActions) {
                if (!sheet->isVisible())
                    click("more");
                m_asked.clear();
                click(name);
                EXPECT_EQ(m_asked, std::vector{action}) << name;
            }
        }
    }
}

TEST_F(SessionClicksTest, TheMoreSheetStaysOpenWhenTheSessionPauses)
{
    m_page.resize(1280, 800);
    auto *sheet = m_page.findChild<QWidget *>(QStringLiteral("moreSheet"));
    click("more");
    m_page.setPhase(Phase::Paused);
    EXPECT_TRUE(sheet->isVisible());
    // Beside it a click closes it and means nothing else.
    QTest::mouseClick(m_page.findChild<StageView *>(), Qt::LeftButton, {}, {100, 200});
    EXPECT_FALSE(sheet->isVisible());
    EXPECT_TRUE(m_heard.empty());
    // The bar and ending stay within reach while it is open.
    click("more");
    expectCommand("endGently", CommandKind::EndGently);
    expectCommand("main", CommandKind::Main);
}

TEST_F(SessionClicksTest, AClickOnTheFigureIsTheMainActionInEveryState)
{
    m_page.resize(1280, 800);
    for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Waiting, Phase::Easing, Phase::Confirming}) {
        m_page.setPhase(phase);
        for (const QPoint &place : {QPoint(300, 330), QPoint(700, 300), QPoint(200, 160), QPoint(1110, 150)}) {
            m_heard.clear();
            QWidget *there = m_page.childAt(place);
            QTest::mouseClick(there, Qt::LeftButton, {}, there->mapFrom(&m_page, place));
            EXPECT_EQ(m_heard, std::vector{CommandKind::Main}) << phaseName(phase).toStdString() << place.x();
        }
    }
}

TEST_F(SessionClicksTest, TheSliderAsksForAVolume)
{
    m_page.resize(1280, 800);
    std::vector<double> volumes;
    QObject::connect(&m_page, &SessionPage::volumeChosen, [&](double volume) { volumes.push_back(volume); });
    m_page.setVolume(.3, false); // told, not chosen
    EXPECT_TRUE(volumes.empty());
    click("more");
    auto *slider = m_page.findChild<QWidget *>(QStringLiteral("volume"));
    QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->width() / 2, slider->height() / 2});
    ASSERT_EQ(volumes.size(), 1U);
    EXPECT_NEAR(volumes[0], .5, .051);
}

} // namespace matside
