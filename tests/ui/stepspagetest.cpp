// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepspage.h"

#include "handmade.h"
#include "support/shipped.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navbar.h"
#include "ui/steps/picturecard.h"
#include "ui/session/stageview.h"
#include "ui/steps/stepcard.h"
#include "ui/kit/announcer.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/textscroll.h"

#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace matside {

namespace {

class StepsPageTest : public testing::Test
{
protected:
    StepsPageTest()
        : m_page(test::lightLook(), test::navigation(), test::frontOfHips(), test::painter()),
          m_program(std::make_shared<Program>(test::compiled()))
    {
        m_page.resize(1280, 800);
        m_page.setProgram(m_program, false);
        m_page.show();
        QObject::connect(&m_page, &StepsPage::beginWanted, [this](const Place &place) { m_begun.push_back(place); });
    }

    [[nodiscard]] QAbstractButton *button(const QString &name) { return m_page.findChild<QAbstractButton *>(name); }
    [[nodiscard]] QString shownText()
    {
        return m_page.findChild<TextScroll *>(QStringLiteral("stepTell"))->plainText()
               + m_page.findChild<TextScroll *>(QStringLiteral("stepText"))->plainText();
    }

    StepsPage m_page;
    ProgramPtr m_program;
    std::vector<Place> m_begun;
};

} // namespace

/// The window makes a page first and takes it in then: the colours come with the window.
TEST_F(StepsPageTest, AStepIsReadInTheColoursOfItsWindow)
{
    for (const Theme theme : kThemes) {
        const Look look = Look::of(theme);
        auto *page = new StepsPage(look, test::navigation(), test::frontOfHips(), test::painter());
        QWidget window;
        window.setPalette(paletteOf(look.tokens));
        page->setParent(&window);
        page->resize(1280, 800);
        page->setProgram(m_program, false);
        window.resize(1280, 800);
        window.show();
        auto *card = page->findChild<StepCard *>();
        ASSERT_TRUE(card);
        card->click();
        auto *title = page->findChild<FittedLabel *>(QStringLiteral("stepTitle"));
        ASSERT_TRUE(title->isVisible());
        const QImage picture = title->grab().toImage();
        int inked = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                inked += picture.pixelColor(x, y).rgb() == look.tokens.ink.rgb() ? 1 : 0;
        EXPECT_GT(inked, 50) << static_cast<int>(theme);
    }
}

TEST_F(StepsPageTest, EveryStepIsThereOnceAndTheOtherSideIsOneCard)
{
    const std::vector<StepEntry> steps = stepsOf(*m_program);
    std::set<QString> titles;
    int right = 0;
    for (const StepEntry &step : steps) {
        EXPECT_TRUE(titles.insert(step.title).second) << step.title.toStdString();
        EXPECT_FALSE(step.sentence.isEmpty());
        EXPECT_FALSE(step.lines.isEmpty()) << step.title.toStdString();
        EXPECT_NE(test::painter().library().motion(step.motion), nullptr);
        right += step.side == Side::Right ? 1 : 0;
    }
    EXPECT_EQ(right, 1);
    for (const Cell &cell : m_program->cells) {
        if (cell.side != Side::Right) {
            EXPECT_EQ(titles.count(cell.title), 1U) << cell.title.toStdString();
        }
    }
    Options rightOnly;
    rightOnly.sides = Sides::RightOnly;
    rightOnly.first = Side::Right;
    const Program one = test::compiled(rightOnly);
    EXPECT_EQ(stepsOf(one).size(), one.cells.size());
}

TEST_F(StepsPageTest, ACardOpensItsStepAndTheRoutineCanBeginThere)
{
    const std::vector<StepEntry> steps = stepsOf(*m_program);
    for (const StepEntry &step : steps) {
        m_begun.clear();
        button(QStringLiteral("step-%1").arg(step.number))->click();
        EXPECT_TRUE(m_page.findChild<StepSheet *>()->isVisible());
        EXPECT_TRUE(shownText().contains(step.sentence));
        EXPECT_TRUE(shownText().contains(step.lines.first()));
        EXPECT_TRUE(m_begun.empty()); // reading begins nothing
        button(QStringLiteral("beginHere"))->click();
        ASSERT_EQ(m_begun.size(), 1U);
        EXPECT_EQ(m_begun[0], step.place);
        EXPECT_FALSE(m_page.findChild<StepSheet *>()->isVisible());
    }
}

TEST_F(StepsPageTest, EverythingGoesByKeys)
{
    QTest::keyClick(button(QStringLiteral("step-1")), Qt::Key_Return);
    auto *sheet = m_page.findChild<StepSheet *>();
    ASSERT_TRUE(sheet->isVisible());
    const QString first = shownText();
    QTest::keyClick(button(QStringLiteral("stepClose")), Qt::Key_Right);
    EXPECT_NE(shownText(), first);
    QTest::keyClick(button(QStringLiteral("stepClose")), Qt::Key_Left);
    EXPECT_EQ(shownText(), first);
    QTest::keyClick(button(QStringLiteral("stepClose")), Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
    QSignalSpy back(&test::navigation(), &Navigation::wanted);
    QTest::keyClick(button(QStringLiteral("step-1")), Qt::Key_Escape);
    EXPECT_EQ(back.size(), 1);
    EXPECT_TRUE(m_begun.empty());
}

TEST_F(StepsPageTest, TheStepThatIsGoneOnToIsSaid)
{
    Announcer announcer(&m_page);
    QSignalSpy said(&announcer, &Announcer::said);
    button(QStringLiteral("step-1"))->click();
    EXPECT_EQ(said.size(), 0) << "the sheet is read as it comes";
    button(QStringLiteral("stepNext"))->click();
    ASSERT_EQ(said.size(), 1);
    const QString told = said[0][0].toString();
    EXPECT_TRUE(told.startsWith(QLatin1String("2 Lie down. Onto one side, then onto your back."))) << told.toStdString();
    EXPECT_TRUE(told.contains(QLatin1String("What you will hear: "))) << told.toStdString();
}

TEST_F(StepsPageTest, AReadingCardIsCalledByItsTitle)
{
    button(QStringLiteral("read-when-not"))->click();
    const auto *sheet = m_page.findChild<QWidget *>(QStringLiteral("readingSheet"));
    EXPECT_EQ(sheet->accessibleName(), QStringLiteral("When not to, and when to see somebody"));
    EXPECT_TRUE(sheet->accessibleDescription().startsWith(QLatin1String("Ask a doctor first")));
}

TEST_F(StepsPageTest, EachReadingCardOpensByItself)
{
    for (const ReadingCard &card : test::frontOfHips().cards) {
        button(QStringLiteral("read-") + card.id)->click();
        auto *text = m_page.findChild<TextScroll *>(QStringLiteral("readingText"));
        EXPECT_EQ(text->plainText(), card.title + QLatin1Char('\n') + card.text);
        button(QStringLiteral("readingClose"))->click();
    }
}

TEST_F(StepsPageTest, ThePicturesOfTheRoutineAreThereToBeRead)
{
    const QStringList wanted = test::frontOfHips().pictures;
    ASSERT_EQ(wanted.size(), 5);
    for (const QString &id : wanted) {
        const FigureCard *card = test::painter().library().card(id);
        ASSERT_NE(card, nullptr) << id.toStdString();
        auto *shown = m_page.findChild<PictureCard *>(QStringLiteral("picture-") + id);
        ASSERT_TRUE(shown && shown->isVisible()) << id.toStdString();
        EXPECT_EQ(shown->accessibleName(), card->title);
        EXPECT_TRUE(shown->accessibleDescription().contains(card->text));
        EXPECT_TRUE(shown->accessibleDescription().contains(card->describes));
        EXPECT_TRUE(shown->focusPolicy() & Qt::TabFocus) << "or nobody is told what is drawn";
    }
    Routine other = test::frontOfHips();
    other.pictures.clear();
    EXPECT_TRUE(StepsPage(test::lightLook(), test::navigation(), other, test::painter()).findChildren<PictureCard *>().isEmpty());
}

TEST_F(StepsPageTest, WordsOfThePicturesCanBeReadAtEverySize)
{
    for (const QSize &size : test::kAllSizes) {
        m_page.resize(size);
        int bottom = 0;
        std::map<QString, double> sizes;
        for (const QString &id : test::frontOfHips().pictures) {
            auto *shown = m_page.findChild<PictureCard *>(QStringLiteral("picture-") + id);
            EXPECT_TRUE(shown->fits()) << id.toStdString() << size.width();
            EXPECT_GE(shown->textSize(), 15) << id.toStdString() << size.width();
            sizes[id] = shown->textSize();
            bottom = std::max(bottom, shown->geometry().bottom());
        }
        if (size.width() >= 1024) { // side by side they have one type
            EXPECT_DOUBLE_EQ(sizes[QStringLiteral("support-too-high")], sizes[QStringLiteral("support-right")]);
        }
        EXPECT_LT(bottom, button(QStringLiteral("read-why"))->geometry().bottom()) << size.width();
    }
}

TEST_F(StepsPageTest, TabGoesThroughStepsThenPicturesThenReadingCards)
{
    QStringList order;
    QWidget *first = button(QStringLiteral("step-1"));
    for (QWidget *part = first; order.isEmpty() || part != first; part = part->nextInFocusChain()) {
        const QString name = part->objectName();
        if (part->focusPolicy() & Qt::TabFocus && part->isVisible())
            order << name.left(name.indexOf(QLatin1Char('-')));
    }
    order.removeAll(QString());
    const qsizetype steps = order.count(QStringLiteral("step"));
    EXPECT_EQ(order.lastIndexOf(QStringLiteral("step")), steps - 1);
    EXPECT_EQ(order.indexOf(QStringLiteral("picture")), steps);
    EXPECT_EQ(order.indexOf(QStringLiteral("read")), steps + 5);
}

TEST(StepsInTheWindowTest, BeginningAtAStepStartsAndGoesThere)
{
    MainWindow window(test::frontOfHips(), {}, test::painter(), [](const Options &) { return Millis{600000}; });
    const auto program = std::make_shared<Program>(test::compiled());
    auto *steps = window.findChild<QAbstractButton *>(QStringLiteral("navSteps"));
    EXPECT_TRUE(steps->isHidden()); // nothing to show without a program
    window.setPreview([&](const Options &) { return program; });
    window.show();
    std::vector<QString> order;
    Place place;
    QObject::connect(&window, &MainWindow::startWanted, [&] { order.push_back(QStringLiteral("start")); });
    QObject::connect(&window, &MainWindow::commanded, [&](const Command &command) {
        order.push_back(commandName(command.kind));
        place = command.place;
    });
    steps->click();
    EXPECT_EQ(window.currentWidget()->objectName(), QStringLiteral("stepsPage"));
    window.findChild<QAbstractButton *>(QStringLiteral("step-8"))->click();
    window.findChild<QAbstractButton *>(QStringLiteral("beginHere"))->click();
    EXPECT_THAT(order, testing::ElementsAre(QStringLiteral("start"), commandName(CommandKind::JumpTo)));
    EXPECT_EQ(place, stepsOf(*program).at(7).place);
}

} // namespace matside
