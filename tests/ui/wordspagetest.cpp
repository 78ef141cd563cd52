// SPDX-License-Identifier: GPL-3.0-or-later
// Words instead of the picture: how large they are from where somebody lies (docs/sources.md, "Legibility").
#include "handmade.h"
#include "support/shipped.h"
#include "ui/session/dial.h"
#include "ui/kit/fittedlabel.h"
#include "ui/session/headline.h"
#include "ui/session/sessionpage.h"

#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

/// A screen that the window fills.
struct Screen final
{
    const char *name;
    QSize pixels;
    double width; ///< millimetres
};

constexpr std::array kScreens{
    Screen{"13.3 inches, 16:10", {1280, 800}, 286},  Screen{"13.3 inches, 16:9, 150 %", {1280, 720}, 294},
    Screen{"14 inches", {1920, 1080}, 310},          Screen{"15.6 inches, 125 %", {1536, 864}, 345},
    Screen{"24 inches", {1920, 1080}, 531},
};

class WordsPageTest : public testing::Test
{
protected:
    WordsPageTest() : m_page(test::lightLook(), test::painter()), m_program(std::make_shared<Program>(test::compiled()))
    {
        m_page.setProgram(m_program);
        m_page.setTextOnly(true);
        m_page.show();
    }

    void on(const Screen &screen, double metres)
    {
        m_readingDistance = {metres, screen.pixels.width() / screen.width};
        m_page.setReadingDistance(m_readingDistance);
        m_page.resize(screen.pixels);
    }
    [[nodiscard]] double arcOf(const char *name, QFont::Weight weight)
    {
        const auto *label = m_page.findChild<FittedLabel *>(QLatin1String(name));
        return arcOfType(label->fit().font.pixelSize(), m_readingDistance, weight);
    }
    /// Everything that is on the page now is large enough.
    void expectLarge(const std::string &where)
    {
        ASSERT_GE(arcOf("title", QFont::DemiBold), kInstructionArc * .99) << where;
        ASSERT_GE(arcOf("caption", QFont::Medium), kInstructionArc * .99) << where;
        ASSERT_GE(arcOfType(m_page.findChild<Headline *>()->wordType(), m_readingDistance, QFont::Bold), kRestArc * .99) << where;
        const auto *dial = m_page.findChild<Dial *>();
        if (dial->face().kind == DialFace::Kind::Countdown) {
            ASSERT_GE(arcOfType(dial->digitType(), m_readingDistance, QFont::DemiBold), kCountdownArc * .99) << where;
        }
        ASSERT_THAT(test::clipped(m_page), testing::IsEmpty()) << where;
    }

    SessionPage m_page;
    ProgramPtr m_program;
    ReadingDistance m_readingDistance;
};

} // namespace

TEST_F(WordsPageTest, AtTwoMetresEverythingIsLargeEnoughInEveryStepAndPhase)
{
    for (const Screen &screen : kScreens) {
        on(screen, 2.0);
        for (const Segment &segment : m_program->segments) {
            for (Millis at = segment.start + Millis{1}; at < segment.end; at += Millis{1500}) {
                const Moment moment = momentAt(*m_program, at);
                m_page.setMoment(moment);
                expectLarge(screen.name + (QLatin1Char(' ') + moment.title + QLatin1Char(' ') + moment.caption).toStdString());
                if (HasFatalFailure())
                    return;
            }
        }
        for (const Phase phase : {Phase::Waiting, Phase::Easing, Phase::Paused}) {
            m_page.setPhase(phase);
            m_page.setMoment(test::slideMoment());
            expectLarge(screen.name + phaseName(phase).toStdString());
        }
        m_page.setPhase(Phase::Running);
    }
}

TEST_F(WordsPageTest, FurtherAwayTypeIsLarger)
{
    double before = 0;
    for (const double metres : {1.0, 1.5, 2.0}) {
        on(kScreens[0], metres);
        m_page.setMoment(test::slideMoment());
        const double now = m_page.sessionLayout().captionType.least;
        EXPECT_GT(now, before);
        before = now;
    }
}

TEST_F(WordsPageTest, InASmallWindowWordsAreAsLargeAsFits)
{
    for (const QSize &size : test::kAllSizes) {
        m_page.setReadingDistance({4.0, 5.0});
        m_page.resize(size);
        for (const Segment &segment : m_program->segments) {
            m_page.setMoment(momentAt(*m_program, segment.start + Millis{300}));
            ASSERT_THAT(test::clipped(m_page), testing::IsEmpty()) << size.width() << 'x' << size.height();
        }
    }
}

TEST_F(WordsPageTest, AClickOnTheWordsIsTheMainAction)
{
    on(kScreens[0], 2.0);
    m_page.setMoment(test::slideMoment());
    std::vector<CommandKind> heard;
    QObject::connect(&m_page, &SessionPage::commanded, [&](const Command &command) { heard.push_back(command.kind); });
    QTest::mouseClick(&m_page, Qt::LeftButton, {}, {500, 300});
    EXPECT_EQ(heard, std::vector{CommandKind::Main});
    // Between the buttons of the bar nothing is asked for.
    QTest::mouseClick(&m_page, Qt::LeftButton, {}, {500, 795});
    EXPECT_EQ(heard.size(), 1U);
}

TEST_F(WordsPageTest, OverTheHeadAtTheRightWordsEndAtTheRight)
{
    m_page.setHeadRight(true);
    on(kScreens.front(), 2);
    for (const char *name : {"title", "caption"})
        EXPECT_TRUE(m_page.findChild<FittedLabel *>(QLatin1String(name))->alignment() & Qt::AlignRight) << name;
    m_page.setTextOnly(false);
    EXPECT_TRUE(m_page.findChild<FittedLabel *>(QStringLiteral("caption"))->alignment() & Qt::AlignLeft) << "the sheet never mirrors";
}

TEST_F(WordsPageTest, EndGentlyIsThereToo)
{
    on(kScreens[0], 2.0);
    for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Waiting, Phase::Easing}) {
        m_page.setPhase(phase);
        EXPECT_TRUE(m_page.findChild<QWidget *>(QStringLiteral("endGently"))->isVisible());
        EXPECT_TRUE(m_page.findChild<QWidget *>(QStringLiteral("more"))->isVisible());
    }
}

TEST_F(WordsPageTest, NoTailOfALetterIsCutAtTheLastLine)
{
    for (const Screen &screen : kScreens) {
        on(screen, 2.0);
        for (const Segment &segment : m_program->segments) {
            m_page.setMoment(momentAt(*m_program, segment.start + Millis{1}));
            for (const char *name : {"title", "caption"}) {
                auto *label = m_page.findChild<FittedLabel *>(QLatin1String(name));
                if (label->text().isEmpty() || label->size().isEmpty())
                    continue;
                QImage seen(label->size(), QImage::Format_ARGB32_Premultiplied);
                seen.fill(Qt::transparent);
                label->render(&seen, {}, {}, {});
                bool ink = false;
                for (int x = 0; x < seen.width(); ++x)
                    ink = ink || qAlpha(seen.pixel(x, seen.height() - 1)) > 0;
                ASSERT_FALSE(ink) << screen.name << ' ' << label->text().toStdString();
            }
        }
    }
}

} // namespace matside
