// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen in the window, through the wiring of the program, to the disk and back.
#include "storage/settingsfile.h"
#include "support/printers.h"
#include "ui/kit/segmented.h"
#include "ui/settings/settingspage.h"
#include "windowfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace matside::test {
namespace {

class SettingsWiringTest : public WindowFixture
{
protected:
    SettingsWiringTest() : WindowFixture(choices())
    {
        wireSettings(m_window, m_file);
        m_window.show();
    }

    [[nodiscard]] static StartChoices choices()
    {
        StartChoices choices;
        choices.settings.theme = ThemeChoice::Light;
        return choices;
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("matside.conf")); }
    [[nodiscard]] Settings kept()
    {
        m_file.flush();
        return SettingsFile(path()).settings();
    }

    QTemporaryDir m_folder;
    SettingsFile m_file{path()};
};

TEST_F(SettingsWiringTest, KeysOfTheWindowAreKept)
{
    for (const int key : {Qt::Key_T, Qt::Key_Minus, Qt::Key_M})
        QTest::keyClick(part("start"), static_cast<Qt::Key>(key));
    QTest::keyClick(part("start"), Qt::Key_Plus, Qt::ControlModifier);
    const Settings settings = kept();
    EXPECT_EQ(settings.theme, ThemeChoice::Dark);
    EXPECT_DOUBLE_EQ(settings.volume, .7);
    EXPECT_TRUE(settings.muted);
    EXPECT_DOUBLE_EQ(settings.textSize, 1.25);
    EXPECT_EQ(settings, m_window.settings());
}

TEST_F(SettingsWiringTest, TheChosenPersonIsKept)
{
    QTest::mouseClick(part("navSettings"), Qt::LeftButton);
    m_window.findChild<SettingsPage *>()->openSection(QStringLiteral("screen"));
    QTest::mouseClick(part("person-jonas"), Qt::LeftButton);
    EXPECT_EQ(kept().person, QStringLiteral("jonas"));
}

TEST_F(SettingsWiringTest, AKeyChosenInTheSettingsCountsOnEveryPage)
{
    QTest::mouseClick(part("navSettings"), Qt::LeftButton);
    ASSERT_EQ(m_window.currentWidget(), part("settingsPage"));
    m_window.findChild<SettingsPage *>()->openSection(QStringLiteral("keys"));
    for (const auto &[row, key] : {std::pair{"key-mute", Qt::Key_Q}, std::pair{"key-right-first", Qt::Key_G}}) {
        QTest::keyClick(part(row), Qt::Key_Return);
        QTest::keyClick(part(row), key);
    }
    QTest::keyClick(part("settingsPage"), Qt::Key_Escape);
    ASSERT_EQ(m_window.currentWidget(), part("startPage"));
    QTest::keyClick(part("start"), Qt::Key_M);
    EXPECT_FALSE(m_window.muted());
    QTest::keyClick(part("start"), Qt::Key_Q);
    EXPECT_TRUE(m_window.muted());
    QTest::keyClick(part("start"), Qt::Key_G);
    QTest::keyClick(part("start"), Qt::Key_Space);
    EXPECT_EQ(kept().options.first, Side::Right);
}

TEST_F(SettingsWiringTest, ThePaceOfTheSettingsIsThatOfTheStartPage)
{
    QSignalSpy started(&m_window, &MainWindow::startWanted);
    QTest::keyClick(part("start"), Qt::Key_R);
    QTest::mouseClick(part("navSettings"), Qt::LeftButton);
    Settings settings = m_window.settings();
    settings.options.first = Side::Right; // as the page has it from the start page
    settings.options.pace = .75;
    emit m_window.findChild<SettingsPage *>()->changed(settings);
    QTest::keyClick(part("settingsPage"), Qt::Key_Escape);
    QTest::keyClick(part("start"), Qt::Key_Space);
    ASSERT_EQ(started.size(), 1);
    const auto options = started[0][0].value<Options>();
    EXPECT_DOUBLE_EQ(options.pace, .75);
    EXPECT_EQ(options.first, Side::Right);
}

TEST_F(SettingsWiringTest, ChoicesOfTheStartPageAreKeptThoughNothingIsStarted)
{
    QTest::keyClick(part("start"), Qt::Key_R);
    m_window.findChild<Segmented *>(QStringLiteral("support"))->setChosen(2);
    m_window.findChild<Segmented *>(QStringLiteral("gates"))->setChosen(1);
    m_window.findChild<Segmented *>(QStringLiteral("head"))->setChosen(1);
    EXPECT_EQ(kept().options.first, Side::Right);
    EXPECT_EQ(kept().options.support, QStringLiteral("book"));
    EXPECT_EQ(kept().options.gates, Gates::Wait);
    EXPECT_TRUE(kept().headRight);
}

TEST_F(SettingsWiringTest, TheKeysAreShownOverASessionWithoutTakingThemAway)
{
    std::vector<CommandKind> heard;
    QObject::connect(&m_window, &MainWindow::commanded, [&](const Command &command) { heard.push_back(command.kind); });
    m_window.setCurrentWidget(part("sessionPage"));
    QTest::keyClick(part("main"), Qt::Key_F1);
    ASSERT_TRUE(part("keysSheet")->isVisible());
    QTest::keyClick(part("keysClose"), Qt::Key_Escape);
    EXPECT_FALSE(part("keysSheet")->isVisible());
    EXPECT_TRUE(heard.empty()) << "Esc closes the sheet and nothing else";
    QTest::keyClick(part("main"), Qt::Key_Question, Qt::ShiftModifier);
    QTest::keyClick(part("keysClose"), Qt::Key_H);
    EXPECT_FALSE(part("keysSheet")->isVisible());
    EXPECT_EQ(heard, std::vector{CommandKind::Complain});
    QTest::keyClick(part("main"), Qt::Key_F1);
    QTest::keyClick(part("keysClose"), Qt::Key_Space);
    EXPECT_EQ(heard, (std::vector{CommandKind::Complain, CommandKind::Main}));
}

TEST_F(SettingsWiringTest, OnOtherPagesTheKeysAreOnlyRead)
{
    QSignalSpy started(&m_window, &MainWindow::startWanted);
    for (const int key : {Qt::Key_Space, Qt::Key_Return}) {
        QTest::keyClick(part("start"), Qt::Key_F1);
        QTest::keyClick(part("keysClose"), Qt::Key_R);
        ASSERT_TRUE(part("keysSheet")->isVisible());
        QTest::keyClick(part("keysClose"), static_cast<Qt::Key>(key));
        EXPECT_FALSE(part("keysSheet")->isVisible());
    }
    EXPECT_EQ(started.size(), 0);
    QTest::keyClick(part("start"), Qt::Key_Space);
    EXPECT_EQ(started[0][0].value<Options>().first, Side::Left);
}

} // namespace
} // namespace matside::test
