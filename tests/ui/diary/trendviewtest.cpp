// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/trendview.h"

#include "../handmade.h"
#include "support/printers.h"
#include "support/pseudotranslator.h"
#include "support/rateddiary.h"
#include "ui/after/donetext.h"
#include "ui/diary/trendplot.h"
#include "ui/diary/trendtable.h"
#include "ui/kit/announcer.h"
#include "ui/kit/choicebutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/segmented.h"
#include "ui/shell/accessibles.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

class TrendViewTest : public testing::Test
{
protected:
    TrendViewTest()
    {
        m_view.setEntries(test::ratedDiary(40));
        m_view.setSizes(1168, 1);
        m_view.resize(1208, 800);
        m_view.show();
        m_view.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_view));
    }

    template <typename Part>
    [[nodiscard]] Part &part(const char *name)
    {
        return *m_view.findChild<Part *>(QLatin1String(name));
    }
    [[nodiscard]] QString text(const char *name) { return part<FittedLabel>(name).text(); }
    [[nodiscard]] TrendPlot &plot() { return part<TrendPlot>("trendPlot"); }
    [[nodiscard]] QTableView &table() { return part<QTableView>("trendTable"); }
    [[nodiscard]] QStringList row(int index)
    {
        QStringList cells;
        for (int column = 0; column < table().model()->columnCount(); ++column)
            cells << table().model()->index(index, column).data().toString();
        return cells;
    }
    void showReaches() { part<Segmented>("trendKind").setChosen(1); }

    struct Installed final
    {
        Installed()
        {
            MatStyle::install();
            installAccessibles();
        }
    };

    Installed m_installed;
    TrendView m_view{test::lightLook(), nullptr};
};

DiaryEntries rated(const std::vector<int> &ratings)
{
    DiaryEntries entries = test::ratedDiary(static_cast<int>(ratings.size()));
    for (std::size_t index = 0; index < ratings.size(); ++index)
        entries[index].answer.after = ratings[index];
    return entries;
}

} // namespace

TEST_F(TrendViewTest, TheTrendIsSaidInLargeWords)
{
    EXPECT_EQ(text("trendTitle"), QStringLiteral("Lower than at first"));
    EXPECT_GE(part<FittedLabel>("trendTitle").fit().font.pixelSize(), 40);
    m_view.setEntries(rated({2, 2, 2, 2, 2, 2, 5, 5, 5, 5, 5, 5}));
    EXPECT_EQ(text("trendTitle"), QStringLiteral("Higher than at first"));
    m_view.setEntries(rated({4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5}));
    EXPECT_EQ(text("trendTitle"), QStringLiteral("About the same as at first"));
    EXPECT_TRUE(text("trendSentence").contains(QLatin1String("Lately 5, at first 4: the middle of 6 ratings each. Less than two apart")));
}

TEST_F(TrendViewTest, UnderFiveRatingsNothingIsCompared)
{
    for (const auto &[sessions, title] : {std::pair{0, "No rating yet"}, {1, "One rating so far"}, {4, "4 ratings so far"}}) {
        m_view.setEntries(test::ratedDiary(sessions));
        EXPECT_EQ(text("trendTitle"), QLatin1String(title));
        EXPECT_FALSE(text("trendSentence").contains(QLatin1String("at first")));
    }
}

TEST_F(TrendViewTest, AnEmptyDiaryHasNoPlotAndNoTable)
{
    m_view.setEntries({});
    EXPECT_FALSE(plot().isVisible());
    EXPECT_FALSE(table().isVisible());
    EXPECT_FALSE(part<QWidget>("trendKind").isVisible());
    m_view.setEntries(test::ratedDiary(1));
    EXPECT_TRUE(plot().isVisible());
    EXPECT_TRUE(table().isVisible());
}

TEST_F(TrendViewTest, TheTableHasTheNumbersOfThePlotTheLatestFirst)
{
    const DiaryEntries entries = rated({7, 5, 6, 4, 3, 8});
    m_view.setEntries(entries);
    ASSERT_EQ(table().model()->rowCount(), 6);
    EXPECT_EQ(row(0), QStringList({dayText(entries[5].began), QString::number(*entries[5].answer.before), QStringLiteral("8"),
                                   QStringLiteral("5")}));
    EXPECT_EQ(row(4)[1], QStringLiteral("–")) << "not rated before";
    EXPECT_EQ(table().model()->index(4, 1).data(Qt::AccessibleTextRole), QStringLiteral("none"));
    EXPECT_EQ(row(5)[2], QStringLiteral("7"));
    EXPECT_EQ(row(5)[3], QStringLiteral("–")) << "no median under five";
    EXPECT_EQ(plot().points(), 6);
}

TEST_F(TrendViewTest, ReachesAreToldInWordsAsideAndHaveNoScore)
{
    DiaryEntries entries = test::ratedDiary(5);
    entries[4].done.furthest = {.66, .95};
    entries[4].done.easings = {};
    m_view.setEntries(entries);
    showReaches();
    EXPECT_EQ(row(0).mid(1), QStringList({QStringLiteral("at two thirds"), QStringLiteral("near the end")}));
    EXPECT_TRUE(text("trendSentence").contains(QLatin1String("Farther is not better")));
    EXPECT_TRUE(text("trendSentence").contains(reachText(*trendOf(entries).reaches[4].medianReach.left)));
}

TEST_F(TrendViewTest, NoPercentageGoalOrStreakIsShown)
{
    for (const int sessions : {0, 1, 5, 400}) {
        m_view.setEntries(test::ratedDiary(sessions));
        for (const int kind : {0, 1}) {
            part<Segmented>("trendKind").setChosen(kind);
            QString all = text("trendTitle") + text("trendSentence");
            for (int index = 0; index < table().model()->rowCount(); ++index)
                all += row(index).join(u' ');
            for (const char *word : {"%", "goal", "streak", "score", "in a row", "better or worse", "improve"})
                EXPECT_FALSE(all.contains(QLatin1String(word), Qt::CaseInsensitive)) << word;
        }
    }
}

TEST_F(TrendViewTest, ArrowKeysGoFromPointToPointAndSayEach)
{
    plot().setFocus(Qt::TabFocusReason);
    EXPECT_EQ(plot().current(), plot().points() - 1) << "the latest one first";
    QTest::keyClick(&plot(), Qt::Key_Left);
    EXPECT_EQ(plot().current(), plot().points() - 2);
    QTest::keyClick(&plot(), Qt::Key_Home);
    EXPECT_EQ(plot().current(), 0);
    QTest::keyClick(&plot(), Qt::Key_Left);
    EXPECT_EQ(plot().current(), 0);
    QTest::keyClick(&plot(), Qt::Key_End);
    QTest::keyClick(&plot(), Qt::Key_Right);
    EXPECT_EQ(plot().current(), plot().points() - 1);
    const Trend trend = trendOf(test::ratedDiary(40));
    EXPECT_EQ(plot().accessibleDescription(), pointText(trend.ratings.back(), TrendKind::Ratings));
    EXPECT_TRUE(plot().accessibleDescription().contains(QStringLiteral(", after %1, median of five ").arg(*trend.ratings.back().after)));
}

TEST_F(TrendViewTest, AnArrowKeyHasItsPointSaidOnceAndThePointerNone)
{
    Announcer announcer(&m_view);
    QSignalSpy said(&announcer, &Announcer::said);
    plot().setFocus(Qt::TabFocusReason);
    EXPECT_EQ(said.size(), 0) << "it is the description of what has the focus";
    QTest::keyClick(&plot(), Qt::Key_Left);
    ASSERT_EQ(said.size(), 1);
    EXPECT_EQ(said[0][0].toString(), plot().accessibleDescription());
    QTest::mouseMove(&plot(), plot().positionOf(3).toPoint());
    EXPECT_EQ(plot().current(), 3);
    EXPECT_EQ(said.size(), 1);
}

TEST_F(TrendViewTest, AScreenReaderReadsEveryPoint)
{
    QAccessibleInterface *chart = QAccessible::queryAccessibleInterface(&plot());
    ASSERT_EQ(chart->role(), QAccessible::Chart);
    const QString name = QStringLiteral("Ratings over the time: %1 sessions").arg(plot().points());
    const Trend trend = trendOf(test::ratedDiary(40));
    EXPECT_EQ(chart->valueInterface()->maximumValue(), plot().points());
    for (int point = 0; point < plot().points(); ++point) {
        chart->valueInterface()->setCurrentValue(point + 1);
        EXPECT_EQ(chart->valueInterface()->currentValue(), point + 1);
        EXPECT_EQ(chart->text(QAccessible::Name), name) << "another name would be another control";
        EXPECT_EQ(chart->text(QAccessible::Description), pointText(trend.ratings[static_cast<std::size_t>(point)], TrendKind::Ratings));
    }
    QAccessibleTableInterface *numbers = QAccessible::queryAccessibleInterface(&table())->tableInterface();
    ASSERT_NE(numbers, nullptr);
    ASSERT_EQ(numbers->rowCount(), plot().points());
    EXPECT_EQ(numbers->columnDescription(2), QStringLiteral("After"));
    for (int index = 0; index < numbers->rowCount(); ++index) {
        const Trend::Point &point = trend.ratings[trend.ratings.size() - 1 - static_cast<std::size_t>(index)];
        EXPECT_EQ(numbers->cellAt(index, 0)->text(QAccessible::Name), dayText(point.began));
        EXPECT_EQ(numbers->cellAt(index, 2)->text(QAccessible::Name),
                  point.after ? QString::number(*point.after) : QStringLiteral("none"));
    }
}

TEST_F(TrendViewTest, ThePointerShowsTheValueOfThePointUnderIt)
{
    const QPoint at = plot().positionOf(7).toPoint();
    QTest::mouseMove(&plot(), at);
    EXPECT_EQ(plot().current(), 7);
    const QImage shown = plot().grab().toImage();
    QTest::mouseMove(&plot(), {plot().width() - 1, 2});
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&plot(), &leave);
    EXPECT_FALSE(plot().current());
    EXPECT_NE(plot().grab().toImage(), shown);
}

TEST_F(TrendViewTest, ThePointAndItsRowAreChosenTogether)
{
    plot().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&plot(), Qt::Key_Home);
    EXPECT_EQ(table().currentIndex().row(), table().model()->rowCount() - 1);
    table().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&table(), Qt::Key_Up);
    EXPECT_EQ(plot().current(), 1);
}

TEST_F(TrendViewTest, TabGoesFromThePlotToTheTableAndOn)
{
    plot().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&plot(), Qt::Key_Tab);
    EXPECT_TRUE(table().hasFocus());
    QTest::keyClick(&table(), Qt::Key_Tab);
    EXPECT_FALSE(table().hasFocus());
}

TEST_F(TrendViewTest, SessionsOfOneDayAndASingleOneHaveTheirPlace)
{
    DiaryEntries entries = test::ratedDiary(2);
    entries[1].began = entries[0].began;
    m_view.setEntries(entries);
    EXPECT_EQ(plot().positionOf(0).x(), plot().positionOf(1).x());
    m_view.setEntries(test::ratedDiary(1));
    EXPECT_GT(plot().positionOf(0).x(), 0);
    EXPECT_LT(plot().positionOf(0).x(), plot().width());
}

TEST_F(TrendViewTest, NothingOfTheTrendIsCut)
{
    for (const bool longest : {false, true}) {
        PseudoTranslator tongue;
        if (longest)
            QCoreApplication::installTranslator(&tongue);
        TrendView view(test::lightLook(), nullptr);
        view.show();
        for (const auto &[width, unit] : {std::pair{1168, 1.0}, {936, .75}, {440, .5}, {700, .89}, {3360, 2.7}, {1168, 1.6}}) {
            for (const int sessions : {0, 1, 5, 400}) {
                view.setEntries(test::ratedDiary(sessions));
                for (const int kind : {0, 1}) {
                    view.findChild<Segmented *>()->setChosen(kind);
                    view.setSizes(width, unit);
                    view.resize(width + 40, view.sizeHint().height());
                    QCoreApplication::processEvents();
                    EXPECT_THAT(test::clipped(view), testing::IsEmpty()) << width << ' ' << sessions << kind << longest;
                    const auto *plot = view.findChild<TrendPlot *>();
                    EXPECT_TRUE(plot->isHidden() || plot->fits()) << width << ' ' << sessions << kind << longest;
                }
            }
        }
    }
}

} // namespace matside
