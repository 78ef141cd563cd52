// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/letter/lettersheet.h"

#include "../handmade.h"
#include "support/printers.h"
#include "support/pseudotranslator.h"
#include "support/rateddiary.h"
#include "ui/kit/matstyle.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCoreApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {
namespace {

class LetterSheetTest : public testing::Test
{
protected:
    LetterSheetTest()
    {
        MatStyle::install();
        m_page.setPalette(paletteOf(test::lightLook().tokens));
        m_page.resize(1280, 800);
        m_page.show();
        m_page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page));
    }

    void open(int sessions, const QDateTime &lastLetter = {}, const QString &address = {})
    {
        m_sheet.open(letterItems(test::ratedDiary(sessions), {}), lastLetter, address);
    }
    [[nodiscard]] QListWidget &list() { return *m_sheet.findChild<QListWidget *>(QStringLiteral("letterList")); }
    [[nodiscard]] QAbstractButton &button(const char *name)
    {
        return *m_sheet.findChild<QAbstractButton *>(QLatin1String(name));
    }
    [[nodiscard]] QString words() { return m_sheet.findChild<QLabel *>(QStringLiteral("letterWords"))->text(); }
    [[nodiscard]] int chosen()
    {
        int count = 0;
        for (int row = 0; row < list().count(); ++row)
            count += list().item(row)->checkState() == Qt::Checked ? 1 : 0;
        return count;
    }

    QWidget m_page;
    LetterSheet m_sheet{&m_page};
};

TEST_F(LetterSheetTest, WhatCameSinceTheLastLetterIsChosen)
{
    const DiaryEntries entries = test::ratedDiary(10);
    open(10);
    EXPECT_EQ(chosen(), 10);
    EXPECT_TRUE(words().contains(QLatin1String("first letter")));
    open(10, entries[6].ended.toUTC());
    EXPECT_EQ(chosen(), 3);
    EXPECT_EQ(list().item(0)->checkState(), Qt::Checked) << "the latest is on top";
    EXPECT_EQ(m_sheet.letter(), letterOver(letterItems({entries.begin() + 7, entries.end()}, {})));
}

TEST_F(LetterSheetTest, TheLetterTellsExactlyWhatIsChosen)
{
    const DiaryEntries entries = test::ratedDiary(3);
    open(3);
    list().item(1)->setCheckState(Qt::Unchecked);
    EXPECT_EQ(m_sheet.letter(), letterOver(letterItems({entries[0], entries[2]}, {})));
    button("letterNone").click();
    EXPECT_EQ(chosen(), 0);
    EXPECT_EQ(m_sheet.letter(), QString());
    button("letterAll").click();
    EXPECT_EQ(chosen(), 3);
    EXPECT_EQ(m_sheet.letter(), letterOver(letterItems(entries, {})));
}

TEST_F(LetterSheetTest, AnEmptyLetterGoesNowhere)
{
    open(3);
    button("letterNone").click();
    for (const char *way : {"letterMail", "letterCopy", "letterSave", "letterPdf"})
        EXPECT_FALSE(button(way).isEnabled()) << way;
    EXPECT_TRUE(button("letterClose").isEnabled());
}

TEST_F(LetterSheetTest, WithAnEmptyDiaryThereIsOnlyASentence)
{
    open(0);
    EXPECT_TRUE(words().contains(QLatin1String("nothing in your diary")));
    EXPECT_FALSE(list().isVisible());
    EXPECT_FALSE(button("letterMail").isVisible());
    EXPECT_TRUE(button("letterClose").hasFocus());
    open(1);
    EXPECT_TRUE(list().isVisible());
    EXPECT_TRUE(button("letterMail").hasFocus());
}

TEST_F(LetterSheetTest, EachWayGivesTheLetterAsItWasShownAndCloses)
{
    QSignalSpy wanted(&m_sheet, &LetterSheet::wanted);
    for (const auto &[name, way] : {std::pair{"letterMail", LetterWay::Mail},
                                    {"letterCopy", LetterWay::Copy},
                                    {"letterSave", LetterWay::Text},
                                    {"letterPdf", LetterWay::Pdf}}) {
        open(3);
        const QString shown = m_sheet.letter();
        button(name).click();
        EXPECT_TRUE(m_sheet.isHidden());
        ASSERT_FALSE(wanted.isEmpty());
        EXPECT_EQ(wanted.back().at(0).toString(), shown);
        EXPECT_EQ(wanted.back().at(1).value<LetterWay>(), way) << name;
    }
    open(3);
    QTest::keyClick(&button("letterMail"), Qt::Key_Escape);
    EXPECT_TRUE(m_sheet.isHidden());
    EXPECT_EQ(wanted.size(), 4) << "Esc gives nothing away";
}

TEST_F(LetterSheetTest, ALineIsChosenByKeysAndByAPressAnywhereOnIt)
{
    open(3);
    list().setFocus();
    list().setCurrentRow(0);
    QTest::keyClick(&list(), Qt::Key_Space);
    EXPECT_EQ(list().item(0)->checkState(), Qt::Unchecked);
    QTest::keyClick(&list(), Qt::Key_Down);
    QTest::keyClick(&list(), Qt::Key_Return);
    EXPECT_EQ(list().item(1)->checkState(), Qt::Unchecked);
    const QRect line = list().visualItemRect(list().item(2));
    EXPECT_GE(line.height(), kLeastTarget);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, line.center());
    EXPECT_EQ(list().item(2)->checkState(), Qt::Unchecked);
    EXPECT_EQ(m_sheet.letter(), QString());
}

TEST_F(LetterSheetTest, AScreenReaderIsToldWhatIsChosen)
{
    open(2);
    list().item(1)->setCheckState(Qt::Unchecked);
    QAccessibleInterface *lines = QAccessible::queryAccessibleInterface(&list());
    ASSERT_EQ(lines->childCount(), 2);
    EXPECT_EQ(lines->child(0)->text(QAccessible::Name), QStringLiteral("4 Jan 2026, Front of the hips, chosen"));
    EXPECT_EQ(lines->child(1)->text(QAccessible::Name), QStringLiteral("3 Jan 2026, Front of the hips, not chosen"));
    auto &letter = *m_sheet.findChild<QPlainTextEdit *>();
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&letter)->text(QAccessible::Value), m_sheet.letter());
    EXPECT_TRUE(letter.isReadOnly());
}

TEST_F(LetterSheetTest, ItsWordsAreTheDescriptionOfTheSheet)
{
    open(10);
    EXPECT_EQ(m_sheet.accessibleDescription(), words());
    open(0);
    EXPECT_EQ(m_sheet.accessibleDescription(), QStringLiteral("There is nothing in your diary yet."));
}

TEST_F(LetterSheetTest, SaysThatNothingIsSentAndWhomTheDraftIsFor)
{
    open(2);
    EXPECT_TRUE(words().contains(QLatin1String("Nothing is sent by itself")));
    open(2, {}, QStringLiteral("anna@example.org"));
    EXPECT_TRUE(words().contains(QLatin1String("Nothing is sent by itself; the draft is for anna@example.org.")));
}

TEST_F(LetterSheetTest, TabReachesTheListTheLetterAndEachButton)
{
    open(2);
    QStringList reached;
    for (int times = 0; times < 9; ++times) {
        QTest::keyClick(m_page.focusWidget(), Qt::Key_Tab);
        reached << m_page.focusWidget()->objectName();
    }
    EXPECT_EQ(reached.join(u' ').toStdString(),
              "letterList letterAll letterNone letterText letterClose letterPdf letterSave letterCopy letterMail");
}

TEST_F(LetterSheetTest, InANarrowWindowTheWaysStandInTwoColumns)
{
    m_page.resize(600, 1024);
    open(3);
    EXPECT_EQ(button("letterCopy").x(), button("letterPdf").x());
    EXPECT_GT(button("letterMail").width(), button("letterCopy").width() + button("letterSave").width() - 4 * kControlMargin);
    m_page.resize(1280, 800);
    open(3);
    EXPECT_EQ(button("letterCopy").y(), button("letterMail").y());
}

TEST_F(LetterSheetTest, NothingOfTheLetterIsCut)
{
    for (const bool longest : {false, true}) {
        PseudoTranslator tongue;
        if (longest)
            QCoreApplication::installTranslator(&tongue);
        for (const QSize &size : test::kAllSizes) {
            QWidget page;
            page.setPalette(paletteOf(test::lightLook().tokens));
            page.resize(size);
            page.show();
            LetterSheet sheet(&page);
            for (const int sessions : {0, 1, 400}) {
                sheet.open(letterItems(test::ratedDiary(sessions), {}), QDateTime({2026, 1, 4}, {12, 0}, Qt::UTC),
                           QStringLiteral("anna.with-a-long-name@example.org"));
                EXPECT_THAT(test::clipped(page), testing::IsEmpty()) << size.width() << 'x' << size.height() << ' ' << sessions;
                const auto *letter = sheet.findChild<QPlainTextEdit *>();
                EXPECT_TRUE(sessions == 0 || letter->height() > 90) << size.width() << 'x' << size.height();
            }
        }
    }
}

} // namespace
} // namespace matside
