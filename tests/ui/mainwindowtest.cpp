// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "handmade.h"
#include "support/printers.h"
#include "support/shipped.h"
#include "support/tokenatshow.h"
#include "ui/kit/announcer.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/crossfade.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/notice.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/kit/textscroll.h"
#include "ui/session/sessionpage.h"
#include "ui/session/stageview.h"
#include "ui/shell/page.h"
#include "ui/steps/stepcard.h"
#include "ui/window/windowplace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

namespace matside {

namespace {

/// A page without a navigation bar.
class BarePage final : public Page
{
public:
    [[nodiscard]] QString title() const override { return QStringLiteral("Bare"); }
    void refresh() override {}
};

class MainWindowTest : public testing::Test
{
protected:
    MainWindowTest()
        : m_window(test::frontOfHips(), {}, test::painter(), [](const Options &) { return Millis{600000}; })
    {
        m_window.show();
        QObject::connect(&m_window, &MainWindow::commanded,
                         [this](const Command &command) { m_heard.push_back(command.kind); });
    }

    [[nodiscard]] QWidget *part(const char *name) { return m_window.findChild<QWidget *>(QLatin1String(name)); }
    [[nodiscard]] QString page() const { return m_window.currentWidget()->objectName(); }

    MainWindow m_window;
    std::vector<CommandKind> m_heard;
};

} // namespace

TEST_F(MainWindowTest, GoesFromStartToSessionToAfterToStart)
{
    EXPECT_EQ(page(), QStringLiteral("startPage"));
    m_window.began(test::smallProgram());
    EXPECT_EQ(page(), QStringLiteral("sessionPage"));
    m_window.moved(test::slideMoment());
    m_window.phaseChanged(Phase::Paused);
    m_window.cue({});
    m_window.recompiled(test::smallProgram());
    m_window.ended({});
    EXPECT_EQ(page(), QStringLiteral("afterPage"));
    qobject_cast<QAbstractButton *>(part("done"))->click();
    EXPECT_EQ(page(), QStringLiteral("startPage"));
}

/// HeldKeysTest has all kinds of repeats; here the window has the filter.
TEST_F(MainWindowTest, AHeldKeyCountsOnceWhereItsRepeatsComeAsReleaseAndPress)
{
    m_window.began(test::smallProgram());
    quint64 time = 5000;
    const auto send = [&](QEvent::Type type, int after) {
        QKeyEvent event(type, Qt::Key_Right, Qt::NoModifier);
        event.setTimestamp(time += static_cast<quint64>(after));
        QCoreApplication::sendEvent(m_window.windowHandle(), &event);
    };
    send(QEvent::KeyPress, 0);
    for (int repeat = 0; repeat < 20; ++repeat) {
        send(QEvent::KeyRelease, 25);
        send(QEvent::KeyPress, 15);
    }
    send(QEvent::KeyRelease, 25);
    EXPECT_THAT(m_heard, testing::ElementsAre(CommandKind::Next));
}

TEST_F(MainWindowTest, ComesToTheFrontFromBehindAndAsItWas)
{
    m_window.showMinimized();
    m_window.comeToFront({});
    EXPECT_FALSE(m_window.isMinimized());
    EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
    m_window.showFullScreen();
    m_window.comeToFront({});
    EXPECT_TRUE(m_window.isFullScreen());
}

TEST_F(MainWindowTest, TheActivationTokenIsThereWhileItComesToTheFrontAndGoneAfterwards)
{
    m_window.hide();
    test::TokenAtShow seen;
    m_window.installEventFilter(&seen);
    m_window.comeToFront(QStringLiteral("token-7"));
    EXPECT_EQ(seen.token, QStringLiteral("token-7"));
    EXPECT_FALSE(qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
}

TEST_F(MainWindowTest, EscapeLeavesTheAfterPageAndNothingElse)
{
    QTest::keyClick(part("start"), Qt::Key_Escape);
    EXPECT_EQ(page(), QStringLiteral("startPage"));
    m_window.began(test::smallProgram());
    QTest::keyClick(part("main"), Qt::Key_Escape);
    EXPECT_EQ(page(), QStringLiteral("sessionPage"));
    EXPECT_EQ(m_heard, std::vector{CommandKind::Main});
    m_window.ended({});
    QTest::keyClick(part("done"), Qt::Key_Escape);
    EXPECT_EQ(page(), QStringLiteral("startPage"));
}

TEST_F(MainWindowTest, TheButtonsOfARemoteWorkInFullScreenToo)
{
    m_window.began(test::smallProgram());
    QTest::keyClick(part("main"), Qt::Key_F11);
    ASSERT_TRUE(m_window.isFullScreen());
    for (const Qt::Key key : {Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Period, Qt::Key_F5, Qt::Key_Escape, Qt::Key_B}) {
        QTest::keyPress(m_window.focusWidget(), key);
        QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(m_window.focusWidget(), &held);
        QTest::keyRelease(m_window.focusWidget(), key);
    }
    EXPECT_EQ(m_heard, (std::vector{CommandKind::Previous, CommandKind::Next, CommandKind::Main, CommandKind::Main,
                                    CommandKind::Main, CommandKind::Main}));
    EXPECT_TRUE(m_window.isFullScreen()) << "Esc does not leave it";
    EXPECT_EQ(page(), QStringLiteral("sessionPage"));
}

TEST_F(MainWindowTest, WheneverKeysAreShownTheKeyboardIsAskedForItsSigns)
{
    std::optional<QString> signs = QStringLiteral("JK[]");
    m_window.setKeyboardOf([&signs] { return signs; });
    const auto shown = [&](const QString &name) {
        const QList<QWidget *> parts = m_window.findChildren<QWidget *>();
        return std::ranges::any_of(parts, [&](const QWidget *each) { return each->accessibleName() == name; });
    };
    m_window.began(test::smallProgram());
    EXPECT_EQ(m_window.findChild<ActionButton *>(QStringLiteral("slower"))->keyCap(), QStringLiteral("["));
    signs = QStringLiteral("JK");
    QTest::keyClick(part("main"), Qt::Key_F1);
    EXPECT_TRUE(shown(QStringLiteral("J, K: Slower, quicker."))) << "another layout than before";
    EXPECT_EQ(m_window.findChild<ActionButton *>(QStringLiteral("slower"))->keyCap(), QStringLiteral("J"));
    QTest::keyClick(m_window.focusWidget(), Qt::Key_F1);
    m_window.ended({});
    signs = QStringLiteral("JK[]");
    qobject_cast<QAbstractButton *>(part("done"))->click();
    qobject_cast<QAbstractButton *>(part("navSettings"))->click();
    EXPECT_TRUE(shown(QStringLiteral("Slower: left bracket or J")));
}

TEST_F(MainWindowTest, ANewSessionBeginsRunning)
{
    m_window.began(test::smallProgram());
    m_window.phaseChanged(Phase::Done);
    m_window.ended({});
    m_window.began(test::smallProgram());
    EXPECT_EQ(qobject_cast<QAbstractButton *>(part("main"))->text(), QStringLiteral("Pause"));
}

TEST_F(MainWindowTest, WhatWasSaidAfterASessionCanBeTakenBackUntilTheNextOne)
{
    QSignalSpy takenBack(&m_window, &MainWindow::answerTakenBack);
    QSignalSpy answered(&m_window, &MainWindow::answered);
    m_window.setDiary(QDir::homePath() + QStringLiteral("/matside/diary.sqlite"));
    m_window.began(test::smallProgram());
    m_window.ended({});
    m_window.findChild<QAbstractButton *>(QStringLiteral("done"))->click();
    EXPECT_EQ(answered.size(), 1);
    EXPECT_FALSE(m_window.offersUndo()) << "not before it is kept";
    m_window.tellKept();
    ASSERT_TRUE(m_window.offersUndo());
    const auto *notice = m_window.findChild<Notice *>();
    EXPECT_TRUE(notice->accessibleName().contains(QStringLiteral("~/matside/diary.sqlite"))) << notice->accessibleName().toStdString();
    const QRect button = part("noticeAction")->geometry();
    EXPECT_GE(std::min(button.width(), button.height()), 48);
    part("noticeAction")->setFocus();
    QTest::keyClick(part("noticeAction"), Qt::Key_Return);
    EXPECT_EQ(takenBack.size(), 1);
    EXPECT_EQ(page(), QStringLiteral("afterPage"));
    m_window.findChild<QAbstractButton *>(QStringLiteral("done"))->click();
    m_window.tellKept();
    m_window.began(test::smallProgram());
    EXPECT_FALSE(m_window.offersUndo()) << "it belongs to the session before";
    m_window.tellKept();
    EXPECT_FALSE(m_window.offersUndo()) << "nor does it come over the next one";
}

TEST_F(MainWindowTest, ClosingAsksInASessionAndNowhereElse)
{
    QSignalSpy closed(&m_window, &MainWindow::closed);
    m_window.began(test::smallProgram());
    for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Waiting, Phase::Easing, Phase::Confirming}) {
        m_window.phaseChanged(phase);
        EXPECT_FALSE(m_window.close());
        ASSERT_TRUE(part("closeSheet") && part("closeSheet")->isVisible());
        QTest::keyClick(m_window.focusWidget(), Qt::Key_Return);
        EXPECT_FALSE(part("closeSheet")->isVisible());
        EXPECT_TRUE(m_window.isVisible());
    }
    EXPECT_EQ(closed.size(), 0);
    EXPECT_TRUE(m_heard.empty());
    m_window.ended({});
    EXPECT_TRUE(m_window.close()) << "on the after page";
    EXPECT_EQ(closed.size(), 1);
}

TEST_F(MainWindowTest, TheSessionGoesOnBehindTheQuestionUntilItIsAnswered)
{
    QSignalSpy closed(&m_window, &MainWindow::closed);
    m_window.began(test::smallProgram());
    m_window.close();
    Moment later = test::slideMoment();
    later.title = QStringLiteral("Bring the heel home");
    m_window.moved(later);
    EXPECT_EQ(m_window.findChild<FittedLabel *>(QStringLiteral("title"))->text(), later.title);
    EXPECT_FALSE(m_window.close()) << "asked again, it still asks";
    QTest::keyClick(m_window.focusWidget(), Qt::Key_R);
    EXPECT_EQ(m_heard, std::vector{CommandKind::Repeat}) << "a key of the session carries on and does its work";
    EXPECT_FALSE(part("closeSheet")->isVisible());
    m_window.close();
    QTest::keyClick(m_window.focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(m_heard.size(), 1U) << "Esc only carries on";
    m_window.close();
    qobject_cast<QAbstractButton *>(part("closeNow"))->click();
    EXPECT_EQ(closed.size(), 1);
    EXPECT_FALSE(m_window.isVisible());
}

TEST_F(MainWindowTest, TheEndOfTheSessionTakesTheQuestionBack)
{
    m_window.began(test::smallProgram());
    m_window.close();
    m_window.ended({});
    EXPECT_FALSE(part("closeSheet")->isVisible());
    EXPECT_TRUE(m_window.isVisible());
}

TEST_F(MainWindowTest, TheQuestionTakesTheFocusFromNoOtherWindow)
{
    m_window.began(test::smallProgram());
    QWidget other;
    other.show();
    other.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&other));
    m_window.close();
    QTest::qWait(0);
    EXPECT_TRUE(part("closeSheet")->isVisible());
    EXPECT_EQ(QApplication::activeWindow(), &other);
}

TEST_F(MainWindowTest, ASignalClosesASessionWithoutAQuestion)
{
    QSignalSpy closed(&m_window, &MainWindow::closed);
    m_window.began(test::smallProgram());
    m_window.closeAtOnce();
    EXPECT_EQ(closed.size(), 1);
    EXPECT_FALSE(part("closeSheet"));
}

TEST_F(MainWindowTest, TheKeysOfTheWindowWorkOnEveryPage)
{
    QSignalSpy volume(&m_window, &MainWindow::volumeChanged);
    QSignalSpy mute(&m_window, &MainWindow::muteToggled);
    const auto press = [&](const char *place) {
        QTest::keyClick(part(place), Qt::Key_Minus);
        QTest::keyClick(part(place), Qt::Key_Plus);
        QTest::keyClick(part(place), Qt::Key_M);
    };
    press("start");
    m_window.began(test::smallProgram());
    press("pain");
    m_window.ended({});
    press("done");
    ASSERT_EQ(volume.size(), 6);
    EXPECT_NEAR(volume[0][0].toDouble(), .7, 1e-9);
    EXPECT_NEAR(volume[1][0].toDouble(), .8, 1e-9);
    EXPECT_EQ(mute.size(), 3);
    EXPECT_TRUE(m_window.muted());
    EXPECT_TRUE(m_heard.empty());
}

TEST_F(MainWindowTest, AHeldKeyOfTheWindowCountsOnce)
{
    QSignalSpy mute(&m_window, &MainWindow::muteToggled);
    QSignalSpy volume(&m_window, &MainWindow::volumeChanged);
    for (const Qt::Key key : {Qt::Key_M, Qt::Key_Minus}) {
        QTest::keyPress(part("start"), key);
        QKeyEvent held(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
        QCoreApplication::sendEvent(part("start"), &held);
    }
    EXPECT_EQ(mute.size(), 1);
    EXPECT_EQ(volume.size(), 1);
}

TEST_F(MainWindowTest, VolumeStaysWithinItsRange)
{
    for (int press = 0; press < 12; ++press)
        QTest::keyClick(part("start"), Qt::Key_Plus);
    EXPECT_EQ(m_window.volume(), 1.0);
    for (int press = 0; press < 14; ++press)
        QTest::keyClick(part("start"), Qt::Key_Minus);
    EXPECT_EQ(m_window.volume(), 0.0);
}

TEST_F(MainWindowTest, WordsStandInsteadOfThePicture)
{
    m_window.began(test::smallProgram());
    EXPECT_TRUE(part("stage")->isVisible());
    QTest::keyClick(part("main"), Qt::Key_W);
    QWidget *session = part("sessionPage");
    EXPECT_FALSE(session->findChild<QWidget *>(QStringLiteral("stage"))->isVisible());
    QTest::keyClick(part("main"), Qt::Key_W);
    EXPECT_TRUE(session->findChild<QWidget *>(QStringLiteral("stage"))->isVisible());
}

TEST_F(MainWindowTest, TheNoticeThatOffersWordsDoesNotCoverThem)
{
    m_window.began(test::smallProgram());
    m_window.tell(QStringLiteral("Hard to read from the mat?"));
    auto *notice = m_window.findChild<Notice *>();
    ASSERT_TRUE(notice && notice->isVisible());
    QTest::keyClick(part("main"), Qt::Key_W);
    EXPECT_FALSE(notice->isVisible());
}

TEST_F(MainWindowTest, ANoticeMovesToAFreePlaceWhenThePageChanges)
{
    auto *notice = m_window.findChild<Notice *>();
    m_window.tell(QStringLiteral("Volume 70 %"));
    m_window.began(test::smallProgram());
    const QRect over = notice->card();
    EXPECT_THAT(test::under(m_window, over), testing::Each(QStringLiteral("strip")));
    qobject_cast<QAbstractButton *>(part("more"))->click();
    EXPECT_THAT(test::under(m_window, notice->card()), testing::Each(QStringLiteral("strip")));
    qobject_cast<QAbstractButton *>(part("more"))->click();
    EXPECT_EQ(notice->card(), over);
    m_window.resize(1024, 600);
    EXPECT_THAT(test::under(m_window, notice->card()), testing::Each(QStringLiteral("strip")));
}

TEST_F(MainWindowTest, ShowsANoticeOnAPageWithoutANavigationBar)
{
    m_window.addPage(QStringLiteral("bare"), {}, [page = new BarePage] { return page; });
    m_window.showPage(QStringLiteral("bare"));
    m_window.tell(QStringLiteral("Volume 70 %"));
    const auto *notice = m_window.findChild<Notice *>();
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(m_window.rect().contains(notice->card()));
}

TEST_F(MainWindowTest, TheSideCardsShowTheKeysThatWereChosen)
{
    const QImage before = part("left")->grab().toImage();
    const QImage right = part("right")->grab().toImage();
    Settings settings = m_window.settings();
    settings.keys.insert(QStringLiteral("left-first"), {QStringLiteral("G")});
    m_window.choose(settings);
    EXPECT_FALSE(test::alike(part("left")->grab().toImage(), before)) << "G instead of L";
    EXPECT_TRUE(test::alike(part("right")->grab().toImage(), right)) << "R as before";
}

TEST_F(MainWindowTest, APausedSessionSaysThatNothingIsHeardUntilTheSoundIsBack)
{
    const auto *notice = m_window.findChild<Notice *>();
    const auto *caption = m_window.findChild<FittedLabel *>(QStringLiteral("caption"));
    m_window.began(test::smallProgram());
    m_window.soundLost(QStringLiteral("No loudspeaker is there."));
    EXPECT_EQ(notice->accessibleName(), QStringLiteral("There is no sound. No loudspeaker is there."));
    m_window.phaseChanged(Phase::Paused);
    const QString lost = QStringLiteral("No loudspeaker is there. Go on with the captions, or wait for the sound.");
    EXPECT_EQ(caption->text(), lost);
    m_window.soundBack();
    EXPECT_NE(caption->text(), lost);
    m_window.soundLost(QStringLiteral("No loudspeaker is there."));
    EXPECT_EQ(caption->text(), lost);
    m_window.began(test::smallProgram());
    m_window.phaseChanged(Phase::Paused);
    EXPECT_NE(caption->text(), lost) << "another session has not lost its sound yet";
}

TEST_F(MainWindowTest, ANoticeWaitsWhileTheQuestionTakesItsRoom)
{
    const auto *notice = m_window.findChild<Notice *>();
    m_window.began(test::smallProgram());
    m_window.tell(QStringLiteral("Volume 70 %"));
    ASSERT_TRUE(notice->isVisible());
    m_window.phaseChanged(Phase::Confirming);
    EXPECT_FALSE(notice->isVisible());
    m_window.phaseChanged(Phase::Running);
    EXPECT_TRUE(notice->isVisible());
    m_window.phaseChanged(Phase::Confirming);
    m_window.tell(QStringLiteral("Sound off"));
    EXPECT_FALSE(notice->isVisible());
    m_window.phaseChanged(Phase::Running);
    EXPECT_TRUE(notice->isVisible());
    EXPECT_EQ(notice->accessibleName(), QStringLiteral("Sound off"));
}

TEST_F(MainWindowTest, ANoticeWaitsWhileASheetLiesOverThePage)
{
    m_window.setPreview([](const Options &) { return test::smallProgram(); });
    const auto *notice = m_window.findChild<Notice *>();
    const auto press = [this](const char *name) { qobject_cast<QAbstractButton *>(part(name))->click(); };
    const auto expectWaits = [&](const char *sheet, const std::function<void()> &open) {
        m_window.tell(QStringLiteral("Volume 70 %"));
        EXPECT_TRUE(notice->isVisible()) << sheet;
        open();
        auto *lying = qobject_cast<Sheet *>(part(sheet));
        ASSERT_TRUE(lying && lying->isVisible()) << sheet;
        EXPECT_FALSE(notice->isVisible()) << sheet << ": told before";
        m_window.tell(QStringLiteral("Sound off"));
        EXPECT_FALSE(notice->isVisible()) << sheet << ": told meanwhile";
        m_window.resize(m_window.width() == 1280 ? QSize(1024, 600) : QSize(1280, 800));
        EXPECT_FALSE(notice->isVisible()) << sheet << ": in another size";
        lying->close();
        EXPECT_TRUE(notice->isVisible()) << sheet << ": afterwards";
        EXPECT_EQ(notice->accessibleName(), QStringLiteral("Sound off"));
        m_window.hideNotice();
    };
    expectWaits("readingSheet", [&] { press("readFirst"); });
    expectWaits("keysSheet", [&] { QTest::keyClick(part("start"), Qt::Key_Question); });
    press("navSteps");
    expectWaits("stepSheet", [&] { press("step-1"); });
    m_window.began(test::smallProgram());
    expectWaits("closeSheet", [&] { m_window.close(); });
}

TEST(OpeningGeometryTest, OpensMaximisedOnASmallScreen)
{
    MainWindow window(test::frontOfHips(), {}, test::painter(), [](const Options &) { return Millis{600000}; });
    const QSize room = window.screen()->availableSize();
    ASSERT_TRUE(openingGeometry(room, {}).maximised) << "the screen of the tests is small";
    window.open();
    EXPECT_TRUE(window.isMaximized());
    EXPECT_TRUE(QRect(QPoint(), room).contains(QRect(QPoint(), window.size())));
}

TEST(MainWindowEndTest, ClosesWithASheetOpen)
{
    MainWindow window(test::frontOfHips(), {}, test::painter(), [](const Options &) { return Millis{600000}; });
    window.show();
    window.began(test::smallProgram());
    window.findChild<QAbstractButton *>(QStringLiteral("more"))->click();
    window.tell(QStringLiteral("Volume 70 %"));
}

TEST_F(MainWindowTest, PagesFadeIntoOneAnotherAndKeysMeanTheNewOneAtOnce)
{
    const auto fade = [this] { return m_window.findChild<Crossfade *>(QString(), Qt::FindDirectChildrenOnly); };
    m_window.began(test::smallProgram());
    EXPECT_TRUE(fade()->underWay());
    EXPECT_TRUE(fade()->testAttribute(Qt::WA_TransparentForMouseEvents));
    QTest::keyClick(part("main"), Qt::Key_Space);
    EXPECT_EQ(m_heard, std::vector{CommandKind::Main});
    Settings calm = m_window.settings();
    calm.motion = MotionChoice::Reduced;
    m_window.choose(calm);
    EXPECT_FALSE(fade()->underWay()) << "at once";
    m_window.ended({});
    EXPECT_FALSE(fade()->underWay());
}

TEST_F(MainWindowTest, AllOfAPageFadesIntoOtherColours)
{
    const auto fade = [this] { return m_window.findChild<Crossfade *>(QString(), Qt::FindDirectChildrenOnly); };
    for (const char *place : {"start", "main", "done"}) {
        if (place == std::string("main"))
            m_window.began(test::smallProgram());
        else if (place == std::string("done"))
            m_window.ended({});
        const QImage light = test::settled(m_window);
        QTest::keyClick(part(place), Qt::Key_T);
        EXPECT_TRUE(fade()->underWay()) << place;
        EXPECT_EQ(fade()->geometry(), m_window.rect()) << place;
        EXPECT_TRUE(test::alike(m_window.grab().toImage(), light)) << place << ": nothing has changed yet";
        EXPECT_FALSE(test::alike(test::settled(m_window), light)) << place;
        QTest::keyClick(part(place), Qt::Key_T);
    }
    Settings calm = m_window.settings();
    calm.motion = MotionChoice::Reduced;
    m_window.choose(calm);
    QTest::keyClick(part("done"), Qt::Key_T);
    EXPECT_FALSE(fade()->underWay()) << "at once";
}

TEST_F(MainWindowTest, WordsAreOfferedOnceAndOnlyWhereThePictureIsTooFarAway)
{
    auto *notice = m_window.findChild<Notice *>();
    const auto offered = [&] {
        return notice->isVisible() && notice->accessibleName().contains(QStringLiteral("words only"));
    };
    m_window.setPixelsPerMm(1280 / 286.0); // 13.3 inches, two metres away
    m_window.resize(1280, 800);
    m_window.began(test::smallProgram());
    EXPECT_FALSE(offered()) << "it is read from there";
    m_window.resize(1024, 600);
    m_window.began(test::smallProgram());
    EXPECT_TRUE(offered());
    notice->hide();
    m_window.began(test::smallProgram());
    EXPECT_FALSE(offered()) << "once";
}

TEST_F(MainWindowTest, TheOtherThemeIsSeenAtOnce)
{
    m_window.began(test::smallProgram());
    const QImage light = test::settled(m_window);
    QTest::keyClick(part("main"), Qt::Key_T);
    const QImage dark = test::settled(m_window);
    EXPECT_GT(light.pixelColor(20, 780).lightness(), dark.pixelColor(20, 780).lightness() + 80);
    QTest::keyClick(part("main"), Qt::Key_T);
    EXPECT_TRUE(test::alike(test::settled(m_window), light));
}

TEST_F(MainWindowTest, TheChosenPersonIsDrawnOnEveryPage)
{
    const auto program = std::make_shared<Program>(test::compiled());
    m_window.setPreview([&](const Options &) { return program; });
    Settings settings = m_window.settings();
    settings.person = QStringLiteral("noor");
    m_window.choose(settings);
    m_window.began(test::smallProgram());
    m_window.moved(test::slideMoment());
    m_window.ended({});
    qobject_cast<QAbstractButton *>(part("done"))->click();
    qobject_cast<QAbstractButton *>(part("navSteps"))->click();
    qobject_cast<QAbstractButton *>(part("step-8"))->click();
    const QList<StageView *> stages = m_window.findChildren<StageView *>();
    EXPECT_EQ(stages.size(), 4) << "start, session, after, one step";
    for (const StageView *stage : stages)
        EXPECT_EQ(stage->picture().person, settings.person) << stage->parent()->objectName().toStdString();
    for (const StepCard *card : m_window.findChildren<StepCard *>())
        EXPECT_EQ(card->picture().person, settings.person) << card->text().toStdString();
}

TEST(PersonInTheWindowTest, AnUnknownPersonIsDrawnAsTheFirst)
{
    StartChoices first;
    first.settings.theme = ThemeChoice::Light;
    StartChoices strange = first;
    strange.settings.person = QStringLiteral("of-a-newer-matside");
    const auto seen = [](const StartChoices &choices) {
        MainWindow window(test::frontOfHips(), choices, test::painter(),
                          [](const Options &) { return Millis{600000}; });
        window.show();
        return window.grab().toImage();
    };
    EXPECT_TRUE(test::alike(seen(strange), seen(first)));
    strange.settings.person = QStringLiteral("adia");
    EXPECT_FALSE(test::alike(seen(strange), seen(first))) << "somebody whom it knows looks like nobody else";
}

TEST_F(MainWindowTest, TheStopCardIsOnTopAfterAnEarlyEnd)
{
    m_window.ended({});
    EXPECT_FALSE(part("stopCard")->isVisible());
    Summary summary;
    summary.end = Summary::End::Left;
    m_window.ended(summary);
    EXPECT_TRUE(part("stopCard")->isVisible());
    EXPECT_TRUE(
        part("afterPage")->findChild<TextScroll *>()->plainText().contains(QStringLiteral("See somebody soon")));
    EXPECT_EQ(part("afterPage")->findChild<FittedLabel *>(QStringLiteral("afterTitle"))->text(),
              QStringLiteral("Ended early, and that is fine"));
}

TEST_F(MainWindowTest, TheAfterPageIsNeverClipped)
{
    Summary summary;
    summary.active = Millis{12 * 60000};
    summary.repetitions = {12, 12};
    summary.turns = {10, 10};
    for (const QSize &size : test::kSizes) {
        m_window.resize(size);
        for (const auto end : {Summary::End::Finished, Summary::End::Left}) {
            summary.end = end;
            m_window.ended(summary);
            EXPECT_THAT(test::clipped(m_window), testing::IsEmpty()) << size.width();
        }
    }
}

TEST_F(MainWindowTest, AScreenReaderIsToldWhatKeysDid)
{
    QSignalSpy said(m_window.findChild<Announcer *>(), &Announcer::said);
    const auto pressed = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        said.clear();
        QTest::keyClick(m_window.focusWidget(), key, modifiers);
        return said.isEmpty() ? QString() : said.last()[0].toString();
    };
    EXPECT_EQ(pressed(Qt::Key_M), QStringLiteral("Sound off"));
    EXPECT_EQ(pressed(Qt::Key_M), QStringLiteral("Sound on"));
    EXPECT_EQ(pressed(Qt::Key_Minus), QStringLiteral("Volume 70 %"));
    EXPECT_EQ(pressed(Qt::Key_T), QStringLiteral("Dark"));
    EXPECT_EQ(pressed(Qt::Key_T), QStringLiteral("Light"));
    EXPECT_EQ(pressed(Qt::Key_Plus, Qt::ControlModifier), QStringLiteral("Text 125 %"));
    EXPECT_EQ(pressed(Qt::Key_W), QStringLiteral("Words, no picture"));
}

TEST_F(MainWindowTest, InASessionWhatAKeyDidWaitsForSilence)
{
    QSignalSpy said(m_window.findChild<Announcer *>(), &Announcer::said);
    m_window.began(test::smallProgram());
    Moment moment = test::slideMoment();
    m_window.moved(moment);
    said.clear();
    QTest::keyClick(m_window.focusWidget(), Qt::Key_M);
    EXPECT_EQ(said.size(), 0);
    moment.quiet = Millis{9000};
    m_window.moved(moment);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said[0][0].toString(), QStringLiteral("Sound off"));
}

} // namespace matside
