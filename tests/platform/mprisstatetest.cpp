// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mpris/assumedposition.h"
#include "platform/mpris/mprisstate.h"

#include <QDBusObjectPath>
#include <QStringList>

#include <gtest/gtest.h>

namespace matside::test {
namespace {

using namespace std::chrono_literals;
using Status = MprisState::Status;

class MprisStateTest : public testing::Test
{
protected:
    MprisStateTest()
    {
        Program program;
        program.title = QStringLiteral("Front of the hips");
        program.cells.resize(3);
        m_facts.program = std::make_shared<const Program>(std::move(program));
        m_facts.phase = Phase::Running;
        m_facts.session = 2;
        m_facts.moment.duration = 10min;
        m_facts.moment.position = 90s;
        m_facts.moment.stepTitle = QStringLiteral("Slide the heel");
        m_facts.moment.side = Side::Left;
        m_facts.moment.rep = 3;
        m_facts.moment.reps = 5;
    }
    [[nodiscard]] MprisState in(Phase phase)
    {
        m_facts.phase = phase;
        return mprisStateOf(m_facts);
    }

    MprisFacts m_facts;
};

TEST_F(MprisStateTest, OnlyASessionThatLeadsOnIsPlaying)
{
    EXPECT_EQ(in(Phase::Running).status, Status::Playing);
    for (const Phase waits : {Phase::Paused, Phase::Waiting, Phase::Easing, Phase::Confirming})
        EXPECT_EQ(in(waits).status, Status::Paused) << phaseName(waits).toStdString() << ": the button must be Play";
    EXPECT_EQ(in(Phase::Done).status, Status::Stopped);
    EXPECT_EQ(mprisName(Status::Playing), QStringLiteral("Playing"));
    EXPECT_EQ(mprisName(Status::Paused), QStringLiteral("Paused"));
    EXPECT_EQ(mprisName(Status::Stopped), QStringLiteral("Stopped"));
}

TEST_F(MprisStateTest, MetadataHaveTheTypesOfTheSpecification)
{
    m_facts.picture = QStringLiteral("/tmp/a folder/step.png");
    const QVariantMap data = mprisMetadata(mprisStateOf(m_facts));
    EXPECT_EQ(data[QStringLiteral("mpris:trackid")].value<QDBusObjectPath>().path(), QStringLiteral("/matside/session/2"));
    EXPECT_EQ(data[QStringLiteral("mpris:length")], QVariant(600'000'000LL));
    EXPECT_EQ(data[QStringLiteral("mpris:length")].typeId(), QMetaType::LongLong);
    EXPECT_EQ(data[QStringLiteral("xesam:title")], QVariant(QStringLiteral("Slide the heel: left, 3 of 5")));
    EXPECT_EQ(data[QStringLiteral("xesam:artist")], QVariant(QStringList(QStringLiteral("Front of the hips"))));
    EXPECT_EQ(data[QStringLiteral("mpris:artUrl")], QVariant(QStringLiteral("file:///tmp/a%20folder/step.png")));
    EXPECT_EQ(mprisTime(90s), 90'000'000);
}

TEST_F(MprisStateTest, TheTitleNamesOnlyWhatThereIs)
{
    m_facts.moment.reps = 1;
    EXPECT_EQ(mprisStateOf(m_facts).title, QStringLiteral("Slide the heel: left"));
    m_facts.moment.side.reset();
    EXPECT_EQ(mprisStateOf(m_facts).title, QStringLiteral("Slide the heel"));
    EXPECT_FALSE(mprisMetadata(mprisStateOf(m_facts)).contains(QStringLiteral("mpris:artUrl")));
}

TEST_F(MprisStateTest, WithoutASessionThereIsNoTrack)
{
    EXPECT_TRUE(mprisMetadata(in(Phase::Done)).isEmpty());
    EXPECT_TRUE(mprisMetadata(mprisStateOf({})).isEmpty());
}

TEST_F(MprisStateTest, WhatCanBeDoneFollowsTheState)
{
    for (const Phase phase : {Phase::Running, Phase::Paused, Phase::Waiting, Phase::Easing, Phase::Confirming}) {
        const MprisState state = in(phase);
        const bool isMoving = phase != Phase::Confirming;
        EXPECT_TRUE(state.canPlay && state.canPause) << phaseName(phase).toStdString();
        EXPECT_EQ(state.canGoNext, isMoving) << phaseName(phase).toStdString();
        EXPECT_EQ(state.canGoPrevious, isMoving) << phaseName(phase).toStdString();
    }
    m_facts.moment.cell = 2;
    EXPECT_FALSE(in(Phase::Running).canGoNext) << "after the last step there is none";
    EXPECT_TRUE(in(Phase::Running).canGoPrevious);
}

TEST_F(MprisStateTest, WithoutASessionItCanOnlyBeStartedWhereStartCanBePressed)
{
    for (const bool canStart : {false, true}) {
        m_facts.canStart = canStart;
        const MprisState state = in(Phase::Done);
        EXPECT_EQ(state.canPlay, canStart);
        EXPECT_FALSE(state.canPause || state.canGoNext || state.canGoPrevious);
    }
}

TEST_F(MprisStateTest, OnlyWhatDiffersIsAnnounced)
{
    const MprisState before = mprisStateOf(m_facts);
    EXPECT_TRUE(changedProperties(before, before).isEmpty());
    m_facts.moment.position = 2min;
    EXPECT_TRUE(changedProperties(before, mprisStateOf(m_facts)).isEmpty()) << "the position is never announced";
    EXPECT_EQ(changedProperties(before, in(Phase::Paused)).keys(), QStringList(QStringLiteral("PlaybackStatus")));
    m_facts.phase = Phase::Running;
    m_facts.moment.rep = 4;
    EXPECT_EQ(changedProperties(before, mprisStateOf(m_facts)).keys(), QStringList(QStringLiteral("Metadata")));
    m_facts.moment.rep = 3;
    m_facts.volume = .5;
    EXPECT_EQ(changedProperties(before, mprisStateOf(m_facts)), QVariantMap({{QStringLiteral("Volume"), .5}}));
}

TEST(AssumedPositionTest, CountsOnWhileTheSessionLeadsOn)
{
    AssumedPosition assumed(1);
    assumed.tell(10s, 100s);
    assumed.setMoving(true, 100s);
    EXPECT_FALSE(assumed.isOff(40s, 130s));
    EXPECT_FALSE(assumed.isOff(38s, 130s));
    EXPECT_TRUE(assumed.isOff(37s, 130s)) << "something else was played";
    EXPECT_TRUE(assumed.isOff(43s, 130s));
    assumed.tell(37s, 130s);
    EXPECT_FALSE(assumed.isOff(38s, 131s));
}

TEST(AssumedPositionTest, StandsWhileTheSessionDoes)
{
    AssumedPosition assumed(1);
    assumed.setMoving(true, 0s);
    assumed.setMoving(false, 20s);
    EXPECT_FALSE(assumed.isOff(20s, 500s));
    EXPECT_TRUE(assumed.isOff(60s, 500s)) << "the person has gone to another step";
    assumed.setMoving(true, 500s);
    EXPECT_FALSE(assumed.isOff(30s, 510s));
}

TEST(AssumedPositionTest, GoesAsFastAsTheSession)
{
    AssumedPosition assumed(20);
    assumed.setMoving(true, 0s);
    EXPECT_FALSE(assumed.isOff(200s, 10s));
}

} // namespace
} // namespace matside::test
