// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingsrows.h"

#include "samples.h"

#include <gmock/gmock.h>

#include <functional>

namespace matside {

TEST(SettingsRowsTest, WhatIsStandardHasNoRow)
{
    EXPECT_TRUE(rowsOf(Settings()).isEmpty());
    Problems problems;
    EXPECT_EQ(settingsOf({}, problems), Settings());
    EXPECT_TRUE(problems.empty());
}

TEST(SettingsRowsTest, EverythingComesBackAsItWas)
{
    Problems problems;
    const Settings all = test::everythingChosen();
    EXPECT_EQ(settingsOf(rowsOf(all), problems), all);
    EXPECT_TRUE(problems.empty());
}

TEST(SettingsRowsTest, EveryRowIsOneOfOurs)
{
    const SettingsRows rows = rowsOf(test::everythingChosen());
    EXPECT_EQ(rows.size(), 26);
    for (auto row = rows.begin(); row != rows.end(); ++row)
        EXPECT_TRUE(isOurRow(row.key())) << row.key().toStdString();
    EXPECT_FALSE(isOurRow(QStringLiteral("of-a-newer-matside")));
}

TEST(SettingsRowsTest, WhatMakesNoSenseStaysAsItWasAndIsToldOf)
{
    const SettingsRows nonsense{
        {QStringLiteral("voice"), QStringLiteral("loud")},      {QStringLiteral("volume"), QStringLiteral("7")},
        {QStringLiteral("chime-volume"), QStringLiteral("")},   {QStringLiteral("text-size"), QStringLiteral("nan")},
        {QStringLiteral("muted"), QStringLiteral("perhaps")},   {QStringLiteral("distance"), QStringLiteral("-2000")},
        {QStringLiteral("screen-width"), QStringLiteral("1")},  {QStringLiteral("pace"), QStringLiteral("9")},
        {QStringLiteral("choice.slides"), QStringLiteral("0")}, {QStringLiteral("first"), QStringLiteral("up")},
        {QStringLiteral("unfinished"), QStringLiteral("1 left 0 3 0 0 0 left both 1 7 front-of-hips")}};
    for (auto row = nonsense.begin(); row != nonsense.end(); ++row) {
        Problems problems;
        EXPECT_EQ(settingsOf({{row.key(), *row}}, problems), Settings()) << row.key().toStdString();
        ASSERT_EQ(problems.size(), 1U) << row.key().toStdString();
        EXPECT_EQ(problems[0].code, Problem::Code::OutOfRange);
        EXPECT_EQ(problems[0].key, row.key());
        EXPECT_TRUE(problems[0].sentence.endsWith(QLatin1Char('.')));
    }
}

TEST(SettingsTest, WhatCannotBeHeardIsWrittenWhateverWasSwitchedOff)
{
    Settings settings;
    EXPECT_TRUE(needsCaptions(settings));
    settings.captions = false;
    EXPECT_FALSE(needsCaptions(settings));
    const std::vector<std::function<void(Settings &)>> unheard{
        [](Settings &s) { s.muted = true; }, [](Settings &s) { s.voice = Verbosity::Off; }, [](Settings &s) { s.volume = 0; },
        [](Settings &s) { s.voiceVolume = 0; }, [](Settings &s) { s.spokenBy = SpokenBy::ScreenReader; }};
    for (const auto &silence : unheard) {
        Settings silent = settings;
        silence(silent);
        EXPECT_TRUE(needsCaptions(silent));
    }
}

TEST(SettingsRowsTest, OneBadRowHarmsNoOther)
{
    Problems problems;
    const Settings settings = settingsOf(
        {{QStringLiteral("volume"), QStringLiteral("x")}, {QStringLiteral("theme"), QStringLiteral("dark")}}, problems);
    EXPECT_EQ(settings.theme, ThemeChoice::Dark);
    EXPECT_EQ(problems.size(), 1U);
}

TEST(SettingsRowsTest, EveryNameIsReadBack)
{
    for (const auto voice : {Verbosity::Full, Verbosity::Brief, Verbosity::Count, Verbosity::Off})
        EXPECT_EQ(verbosityFromName(verbosityName(voice)), voice);
    for (const auto who : {SpokenBy::Matside, SpokenBy::ScreenReader})
        EXPECT_EQ(spokenByFromName(spokenByName(who)), who);
    for (const auto theme : {ThemeChoice::FollowSystem, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast})
        EXPECT_EQ(themeChoiceFromName(themeChoiceName(theme)), theme);
    for (const auto motion : {MotionChoice::System, MotionChoice::Full, MotionChoice::Reduced})
        EXPECT_EQ(motionFromName(motionName(motion)), motion);
    EXPECT_EQ(verbosityFromName(u"shouted"), std::nullopt);
}

} // namespace matside
