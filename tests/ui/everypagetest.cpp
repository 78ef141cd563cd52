// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every size, in the language of the program and in one that is 40 % longer: nothing is cut.
#include "handmade.h"
#include "support/shipped.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/choicebutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/session/headline.h"
#include "ui/shell/keyssheet.h"
#include "support/pseudotranslator.h"
#include "ui/shell/mainwindow.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/notice.h"
#include "ui/session/sessionpage.h"
#include "ui/session/stageview.h"
#include "ui/steps/stepspage.h"

#include <QCoreApplication>
#include <QScrollArea>
#include <QScrollBar>

#include <gmock/gmock.h>

#include <set>

namespace matside {

namespace {

class EveryPageTest : public testing::TestWithParam<bool>
{
protected:
    EveryPageTest()
    {
        if (GetParam())
            QCoreApplication::installTranslator(&m_tongue);
        m_routine = GetParam() ? lengthened(test::frontOfHips()) : test::frontOfHips();
        m_program = std::make_shared<Program>(compile(m_routine, {}, Phrasebook(), Lengths()));
    }

    /// Each moment at which something else is shown: the beginning of each segment, and of each line in it.
    [[nodiscard]] std::vector<Moment> moments() const
    {
        std::vector<Moment> all;
        std::set<QString> known; // what looks the same is looked at once
        const auto add = [&](Millis position, double share) {
            const Moment moment = momentAt(*m_program, position);
            const bool counted = moment.rep > 0;
            if (known.insert(moment.title + moment.caption + QString::number(share) + QString::number(counted)).second)
                all.push_back(moment);
        };
        for (const Segment &segment : m_program->segments)
            add(segment.start + Millis{1}, 0);
        for (const Cue &cue : m_program->cues) {
            for (const double share : {.02, .4, .8})
                add(cue.at + Millis{static_cast<Millis::rep>(static_cast<double>(cue.length.count()) * share)}, share);
        }
        return all;
    }

    PseudoTranslator m_tongue;
    Routine m_routine;
    ProgramPtr m_program;
};

QString translated(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

std::string at(const QSize &size, const QString &what = {})
{
    return QStringLiteral("%1x%2 %3").arg(size.width()).arg(size.height()).arg(what).toStdString();
}

} // namespace

TEST_P(EveryPageTest, NothingOfTheSessionIsCut)
{
    SessionPage page(test::lightLook(), test::painter());
    page.setProgram(m_program);
    page.show();
    for (const QSize &size : test::kAllSizes) {
        page.resize(size);
        for (const bool words : {false, true}) {
            page.setTextOnly(words);
            for (const Moment &moment : moments()) {
                page.setMoment(moment);
                ASSERT_THAT(test::clipped(page), testing::IsEmpty()) << at(size, moment.title + moment.caption) << words;
            }
            for (const Phase phase : kPhases) {
                page.setPhase(phase);
                ASSERT_THAT(test::clipped(page), testing::IsEmpty()) << at(size, phaseName(phase)) << words;
            }
            page.setPhase(Phase::Running);
        }
    }
}

TEST_P(EveryPageTest, BesideThePictureWordsKeepTheirSizeAndThePictureGivesWay)
{
    SessionPage page(test::lightLook(), test::painter());
    page.setProgram(m_program);
    page.resize(1280, 800);
    page.show();
    const auto typeOf = [&](const char *name) {
        return page.findChild<FittedLabel *>(QLatin1String(name))->fit().font.pixelSize();
    };
    for (const Moment &moment : moments()) { // docs/sources.md, "Legibility"
        page.setMoment(moment);
        ASSERT_GE(typeOf("title"), 80) << moment.title.toStdString();
        ASSERT_GE(typeOf("caption"), 50) << moment.caption.toStdString() << moment.sentence.toStdString();
        ASSERT_GE(page.findChild<Headline *>()->wordType(), moment.side ? 42 : 36) << moment.title.toStdString();
    }
    for (const auto &[phase, least] : {std::pair{Phase::Paused, 116}, {Phase::Easing, 92}, {Phase::Waiting, 92}}) {
        page.setPhase(phase);
        EXPECT_GE(typeOf("title"), GetParam() ? 80 : least) << phaseName(phase).toStdString();
        EXPECT_GE(typeOf("caption"), 50) << phaseName(phase).toStdString();
    }
}

TEST_P(EveryPageTest, NothingOfTheOtherPagesIsCut)
{
    MainWindow window(m_routine, {}, test::painter(), [](const Options &) { return Millis{600000}; });
    window.setPreview([this](const Options &) { return m_program; });
    window.show();
    Summary summary;
    summary.active = Millis{12 * 60000};
    summary.repetitions = {12, 12};
    summary.turns = {10, 10};
    for (const QSize &size : test::kAllSizes) {
        if (size.height() < 540 || size.width() < 600)
            continue; // under what the pages are made for: there only the session has to be whole
        window.resize(size);
        for (const char *page : {"navRoutine", "navSteps"}) {
            window.findChild<QAbstractButton *>(QLatin1String(page))->click();
            EXPECT_THAT(test::clipped(*window.currentWidget()), testing::IsEmpty()) << at(size, QLatin1String(page));
        }
        for (const auto end : {Summary::End::Finished, Summary::End::Left}) {
            summary.end = end;
            window.ended(summary);
            EXPECT_THAT(test::clipped(*window.currentWidget()), testing::IsEmpty()) << at(size, QStringLiteral("after"));
        }
        window.findChild<QAbstractButton *>(QStringLiteral("done"))->click();
    }
}

TEST_P(EveryPageTest, StartIsInViewAndOnALaptopNothingHasToBeScrolledForIt)
{
    MainWindow window(m_routine, {}, test::painter(), [](const Options &) { return Millis{600000}; });
    window.show();
    for (const QSize &size : test::kAllSizes) {
        window.resize(size);
        const auto *start = window.findChild<ActionButton *>(QStringLiteral("start"));
        EXPECT_TRUE(window.rect().contains(start->visibleRect().toRect().translated(start->mapTo(&window, QPoint())))) << at(size);
        EXPECT_GE(start->visibleRect().height(), 60) << at(size);
        const auto *scroll = window.currentWidget()->findChild<QScrollArea *>();
        if (size.width() >= 1024 && size.height() >= 600) {
            EXPECT_EQ(scroll->verticalScrollBar()->maximum(), 0) << at(size);
        }
    }
}

TEST_P(EveryPageTest, ANoticeCoversNoWordsNoButtonsNoHandsAndNoFeet)
{
    MainWindow window(m_routine, {}, test::painter(), [](const Options &) { return Millis{600000}; });
    window.setPreview([this](const Options &) { return m_program; });
    window.show();
    const auto *notice = window.findChild<Notice *>();
    const QString soundCheck = translated("SoundCheck", "“%1” Then a chime. Volume %2 %").arg(m_program->cues.front().text, QStringLiteral("80"));
    // In a session the row of the whole routine gives way: on the picture hands and feet are everywhere.
    const auto inTheRow = testing::AnyOf(QStringLiteral("strip"), QStringLiteral("then"), QStringLiteral("thenWord"));
    const auto tell = [&](const QString &words) {
        window.tell(words);
        if (const auto *session = qobject_cast<const SessionPage *>(window.currentWidget()))
            EXPECT_GE(notice->card().top(), session->sessionLayout().sheet.top()) << "over the picture";
        else
            EXPECT_LT(notice->card().bottom(), window.height() * .3) << "over the person";
        EXPECT_TRUE(window.rect().contains(notice->card()));
        return test::under(window, notice->card());
    };
    for (const QSize &size : {QSize(1024, 600), QSize(1280, 800), QSize(1920, 1080), QSize(800, 1280)}) {
        window.resize(size);
        for (const char *page : {"navSettings", "navSteps", "navRoutine"}) {
            window.findChild<QAbstractButton *>(QLatin1String(page))->click();
            EXPECT_THAT(tell(QStringLiteral("Volume 80 %")), testing::IsEmpty()) << at(size, QLatin1String(page));
        }
        EXPECT_THAT(tell(soundCheck), testing::IsEmpty()) << at(size);
        window.began(m_program);
        for (const Moment &moment : moments()) {
            window.moved(moment);
            ASSERT_THAT(tell(soundCheck), testing::Each(inTheRow)) << at(size, moment.title);
        }
        window.findChild<QAbstractButton *>(QStringLiteral("more"))->click();
        EXPECT_THAT(tell(soundCheck), testing::Each(inTheRow)) << at(size, QStringLiteral("more"));
        window.ended({});
        EXPECT_THAT(tell(soundCheck), testing::IsEmpty()) << at(size, QStringLiteral("after"));
        window.findChild<QAbstractButton *>(QStringLiteral("done"))->click();
    }
}

TEST_P(EveryPageTest, NothingOfASheetIsCut)
{
    SessionPage page(test::lightLook(), test::painter());
    StepsPage steps(test::lightLook(), test::navigation(), m_routine, test::painter());
    page.setProgram(m_program);
    steps.setProgram(m_program, false);
    page.show();
    steps.show();
    for (const QSize &size : test::kAllSizes) {
        page.resize(size);
        auto *more = page.findChild<QWidget *>(QStringLiteral("moreSheet"));
        more->show();
        EXPECT_THAT(test::clipped(page), testing::IsEmpty()) << at(size, QStringLiteral("more"));
        EXPECT_TRUE(page.rect().adjusted(-24, -24, 24, 24).contains(more->geometry())) << at(size);
        more->hide();
        steps.resize(size);
        for (int step = 1; auto *card = steps.findChild<QAbstractButton *>(QStringLiteral("step-%1").arg(step)); ++step) {
            card->click();
            EXPECT_THAT(test::clipped(steps), testing::IsEmpty()) << at(size, card->text());
        }
    }
}

TEST_P(EveryPageTest, EverythingThatIsPressedIsLargeEnoughForIt)
{
    MainWindow window(m_routine, {}, test::painter(), [](const Options &) { return Millis{600000}; });
    window.setPreview([this](const Options &) { return m_program; });
    window.show();
    const auto small = [&window] {
        std::vector<QString> found;
        for (const auto *button : window.findChildren<QAbstractButton *>()) {
            const auto *choice = qobject_cast<const ChoiceButton *>(button);
            const QSize size = (choice ? choice->target() : visibleRectOf(*button)).size().toSize();
            if (button->isVisible() && (size.width() < 48 || size.height() < 48))
                found.push_back(QStringLiteral("%1 %2: %3 x %4").arg(button->objectName(), button->text()).arg(size.width()).arg(size.height()));
        }
        return found;
    };
    const auto press = [&window](const char *name) { window.findChild<QAbstractButton *>(QLatin1String(name))->click(); };
    for (const QSize &size : {QSize(1024, 600), QSize(1280, 800), QSize(800, 1280)}) {
        window.resize(size);
        for (const char *page : {"navSettings", "navSteps", "navRoutine"}) {
            press(page);
            EXPECT_THAT(small(), testing::IsEmpty()) << at(size, QLatin1String(page));
        }
        window.began(m_program);
        for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Easing, Phase::Waiting, Phase::Confirming}) {
            window.phaseChanged(phase);
            EXPECT_THAT(small(), testing::IsEmpty()) << at(size, phaseName(phase));
        }
        window.phaseChanged(Phase::Running);
        press("more");
        EXPECT_THAT(small(), testing::IsEmpty()) << at(size, QStringLiteral("more"));
        window.ended({});
        EXPECT_THAT(small(), testing::IsEmpty()) << at(size, QStringLiteral("after"));
        press("done");
    }
}

TEST_P(EveryPageTest, EveryKeyStandsBesideItsAction)
{
    QWidget window;
    KeysSheet sheet(&window);
    sheet.setKeys(KeyMap());
    window.show();
    for (const QSize &size : test::kAllSizes) {
        window.resize(size);
        sheet.open(true);
        EXPECT_TRUE(sheet.fits()) << at(size);
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, EveryPageTest, testing::Bool());

} // namespace matside
