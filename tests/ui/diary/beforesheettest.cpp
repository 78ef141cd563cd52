// SPDX-License-Identifier: GPL-3.0-or-later
// The question before Start: a choice of the settings, which may be passed over and holds nothing up.
#include "ui/start/beforesheet.h"

#include "support/pseudotranslator.h"
#include "support/shipped.h"
#include "ui/handmade.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {
namespace {

class BeforeSheetTest : public testing::Test
{
protected:
    BeforeSheetTest()
        : m_window(test::frontOfHips(), {}, test::painter(), [](const Options &) { return Millis{600'000}; }),
          m_started(&m_window, &MainWindow::startWanted),
          m_rated(&m_window, &MainWindow::ratedBefore)
    {
        m_window.setDiary(QStringLiteral("/somewhere/diary.sqlite"));
        Settings settings = m_window.settings();
        settings.askBefore = true;
        m_window.choose(settings);
        m_window.show();
    }
    void pressStart() { part<QAbstractButton>("start")->click(); }
    template <typename Part = QWidget>
    [[nodiscard]] Part *part(const char *name) const
    {
        return m_window.findChild<Part *>(QString::fromLatin1(name));
    }
    [[nodiscard]] bool asks() const { return part("beforeSheet") && part("beforeSheet")->isVisible(); }
    void key(Qt::Key key) { QTest::keyClick(m_window.focusWidget(), key); }
    [[nodiscard]] Answer rated() const { return m_rated.value(m_rated.size() - 1).value(0).value<Answer>(); }

    MainWindow m_window;
    QSignalSpy m_started;
    QSignalSpy m_rated;
};

TEST_F(BeforeSheetTest, NobodyIsAskedWhoHasNotChosenIt)
{
    m_window.choose(Settings());
    pressStart();
    EXPECT_FALSE(asks());
    EXPECT_EQ(m_started.size(), 1);
    EXPECT_TRUE(m_rated.isEmpty());
}

TEST_F(BeforeSheetTest, ItMayBePassedOver)
{
    pressStart();
    EXPECT_TRUE(asks());
    EXPECT_TRUE(m_started.isEmpty());
    key(Qt::Key_Space);
    EXPECT_FALSE(asks());
    EXPECT_EQ(m_started.size(), 1);
    EXPECT_EQ(rated(), Answer());
}

TEST_F(BeforeSheetTest, ARemoteStartsWithItsOwnKey)
{
    key(Qt::Key_F5);
    EXPECT_TRUE(asks());
    key(Qt::Key_F5);
    EXPECT_EQ(m_started.size(), 1);
}

TEST_F(BeforeSheetTest, ARatingIsToldBeforeTheStart)
{
    pressStart();
    key(Qt::Key_4);
    QObject::connect(&m_window, &MainWindow::startWanted, [this] { EXPECT_EQ(m_rated.size(), m_started.size()); });
    key(Qt::Key_Return);
    EXPECT_EQ(m_started.size(), 1);
    EXPECT_EQ(rated().before, 4);
    EXPECT_EQ(rated().asked, QStringLiteral("How does your low back feel now?"));
    EXPECT_EQ(rated().after, std::nullopt);
    pressStart();
    key(Qt::Key_Space);
    EXPECT_EQ(rated(), Answer()) << "the next session is rated anew";
}

TEST_F(BeforeSheetTest, ATenIsAOneAndAZeroAsOnTheAfterPage)
{
    pressStart();
    key(Qt::Key_1);
    key(Qt::Key_0);
    key(Qt::Key_Return);
    EXPECT_EQ(rated().before, 10);
    pressStart();
    key(Qt::Key_0);
    key(Qt::Key_Return);
    EXPECT_EQ(rated().before, 0);
}

TEST_F(BeforeSheetTest, EscapeStartsNothing)
{
    pressStart();
    key(Qt::Key_Escape);
    EXPECT_FALSE(asks());
    EXPECT_TRUE(m_started.isEmpty() && m_rated.isEmpty());
}

TEST_F(BeforeSheetTest, WhoLiesOnTheMatIsNotAsked)
{
    m_window.startFromAfar();
    EXPECT_FALSE(asks());
    EXPECT_EQ(m_started.size(), 1);
}

TEST_F(BeforeSheetTest, NothingOfItIsCut)
{
    PseudoTranslator tongue;
    for (const bool longer : {false, true}) {
        if (longer)
            QCoreApplication::installTranslator(&tongue);
        MainWindow window(longer ? lengthened(test::frontOfHips()) : test::frontOfHips(), {}, test::painter(),
                          [](const Options &) { return Millis{600'000}; });
        const QString question = QStringLiteral("How does your low back feel now?");
        BeforeSheet sheet(test::lightLook(), question, question, &window);
        window.show();
        for (const QSize &size : test::kAllSizes) {
            window.resize(size);
            sheet.ask({});
            EXPECT_TRUE(sheet.fits()) << size.width() << longer;
            EXPECT_THAT(test::clipped(sheet), testing::IsEmpty()) << size.width() << longer;
        }
    }
}

} // namespace
} // namespace matside
