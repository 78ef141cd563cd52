// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the routines: its cards, one routine in full, and how it asks for what it cannot do itself.
#include "ui/routines/routinespage.h"

#include "../handmade.h"
#include "playback/compile/compile.h"
#include "support/ownroutine.h"
#include "support/shipped.h"
#include "ui/diary/asksheet.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/textscroll.h"
#include "ui/routines/routinecard.h"
#include "ui/routines/stepgallery.h"
#include "ui/session/sessiontext.h"

#include <QFileDialog>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

using testing::ElementsAre;
using State = RoutineOffer::State;

const QString kOwn = QStringLiteral("/home/somebody/routines/evening.toml");
const QString kBroken = QStringLiteral("/home/somebody/routines/broken.toml");

/// With the motions that the figures of the program have.
RoutineEntry entryOf(const QString &path, const QByteArray &text)
{
    Vocabulary vocabulary = test::shippedVocabulary();
    vocabulary.motions = test::painter().library().figureMotions();
    Result<Routine> read = parseRoutine(text, path, vocabulary);
    return {path, true, read ? std::make_shared<const Routine>(read.take()) : nullptr, read.problems()};
}

class RoutinesPageTest : public testing::Test
{
protected:
    RoutinesPageTest()
        : m_page(test::lightLook(), test::navigation(), test::painter(),
                 [this](const Routine &routine) {
                     return RoutinePreview{std::make_shared<const Program>(compile(routine, {}, Phrasebook(), Lengths())),
                                           m_voice};
                 })
    {
        m_entries = {{QStringLiteral(":/routines/front-of-hips.toml"), false,
                      std::make_shared<const Routine>(test::frontOfHips()), {}},
                     entryOf(kOwn, test::ownRoutine().replace("summary", "author = \"Anna Berg\"\n"
                                                                         "needs = [{ kind = \"wall\" }]\nsummary")),
                     entryOf(kBroken, test::ownRoutine("broken").replace("seconds = 8", "secs = 8"))};
        m_page.resize(1280, 800);
        m_page.setEntries(m_entries, QStringLiteral("front-of-hips"));
        m_page.show();
    }

    [[nodiscard]] RoutineCard *card(const char *id)
    {
        return m_page.findChild<RoutineCard *>(QStringLiteral("routine-") + QLatin1String(id));
    }
    [[nodiscard]] QAbstractButton *button(const char *name)
    {
        return m_page.findChild<QAbstractButton *>(QLatin1String(name));
    }
    [[nodiscard]] QString words(const char *name) { return m_page.findChild<FittedLabel *>(QLatin1String(name))->text(); }
    [[nodiscard]] RoutineSheet *sheet() { return m_page.findChild<RoutineSheet *>(); }

    QString m_voice;
    std::vector<RoutineEntry> m_entries;
    RoutinesPage m_page;
};

} // namespace

TEST_F(RoutinesPageTest, ACardTellsPictureTitleMinutesPostureAndNeeds)
{
    const RoutineCard::Face hips = card("front-of-hips")->routineFace();
    EXPECT_EQ(hips.title, QStringLiteral("Front of the hips"));
    EXPECT_TRUE(hips.lines.at(0).endsWith(QStringLiteral("minutes, lying down"))) << hips.lines.at(0).toStdString();
    EXPECT_TRUE(hips.lines.at(1).contains(QStringLiteral("Folded towel")));
    EXPECT_EQ(hips.picture.motion, test::painter().still(QStringLiteral("slide")).motion);
    EXPECT_EQ(hips.picture.side, Side::Left);
    const RoutineCard::Face own = card("evening")->routineFace();
    EXPECT_THAT(own.lines, ElementsAre(QStringLiteral("About a minute, standing"), QStringLiteral("You need: A wall")));
    EXPECT_EQ(own.picture.motion, QStringLiteral("standing-roll-down"));
    EXPECT_FALSE(own.picture.side);
}

TEST_F(RoutinesPageTest, ACardHasALineForTheVoice)
{
    m_voice = QStringLiteral("12 lines are spoken by a plain voice");
    m_page.setEntries(m_entries, QString());
    EXPECT_EQ(card("evening")->routineFace().lines.last(), m_voice);
}

TEST_F(RoutinesPageTest, TheChosenOneIsMarkedInWordsAndHasTheFocus)
{
    EXPECT_TRUE(card("front-of-hips")->routineFace().chosen);
    EXPECT_FALSE(card("evening")->routineFace().chosen);
    EXPECT_EQ(card("front-of-hips")->accessibleName(), QStringLiteral("Front of the hips, chosen"));
    EXPECT_EQ(m_page.focusWidget(), card("front-of-hips"));
    m_page.setEntries(m_entries, QStringLiteral("evening"));
    EXPECT_TRUE(card("evening")->routineFace().chosen);
}

TEST_F(RoutinesPageTest, ShippedAndOwnOnesStandApart)
{
    EXPECT_LT(card("front-of-hips")->mapTo(&m_page, QPoint()).y(),
              m_page.findChild<QWidget *>(QStringLiteral("ownRoutines"))->mapTo(&m_page, QPoint()).y());
    EXPECT_GT(card("evening")->mapTo(&m_page, QPoint()).y(),
              m_page.findChild<QWidget *>(QStringLiteral("ownRoutines"))->mapTo(&m_page, QPoint()).y());
    auto *none = m_page.findChild<QWidget *>(QStringLiteral("noRoutines"));
    EXPECT_FALSE(none->isVisible());
    m_page.setEntries({m_entries.front()}, QString());
    EXPECT_TRUE(none->isVisible()) << "it says how to get one";
}

TEST_F(RoutinesPageTest, ARoutineIsShownInFullBeforeItIsChosen)
{
    QSignalSpy chosen(&m_page, &RoutinesPage::chosen);
    card("evening")->click();
    ASSERT_TRUE(sheet()->isVisible());
    EXPECT_EQ(words("routineTitle"), QStringLiteral("Evening, standing"));
    EXPECT_EQ(words("routineFacts"),
              QStringLiteral("About a minute, standing. You need: A wall. Written by Anna Berg."));
    EXPECT_EQ(words("routineSummary"), QStringLiteral("Roll down, and up again."));
    const QString steps = m_page.findChild<StepGallery *>()->accessibleDescription();
    EXPECT_EQ(steps, QStringLiteral("1, Roll down; 2, Stand a while"));
    EXPECT_EQ(m_page.focusWidget(), button("routineClose")) << "reading chooses nothing";
    EXPECT_TRUE(chosen.isEmpty());
    button("routineFirst")->click();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen[0][0].toString(), kOwn);
    EXPECT_FALSE(sheet()->isVisible());
}

TEST_F(RoutinesPageTest, TheChosenOneIsNotOfferedAgain)
{
    card("front-of-hips")->click();
    EXPECT_FALSE(button("routineFirst")->isVisible());
    EXPECT_FALSE(button("routineRemove")->isVisible()) << "it came with the program";
    EXPECT_FALSE(button("routineReveal")->isVisible()) << "it has no file";
}

TEST_F(RoutinesPageTest, ABrokenFileShowsAllThatIsWrongWithIt)
{
    const RoutineCard::Face face = card("broken.toml")->routineFace();
    EXPECT_EQ(face.title, QStringLiteral("broken.toml"));
    EXPECT_TRUE(face.lines.at(1).startsWith(QStringLiteral("2 mistakes; the first is in line 19")))
        << face.lines.at(1).toStdString();
    card("broken.toml")->click();
    auto *problems = m_page.findChild<TextScroll *>(QStringLiteral("routineProblems"));
    ASSERT_TRUE(problems->isVisible());
    for (const Problem &problem : m_entries.back().problems)
        EXPECT_TRUE(problems->plainText().contains(problem.sentence)) << problem.sentence.toStdString();
    QSignalSpy again(&m_page, &RoutinesPage::fileChosen);
    button("routineFirst")->click();
    ASSERT_EQ(again.size(), 1) << "it is read again";
    EXPECT_EQ(again[0][0].toString(), kBroken);
    EXPECT_TRUE(sheet()->isVisible());
}

TEST_F(RoutinesPageTest, AFileThatIsNotKeptSaysWhatKeepingItDoes)
{
    QSignalSpy keep(&m_page, &RoutinesPage::keepWanted);
    m_page.open({m_entries[1], State::New, {}});
    EXPECT_TRUE(words("routineNotice").contains(QStringLiteral("not in your list yet")));
    EXPECT_FALSE(button("routineRemove")->isVisible());
    button("routineClose")->click();
    EXPECT_TRUE(keep.isEmpty());
    m_page.open({m_entries[1], State::Replaces, QStringLiteral("Evening, before")});
    EXPECT_TRUE(words("routineNotice").contains(QStringLiteral("“Evening, before”")));
    EXPECT_EQ(button("routineFirst")->text(), QStringLiteral("Replace yours"));
    button("routineFirst")->click();
    ASSERT_EQ(keep.size(), 1);
    EXPECT_EQ(keep[0][0].toString(), kOwn);
    m_page.open({m_entries[1], State::Refused, QStringLiteral("Front of the hips")});
    EXPECT_TRUE(words("routineNotice").contains(QStringLiteral("give it another id")));
    button("routineFirst")->click();
    EXPECT_EQ(keep.size(), 1) << "it cannot be kept";
}

TEST_F(RoutinesPageTest, RemovingAsksFirst)
{
    QSignalSpy removal(&m_page, &RoutinesPage::removalWanted);
    card("evening")->click();
    button("routineRemove")->click();
    EXPECT_TRUE(removal.isEmpty());
    ASSERT_TRUE(m_page.findChild<AskSheet *>()->isVisible());
    button("askNo")->click();
    EXPECT_TRUE(removal.isEmpty());
    card("evening")->click();
    button("routineRemove")->click();
    button("askYes")->click();
    ASSERT_EQ(removal.size(), 1);
    EXPECT_EQ(removal[0][0].toString(), kOwn);
}

TEST_F(RoutinesPageTest, AFileIsShownInTheFileManager)
{
    QSignalSpy reveal(&m_page, &RoutinesPage::revealWanted);
    card("broken.toml")->click();
    button("routineReveal")->click();
    ASSERT_EQ(reveal.size(), 1);
    EXPECT_EQ(reveal[0][0].toString(), kBroken);
}

TEST_F(RoutinesPageTest, AnOpenRoutineFollowsItsFile)
{
    card("evening")->click();
    m_entries[1] = entryOf(kOwn, test::ownRoutine("evening", "A new title"));
    m_page.setEntries(m_entries, QString());
    EXPECT_TRUE(sheet()->isVisible());
    EXPECT_EQ(words("routineTitle"), QStringLiteral("A new title"));
    m_page.setEntries({m_entries.front()}, QString());
    EXPECT_FALSE(sheet()->isVisible()) << "its file is gone";
    m_page.open({m_entries[1], State::New, {}});
    m_page.setEntries({m_entries.front()}, QString());
    EXPECT_TRUE(sheet()->isVisible()) << "it was never in the list";
}

TEST_F(RoutinesPageTest, AReaderHearsWhichOnesAreOnesOwn)
{
    EXPECT_FALSE(card("front-of-hips")->accessibleDescription().contains(QLatin1String("your own")));
    EXPECT_EQ(card("evening")->accessibleDescription(), QStringLiteral("One of your own. About a minute, standing. You need: A wall"));
    EXPECT_TRUE(card("broken.toml")->accessibleDescription().startsWith(QLatin1String("One of your own. It cannot be led yet")));
}

TEST_F(RoutinesPageTest, TheSheetTellsAReaderAllThatItShows)
{
    card("evening")->click();
    EXPECT_EQ(sheet()->accessibleName(), QStringLiteral("Evening, standing"));
    EXPECT_EQ(sheet()->accessibleDescription(),
              QStringLiteral("About a minute, standing. You need: A wall. Written by Anna Berg. Roll down, and up again. "
                             "Steps: 1, Roll down; 2, Stand a while."));
    QTest::keyClick(button("routineClose"), Qt::Key_Escape);
    card("broken.toml")->click();
    const QString wrong = sheet()->accessibleDescription();
    EXPECT_TRUE(wrong.startsWith(QLatin1String("It cannot be led yet: 2 mistakes"))) << wrong.toStdString();
    EXPECT_FALSE(wrong.contains(u'·') || wrong.contains(QLatin1String(".."))) << wrong.toStdString();
}

TEST_F(RoutinesPageTest, TheFocusComesBackToACardThatWasMadeAnew)
{
    card("evening")->setFocus();
    card("evening")->click();
    m_page.setEntries(m_entries, QString()); // its file was written meanwhile
    QTest::keyClick(button("routineClose"), Qt::Key_Escape);
    EXPECT_EQ(m_page.focusWidget(), card("evening"));
}

TEST_F(RoutinesPageTest, TheFocusGoesToTheNextCardWhereOneIsRemoved)
{
    card("evening")->setFocus();
    m_page.setEntries({m_entries.front(), m_entries.back()}, QString());
    EXPECT_EQ(m_page.focusWidget(), card("broken.toml"));
    m_page.setEntries({}, QString());
    EXPECT_EQ(m_page.focusWidget(), button("openRoutine"));
}

TEST_F(RoutinesPageTest, TheDialogGivesAFileAndHoldsNothingUp)
{
    QSignalSpy file(&m_page, &RoutinesPage::fileChosen);
    button("openRoutine")->click();
    auto *dialog = m_page.findChild<QFileDialog *>(QStringLiteral("routineFile"));
    ASSERT_NE(dialog, nullptr);
    emit dialog->fileSelected(kOwn);
    ASSERT_EQ(file.size(), 1);
    EXPECT_EQ(file[0][0].toString(), kOwn);
    dialog->close();
}

TEST_F(RoutinesPageTest, EverythingIsReachedByKeys)
{
    QTest::keyClick(card("front-of-hips"), Qt::Key_Down);
    EXPECT_EQ(m_page.focusWidget(), card("evening"));
    QTest::keyClick(card("evening"), Qt::Key_Return);
    ASSERT_TRUE(sheet()->isVisible());
    QTest::keyClick(button("routineClose"), Qt::Key_Escape);
    EXPECT_FALSE(sheet()->isVisible());
    EXPECT_EQ(m_page.focusWidget(), card("evening"));
    QSignalSpy wanted(&test::navigation(), &Navigation::wanted);
    QTest::keyClick(card("evening"), Qt::Key_Escape);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].toString(), QStringLiteral("routine"));
}

TEST_F(RoutinesPageTest, NothingIsClippedInAnySize)
{
    for (const QSize &size : test::kAllSizes) {
        m_page.resize(size);
        EXPECT_THAT(test::clipped(m_page), ElementsAre()) << size.width() << 'x' << size.height();
        for (const RoutineCard *each : m_page.findChildren<RoutineCard *>())
            EXPECT_TRUE(each->fits()) << each->objectName().toStdString() << ' ' << size.width() << 'x' << size.height();
        for (std::size_t index = 0; index < m_entries.size(); ++index) {
            m_page.open({m_entries[index], State::Replaces, QStringLiteral("Another routine with a long name")});
            EXPECT_TRUE(sheet()->fits()) << index << ' ' << size.width() << 'x' << size.height();
            sheet()->close();
        }
    }
}

} // namespace matside
