// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/closesheet.h"

#include "handmade.h"
#include "ui/kit/actionbutton.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

class CloseSheetTest : public testing::Test
{
protected:
    CloseSheetTest() : m_sheet(&m_window)
    {
        m_window.resize(1280, 800);
        m_window.show();
        m_sheet.ask();
    }

    [[nodiscard]] QWidget *part(const char *name) { return m_window.findChild<QWidget *>(QLatin1String(name)); }

    QWidget m_window;
    CloseSheet m_sheet;
    QSignalSpy m_closes{&m_sheet, &CloseSheet::closeWanted};
    QSignalSpy m_forwards{&m_sheet, &CloseSheet::keyForwarded};
};

} // namespace

TEST_F(CloseSheetTest, EnterCarriesOnUnlessTheOtherAnswerHasTheFocus)
{
    EXPECT_EQ(m_window.focusWidget(), part("closeNot"));
    QTest::keyClick(m_window.focusWidget(), Qt::Key_Return);
    EXPECT_TRUE(m_sheet.isHidden());
    EXPECT_EQ(m_closes.size(), 0);
    m_sheet.ask();
    QTest::keyClick(m_window.focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(m_window.focusWidget(), part("closeNow"));
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(m_window.focusWidget(), &held);
    EXPECT_EQ(m_closes.size(), 0) << "a held key closes nothing";
    QTest::keyClick(m_window.focusWidget(), Qt::Key_Return);
    EXPECT_EQ(m_closes.size(), 1);
}

TEST_F(CloseSheetTest, NoKeyOfTheSessionOrOfARemoteCloses)
{
    for (const char *place : {"closeNow", "closeNot"}) {
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_F5, Qt::Key_Period, Qt::Key_B, Qt::Key_E}) {
            m_sheet.ask();
            m_forwards.clear();
            part(place)->setFocus();
            QTest::keyClick(part(place), key);
            EXPECT_TRUE(m_sheet.isHidden()) << key;
            ASSERT_EQ(m_forwards.size(), 1) << key;
            EXPECT_EQ(m_forwards[0][0].toInt(), key);
        }
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_PageDown, Qt::Key_PageUp}) {
            m_sheet.ask();
            m_forwards.clear();
            part(place)->setFocus();
            QTest::keyClick(part(place), key);
            EXPECT_TRUE(m_sheet.isHidden()) << key << " carries on, and means nothing else: no step is gone on to unseen";
            EXPECT_EQ(m_forwards.size(), 0) << key;
        }
    }
    EXPECT_EQ(m_closes.size(), 0);
}

TEST_F(CloseSheetTest, AHeldKeyOfTheSessionDoesNothing)
{
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QString(), true);
    QCoreApplication::sendEvent(m_window.focusWidget(), &held);
    EXPECT_FALSE(m_sheet.isHidden());
    EXPECT_EQ(m_forwards.size(), 0);
}

TEST_F(CloseSheetTest, WithoutAnAnswerItIsTakenBack)
{
    m_sheet.close();
    m_sheet.setPatience(std::chrono::milliseconds{1});
    m_sheet.ask();
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_sheet.isHidden(); }));
    EXPECT_EQ(m_closes.size(), 0);
}

TEST_F(CloseSheetTest, AScreenReaderIsToldTheQuestionOnceByTheDialogAndNotByItsAnswers)
{
    EXPECT_TRUE(m_sheet.accessibleName().startsWith(QLatin1String("Close in the middle")));
    for (const char *name : {"closeNow", "closeNot"}) {
        EXPECT_FALSE(part(name)->accessibleName().isEmpty());
        EXPECT_EQ(part(name)->accessibleDescription(), QString()) << name;
    }
}

TEST_F(CloseSheetTest, NothingIsClippedAtAnySize)
{
    for (const QSize &size : test::kAllSizes) {
        m_window.resize(size);
        m_sheet.close();
        m_sheet.ask();
        EXPECT_TRUE(m_sheet.fits()) << size.width() << " x " << size.height();
        EXPECT_THAT(test::clipped(m_window), testing::IsEmpty()) << size.width() << " x " << size.height();
        for (const char *name : {"closeNow", "closeNot"})
            EXPECT_TRUE(m_window.rect().contains(QRect(part(name)->mapTo(&m_window, QPoint()), part(name)->size())));
    }
}

} // namespace matside
