// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingstable.h"

#include "samples.h"
#include "support/shipped.h"

#include <gmock/gmock.h>

#include <functional>

namespace matside {

TEST(SettingsTableTest, AStandardValueHasNoRow)
{
    EXPECT_TRUE(rowsOf(Settings()).isEmpty());
    std::vector<RefusedRow> refused;
    EXPECT_EQ(settingsOf({}, refused), Settings());
    EXPECT_TRUE(refused.empty());
}

TEST(SettingsTableTest, EverySettingIsReadBack)
{
    std::vector<RefusedRow> refused;
    const Settings all = test::everythingChosen();
    EXPECT_EQ(settingsOf(rowsOf(all), refused), all);
    EXPECT_TRUE(refused.empty());
}

TEST(SettingsTableTest, EveryRowHasAKeyARangeASentenceAndAStandard)
{
    const QVariantMap chosen = rowsOf(test::everythingChosen());
    EXPECT_EQ(chosen.size(), static_cast<qsizetype>(settingsTable().size()) + 3 + 8 + 7)
        << "two rows of keys, one of a choice, and those of two other routines";
    for (const SettingsRow &row : settingsTable()) {
        const std::string key = row.key.toStdString();
        EXPECT_TRUE(chosen.contains(row.key)) << key;
        EXPECT_FALSE(row.range.isEmpty()) << key;
        EXPECT_TRUE(explanationOf(QLatin1String(key.c_str())).endsWith(QLatin1Char('.'))) << key;
        Settings settings;
        EXPECT_TRUE(row.read(settings, row.write(Settings()))) << key << ": the standard is in its range";
        EXPECT_EQ(settings, Settings()) << key;
        for (const QString &value : row.values) {
            EXPECT_TRUE(row.read(settings, value)) << key;
            EXPECT_EQ(row.write(settings), value) << key;
        }
    }
}

TEST(SettingsTableTest, AValueOutOfRangeOrOfAnotherTypeFallsBackAndIsListed)
{
    const std::vector<std::pair<QString, QVariant>> wrong{
        {QStringLiteral("voice"), QStringLiteral("loud")},
        {QStringLiteral("volume"), QStringLiteral("7")},
        {QStringLiteral("chime-volume"), QString()},
        {QStringLiteral("text-size"), QStringLiteral("nan")},
        {QStringLiteral("muted"), QStringLiteral("perhaps")},
        {QStringLiteral("captions"), 1},
        {QStringLiteral("distance"), QStringLiteral("-2000")},
        {QStringLiteral("screen-width"), QStringLiteral("1")},
        {QStringLiteral("pace"), QStringLiteral("9")},
        {QStringLiteral("routines/evening/pace"), QStringLiteral("9")},
        {QStringLiteral("routines/evening/choices/rounds"), QStringLiteral("many")},
        {QStringLiteral("routines/ /pace"), QStringLiteral("1")},
        {QStringLiteral("speaker"), QStringList{QStringLiteral("a"), QStringLiteral("b")}},
        {QStringLiteral("person"), QStringLiteral("mi\u200Bra")},
        {QStringLiteral("keys/pause"), QStringList{QStringLiteral("P"), QStringLiteral("\u202E")}},
        {QStringLiteral("choices/slides"), QStringLiteral("-1")},
        {QStringLiteral("keys/mute"), 7},
        {QStringLiteral("teacher-address"), QStringLiteral("anna@example.org?bcc=all@example.org")},
        {QStringLiteral("last-letter"), QStringLiteral("yesterday")},
        {QStringLiteral("first"), QStringLiteral("up")}};
    for (const auto &[key, value] : wrong) {
        std::vector<RefusedRow> refused;
        EXPECT_EQ(settingsOf({{key, value}}, refused), Settings()) << key.toStdString();
        ASSERT_EQ(refused.size(), 1U) << key.toStdString() << ' ' << value.toString().toStdString();
        EXPECT_EQ(refused[0].key, key);
        EXPECT_FALSE(refused[0].range.isEmpty());
    }
}

TEST(SettingsTableTest, AMailAddressIsOneAndAddsNothingToALink)
{
    for (const char16_t *good : {u"anna@example.org", u"a.b+hips@mail.example.co.uk", u"jörg@müller.example"})
        EXPECT_TRUE(isMailAddress(QString::fromUtf16(good))) << QString::fromUtf16(good).toStdString();
    for (const char *bad : {"", "anna", "anna@example", "@example.org", "anna@", "a b@example.org", "a@b@example.org", "a@example.org,b@example.org",
                            "a@example.org;b@example.org", "a@example.org?cc=b@example.org", "a&b@example.org", "a%40b@example.org",
                            "<a@example.org>", "a@example.org\n"})
        EXPECT_FALSE(isMailAddress(QLatin1String(bad))) << bad;
    EXPECT_FALSE(isMailAddress(QString(250, u'a') + QStringLiteral("@example.org")));
}

TEST(SettingsTableTest, AWrongRowHarmsNoOther)
{
    std::vector<RefusedRow> refused;
    const Settings settings = settingsOf(
        {{QStringLiteral("volume"), QStringLiteral("x")}, {QStringLiteral("theme"), QStringLiteral("dark")}}, refused);
    EXPECT_EQ(settings.theme, ThemeChoice::Dark);
    EXPECT_EQ(refused.size(), 1U);
}

TEST(SettingsTableTest, RowsOfANewerMatsideArePassedBy)
{
    std::vector<RefusedRow> refused;
    EXPECT_EQ(settingsOf({{QStringLiteral("colour-of-the-mat"), QStringLiteral("blue")}}, refused), Settings());
    EXPECT_TRUE(refused.empty());
}

TEST(SettingsTest, EachRoutineHasItsOwnOptions)
{
    const Routine &hips = test::frontOfHips();
    Routine evening = hips;
    evening.id = QStringLiteral("evening");
    Settings settings;
    settings.options.choices = {{QStringLiteral("slides"), 6}};
    settings.options.pace = .75;
    settings.options.sides = Sides::RightOnly;
    settings.options.voice = Verbosity::Brief;

    EXPECT_EQ(withRoutine(settings, hips), settings) << "it is shown already";
    Settings other = withRoutine(settings, evening);
    EXPECT_EQ(routineOf(other), QStringLiteral("evening"));
    EXPECT_TRUE(other.options.choices.isEmpty());
    EXPECT_EQ(other.options.sides, Sides::Both);
    EXPECT_EQ(other.options.pace, .75) << "a new one takes over what a person chooses for all";
    EXPECT_EQ(other.options.voice, Verbosity::Brief);
    other.options.choices = {{QStringLiteral("slides"), 5}};
    other.options.pace = 1.25;
    other.options.voice = Verbosity::Count;

    std::vector<RefusedRow> refused;
    const Settings again = withRoutine(settingsOf(rowsOf(other), refused), hips);
    EXPECT_TRUE(refused.empty());
    EXPECT_EQ(again.routine, QString()) << "the standard has no row";
    EXPECT_EQ(again.options.choices.value(QStringLiteral("slides")), 6);
    EXPECT_EQ(again.options.sides, Sides::RightOnly);
    EXPECT_EQ(again.options.pace, .75);
    EXPECT_EQ(again.options.voice, Verbosity::Count) << "the voice is the person's choice for all routines";
    EXPECT_EQ(withRoutine(again, evening).options.choices.value(QStringLiteral("slides")), 5);
    EXPECT_EQ(withRoutine(again, evening).options.pace, 1.25);
}

TEST(SettingsTest, OptionsThatARoutineHasNoLongerAreDropped)
{
    Routine evening = test::frontOfHips();
    evening.id = QStringLiteral("evening");
    Settings settings;
    settings.otherOptions[evening.id].choices = {{QStringLiteral("rounds"), 3}};
    EXPECT_TRUE(withRoutine(settings, evening).options.choices.isEmpty());
}

TEST(SettingsTest, CaptionsAreShownWhenTheVoiceCannotBeHeard)
{
    Settings settings;
    EXPECT_TRUE(needsCaptions(settings));
    settings.captions = false;
    EXPECT_FALSE(needsCaptions(settings));
    const std::vector<std::function<void(Settings &)>> unheard{
        [](Settings &s) { s.muted = true; }, [](Settings &s) { s.options.voice = Verbosity::Off; },
        [](Settings &s) { s.volume = 0; }, [](Settings &s) { s.voiceVolume = 0; },
        [](Settings &s) { s.spokenBy = SpokenBy::ScreenReader; }};
    for (const auto &silence : unheard) {
        Settings silent = settings;
        silence(silent);
        EXPECT_TRUE(needsCaptions(silent));
    }
}

TEST(SettingsTest, EveryNameIsReadBack)
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
