// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told on the session page, and what everybody reaches by keys alone.
#include "../handmade.h"
#include "support/printers.h"
#include "ui/shell/accessibles.h"
#include "ui/session/confirmsheet.h"
#include "ui/session/dial.h"
#include "ui/session/headline.h"
#include "ui/shell/mainwindow.h"
#include "ui/session/progressstrip.h"
#include "ui/session/sessionpage.h"
#include "ui/session/stageview.h"
#include "ui/session/sessiontext.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

#include <map>
#include <utility>

namespace matside {

namespace {

class AccessibleTest : public testing::Test
{
protected:
    AccessibleTest() : m_page(test::lightLook(), test::painter())
    {
        m_page.resize(1280, 800);
        m_page.setProgram(test::smallProgram());
        m_page.setMoment(test::slideMoment());
        m_page.show();
        m_page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_page)); // nothing has the focus in a window that has not
        part("main")->setFocus();
    }

    [[nodiscard]] QWidget *part(const char *name) { return m_page.findChild<QWidget *>(QLatin1String(name)); }
    [[nodiscard]] QAccessibleValueInterface *value(const char *name)
    {
        return QAccessible::queryAccessibleInterface(part(name))->valueInterface();
    }

    /// Before the first part is there, as the program does: Qt asks for the interface of a widget once only.
    struct Installed final
    {
        Installed() { installAccessibles(); }
    };

    Installed m_installed;
    SessionPage m_page;
};

} // namespace

TEST_F(AccessibleTest, ThePageDescribesTheInstructionAndNoButtonDoes)
{
    EXPECT_EQ(m_page.accessibleDescription(),
              QStringLiteral("Slide the heel. Left, 3 of 5. Slowly, and only as far as it is easy."));
    for (const char *name : {"main", "pain"}) {
        part(name)->setFocus();
        EXPECT_EQ(part(name)->accessibleDescription(), QString()) << name;
    }
}

TEST_F(AccessibleTest, TheInstructionChangesWithCountAndPhase)
{
    Moment moment = test::slideMoment();
    moment.rep = 4;
    m_page.setMoment(moment);
    EXPECT_TRUE(m_page.accessibleDescription().contains(QLatin1String("Left, 4 of 5")));
    m_page.setPhase(Phase::Paused);
    EXPECT_EQ(m_page.accessibleDescription(), QStringLiteral("Paused. You may come home. It waits for you."));
}

TEST_F(AccessibleTest, SecondsAndCaptionsAreNotTold)
{
    const QString before = m_page.accessibleDescription();
    const QString dial = part("dial")->accessibleName();
    Moment moment = test::slideMoment();
    for (int tick = 0; tick < 40; ++tick) {
        moment.moveLeft -= Millis{33};
        moment.fraction += .005;
        moment.caption = tick % 2 ? QStringLiteral("Two.") : QString();
        m_page.setMoment(moment);
        EXPECT_EQ(m_page.accessibleDescription(), before);
        EXPECT_EQ(part("dial")->accessibleName(), dial);
    }
}

/// Qt tells a name each time that it is set, so none may be set that is there already: a set name would be another string of the same words.
TEST_F(AccessibleTest, AnUnchangedInstructionIsNotToldAgain)
{
    Moment moment = test::slideMoment();
    m_page.setMoment(moment);
    const QList<QWidget *> parts = m_page.findChildren<QWidget *>();
    std::map<QWidget *, std::pair<QString, QString>> before; // kept, or a new string could lie where the old one did
    for (QWidget *part : parts)
        before[part] = {part->accessibleName(), part->accessibleDescription()};
    for (int tick = 0; tick < 15; ++tick) {
        moment.moveLeft -= Millis{33};
        moment.position += Millis{33};
        m_page.setMoment(moment);
    }
    for (const auto &[part, told] : before) {
        EXPECT_EQ(part->accessibleName().constData(), told.first.constData()) << part->objectName().toStdString();
        EXPECT_EQ(part->accessibleDescription().constData(), told.second.constData()) << part->objectName().toStdString();
    }
}

TEST_F(AccessibleTest, CountAndCountdownAreNumbersThatCanBeAskedFor)
{
    ASSERT_NE(value("dial"), nullptr);
    EXPECT_EQ(value("dial")->currentValue().toInt(), 2);
    EXPECT_EQ(value("dial")->maximumValue().toInt(), 5);
    ASSERT_NE(value("headline"), nullptr);
    EXPECT_EQ(value("headline")->currentValue().toInt(), 3);
    EXPECT_EQ(value("headline")->maximumValue().toInt(), 5);
    for (const char *name : {"dial", "headline"})
        EXPECT_EQ(QAccessible::queryAccessibleInterface(part(name))->role(), QAccessible::ProgressBar) << name;
}

TEST_F(AccessibleTest, ButtonsHaveTheRoleOfAButton)
{
    QAccessibleInterface *button = QAccessible::queryAccessibleInterface(part("main"));
    EXPECT_EQ(button->role(), QAccessible::Button);
    EXPECT_EQ(button->text(QAccessible::Name), QStringLiteral("Pause"));
    QSignalSpy asked(&m_page, &SessionPage::commanded);
    button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_TRUE(asked.wait(1000)) << "Qt shows the button pressed for a moment, and then clicks it";
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(AccessibleTest, TheStripIsNamedBeforeTheFirstStepMoves)
{
    SessionPage page(test::lightLook(), test::painter());
    page.setProgram(test::smallProgram());
    page.setMoment(momentAt(*test::smallProgram(), Millis{0}));
    EXPECT_TRUE(page.findChild<QWidget *>(QStringLiteral("strip"))->accessibleName().startsWith(QLatin1String("Progress: step 1 of")));
}

TEST_F(AccessibleTest, TheStripIsASliderOverTheSteps)
{
    std::vector<Place> wanted;
    QObject::connect(&m_page, &SessionPage::commanded, [&](const Command &command) {
        if (command.kind == CommandKind::JumpTo)
            wanted.push_back(command.place);
    });
    EXPECT_EQ(QAccessible::queryAccessibleInterface(part("strip"))->role(), QAccessible::Slider);
    EXPECT_EQ(value("strip")->currentValue().toInt(), 2);
    EXPECT_EQ(value("strip")->maximumValue().toInt(), 5);
    value("strip")->setCurrentValue(4);
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted[0].step, 3);
}

TEST_F(AccessibleTest, TheStripIsReachedAndWalkedByKeysWithTheFocusSeen)
{
    std::vector<Place> wanted;
    QObject::connect(&m_page, &SessionPage::commanded, [&](const Command &command) {
        ASSERT_EQ(command.kind, CommandKind::JumpTo);
        wanted.push_back(command.place);
    });
    EXPECT_TRUE(part("strip")->focusPolicy() & Qt::TabFocus);
    const QImage without = part("strip")->grab().toImage();
    part("strip")->setFocus();
    const QImage with = part("strip")->grab().toImage();
    EXPECT_NE(without, with);
    QTest::keyClick(part("strip"), Qt::Key_Down);
    QTest::keyClick(part("strip"), Qt::Key_Down);
    EXPECT_EQ(part("strip")->accessibleName(), QStringLiteral("Go to step 4 of 5, Right: Slide the heel away"));
    EXPECT_NE(part("strip")->grab().toImage(), with);
    EXPECT_TRUE(wanted.empty()) << "looking about goes nowhere";
    QTest::keyClick(part("strip"), Qt::Key_Return);
    ASSERT_EQ(wanted.size(), 1U);
    EXPECT_EQ(wanted[0].step, 3);
    QTest::keyClick(part("strip"), Qt::Key_End);
    QTest::keyClick(part("strip"), Qt::Key_Enter);
    EXPECT_EQ(wanted.back().step, 4);
}

TEST_F(AccessibleTest, TabGoesFromTheMainActionThroughTheBarAndNotToThePage)
{
    QStringList stops;
    for (int stop = 0; stop < 9; ++stop) {
        stops << m_page.focusWidget()->objectName();
        QTest::keyClick(m_page.focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(stops.join(u' '), QStringLiteral("main pain back repeat next endGently more strip main"));
}

TEST_F(AccessibleTest, MoreIsADialogThatKeepsTheFocusAndGivesItBack)
{
    part("more")->setFocus();
    QTest::keyClick(part("more"), Qt::Key_Return);
    QWidget *sheet = part("moreSheet");
    ASSERT_TRUE(sheet->isVisible());
    EXPECT_EQ(QAccessible::queryAccessibleInterface(sheet)->role(), QAccessible::Dialog);
    EXPECT_EQ(sheet->accessibleName(), QStringLiteral("More"));
    for (int stop = 0; stop < 20; ++stop) {
        ASSERT_TRUE(sheet->isAncestorOf(m_page.focusWidget())) << stop;
        QTest::keyClick(m_page.focusWidget(), Qt::Key_Tab);
    }
    QTest::keyClick(m_page.focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
    EXPECT_EQ(m_page.focusWidget(), part("more"));
}

TEST_F(AccessibleTest, NoStepIsGoneOnToUnderAnOpenSheet)
{
    QSignalSpy asked(&m_page, &SessionPage::commanded);
    part("moreSheet")->show();
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageUp, Qt::Key_Right, Qt::Key_Left})
        QTest::keyClick(part("sayAgain"), key);
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageUp})
        QTest::keyClick(part("volume"), key);
    EXPECT_EQ(asked.size(), 0);
    part("moreSheet")->hide();
    QTest::keyClick(part("main"), Qt::Key_PageDown);
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(AccessibleTest, TheQuestionIsADialogWhoseAnswersTabReaches)
{
    QSignalSpy asked(&m_page, &SessionPage::commanded);
    m_page.setPhase(Phase::Confirming);
    QWidget *sheet = part("confirmSheet");
    EXPECT_EQ(QAccessible::queryAccessibleInterface(sheet)->role(), QAccessible::Dialog);
    EXPECT_EQ(sheet->accessibleName(), QStringLiteral("Finish here?"));
    QStringList stops;
    for (int stop = 0; stop < 4; ++stop) {
        stops << m_page.focusWidget()->objectName();
        QTest::keyClick(m_page.focusWidget(), Qt::Key_Tab);
    }
    EXPECT_EQ(stops.join(u' '), QStringLiteral("stay finishGently leaveNow stay"));
    EXPECT_EQ(asked.size(), 0) << "Tab is no answer";
    m_page.setPhase(Phase::Running);
    EXPECT_EQ(m_page.focusWidget(), part("main"));
}

TEST_F(AccessibleTest, WhereAReaderListensTheAnswersGetTheFocusOnceTheQuestionIsSaid)
{
    m_page.setListened(true);
    Moment moment = test::slideMoment();
    moment.caption = QStringLiteral("Shall we finish here?");
    m_page.setPhase(Phase::Confirming);
    m_page.setMoment(moment);
    EXPECT_EQ(m_page.focusWidget(), part("rest"));
    moment.caption.clear();
    moment.quiet = Millis{15'000};
    m_page.setMoment(moment);
    EXPECT_EQ(m_page.focusWidget(), part("stay"));
    moment.caption = QStringLiteral("Two of five. Slide out.");
    moment.quiet = Millis{0};
    m_page.setPhase(Phase::Running);
    m_page.setMoment(moment);
    EXPECT_EQ(m_page.focusWidget(), part("rest")) << "the voice speaks";
    moment.caption.clear();
    moment.quiet = Millis{4000};
    m_page.setMoment(moment);
    EXPECT_EQ(m_page.focusWidget(), part("main"));
}

TEST_F(AccessibleTest, EnterBeforeAnAnswerHasTheFocusCarriesOn)
{
    m_page.setPhase(Phase::Confirming);
    part("endGently")->setVisible(true);
    part("endGently")->setFocus(); // as where the question is still being said
    std::vector<CommandKind> asked;
    QObject::connect(&m_page, &SessionPage::commanded, [&](const Command &command) { asked.push_back(command.kind); });
    QTest::keyClick(part("endGently"), Qt::Key_Return);
    EXPECT_THAT(asked, testing::ElementsAre(CommandKind::GoOn));
}

TEST_F(AccessibleTest, LeavingSaysThatItWantsASecondPress)
{
    QSignalSpy said(&m_page, &SessionPage::said);
    Moment moment = test::slideMoment();
    moment.quiet = Millis{20'000};
    m_page.setPhase(Phase::Confirming);
    m_page.findChild<ConfirmSheet *>()->setGuard(std::chrono::milliseconds{0});
    m_page.setMoment(moment);
    QTest::mouseClick(part("leaveNow"), Qt::LeftButton, {}, part("leaveNow")->rect().center());
    m_page.setMoment(moment);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said[0][0].toString(), QStringLiteral("Press again to leave"));
}

TEST_F(AccessibleTest, ReducedMotionGoesOnByWholeSecondsAndShowsThreeStillsAMove)
{
    m_page.setReducedMotion(true);
    auto *stage = m_page.findChild<StageView *>(QStringLiteral("stage"));
    Moment moment = test::slideMoment();
    moment.moveLeft = Millis{1900};
    moment.fraction = .1;
    m_page.setMoment(moment);
    const double before = stage->picture().reach;
    moment.moveLeft = Millis{1300};
    moment.body.reach = .6;
    moment.fraction = .6;
    m_page.setMoment(moment);
    EXPECT_EQ(stage->picture().reach, before) << "the second is the same";
    moment.moveLeft = Millis{900};
    m_page.setMoment(moment);
    EXPECT_EQ(stage->picture().reach, .6);
    moment.moveLeft = Millis{400};
    moment.fraction = .7;
    moment.body.reach = .605;
    m_page.setMoment(moment);
    EXPECT_EQ(stage->picture().reach, .6) << "the still is the same";
    m_page.setReducedMotion(false);
    moment.body.reach = .61;
    m_page.setMoment(moment);
    EXPECT_EQ(stage->picture().reach, .61);
}

} // namespace matside
