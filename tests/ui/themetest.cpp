// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmade.h"
#include "ui/shell/look.h"

#include <gmock/gmock.h>

#include <tuple>

namespace matside {

using test::contrast;

namespace {

/// docs/sources.md, "Colours": 7 : 1 everywhere, as large pixels are not large at two metres; 3 : 1 for what is no text.
constexpr double kText = 7;
constexpr double kShape = 3;

class ThemeTest : public testing::TestWithParam<Theme>
{
protected:
    void expect(double least, const QColor &ink, const QColor &ground, const char *what)
    {
        EXPECT_GE(contrast(ink, ground), least)
            << what << ": " << ink.name().toStdString() << " on " << ground.name().toStdString();
    }

    const Tokens t = tokensFor(GetParam());
};

} // namespace

TEST_P(ThemeTest, TextHasSevenToOne)
{
    for (const QColor &ground : {t.page, t.card, t.field, t.raised}) {
        expect(kText, t.ink, ground, "ink");
        if (ground != t.field) // where nothing soft is set
            expect(kText, t.soft, ground, "soft");
    }
    expect(kText, t.onPrimary, t.primary, "on primary");
    expect(kText, t.onLeft, t.left, "left");
    expect(kText, t.onRight, t.right, "right");
    expect(kText, t.painInk, t.pain, "pain");
    expect(kText, t.card, t.ink, "notice");
}

TEST_P(ThemeTest, TextHasSevenToOneInTheLightOfEveryPhase)
{
    for (const Phase phase : kPhases) {
        const PhaseLight light = lightOf(t, phase);
        const std::string name = phaseName(phase).toStdString();
        expect(kText, light.ink, light.wall, name.c_str());
        expect(kText, t.ink, light.sheet, name.c_str());
        expect(kText, t.soft, light.sheet, name.c_str());
        expect(kText, t.card, light.ink, name.c_str()); // the sign on the dial
    }
}

TEST_P(ThemeTest, ShapesHaveThreeToOne)
{
    for (const Phase phase : kPhases) {
        const PhaseLight light = lightOf(t, phase);
        for (const QColor &shape : {t.control, t.accent, t.done, t.primary, t.focus, t.leftEdge, t.rightEdge}) {
            expect(kShape, shape, light.sheet, phaseName(phase).toUtf8().constData());
            expect(kShape, shape == t.control ? light.ink : shape, light.wall, phaseName(phase).toUtf8().constData());
        }
    }
    expect(kShape, t.accent, t.track, "ring");
    expect(kShape, t.painInk, t.card, "edge of pain");
    expect(kShape, t.control, t.field, "segments");
    expect(kShape, t.primary, t.field, "chosen segment");
}

TEST_P(ThemeTest, HighContrastHasNoTintsAndNoShadows)
{
    for (const Phase phase : {Phase::Paused, Phase::Easing, Phase::Waiting}) {
        const bool tinted = lightOf(t, phase).wall != t.page;
        EXPECT_EQ(tinted, GetParam() != Theme::Contrast);
    }
    EXPECT_EQ(t.shadow.alpha() == 0, t.contrast);
    EXPECT_EQ(t.contrast, GetParam() == Theme::Contrast);
}

INSTANTIATE_TEST_SUITE_P(All, ThemeTest, testing::ValuesIn(kThemes));

TEST(ThemeChoiceTest, EveryChoiceHasANameOfItsOwn)
{
    for (const ThemeChoice choice : kThemeChoices)
        EXPECT_EQ(themeChoiceFromName(themeChoiceName(choice)), choice);
    EXPECT_EQ(themeChoiceFromName(u"purple"), std::nullopt);
}

TEST(ThemeChoiceTest, OnlyTheSystemChoiceFollowsTheSystemsTheme)
{
    for (const Theme system : kThemes) {
        EXPECT_EQ(themeFor(ThemeChoice::FollowSystem, system), system);
        EXPECT_EQ(themeFor(ThemeChoice::Light, system), Theme::Light);
        EXPECT_EQ(themeFor(ThemeChoice::Dark, system), Theme::Dark);
        EXPECT_EQ(themeFor(ThemeChoice::Contrast, system), Theme::Contrast);
    }
    EXPECT_EQ(themeOf(QPalette(Qt::darkGray, QColor(0x20, 0x22, 0x24))), Theme::Dark);
    EXPECT_EQ(themeOf(QPalette(Qt::white, Qt::black)), Theme::Contrast);
    EXPECT_EQ(themeOf(paletteOf(tokensFor(Theme::Light))), Theme::Light);
    EXPECT_EQ(themeOf(paletteOf(tokensFor(Theme::Dark))), Theme::Dark);
}

} // namespace matside
