// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of colours with a meaning have a contrast of 3 : 1 (docs/sources.md, "Colours"), for every person and theme.
#include "figures/files/figurefile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace matside {
namespace {

constexpr double kLeast = 3;

double linear(double channel)
{
    return channel <= .04045 ? channel / 12.92 : std::pow((channel + .055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return .2126 * linear(colour.redF()) + .7152 * linear(colour.greenF()) + .0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + .05) / (darker + .05);
}

struct Pair final
{
    const char *meaning;
    QColor FigureTheme::*of;
    QColor FigureTheme::*on;
};

constexpr std::array kPairs{
    Pair{"working leg on the wall", &FigureTheme::leg, &FigureTheme::wall},
    Pair{"working leg on the lower wall", &FigureTheme::leg, &FigureTheme::wallLow},
    Pair{"working leg on the floor", &FigureTheme::leg, &FigureTheme::floor},
    Pair{"working leg on the mat", &FigureTheme::leg, &FigureTheme::mat},
    Pair{"line of the resting leg on the wall", &FigureTheme::legRestingLine, &FigureTheme::wall},
    Pair{"line of the resting leg on the floor", &FigureTheme::legRestingLine, &FigureTheme::floor},
    Pair{"line of the resting leg on the working leg", &FigureTheme::legRestingOnLeg, &FigureTheme::leg},
    Pair{"shirt on the wall", &FigureTheme::top, &FigureTheme::wall},
    Pair{"long front of the hip on the leg", &FigureTheme::muscle, &FigureTheme::leg},
    Pair{"short front of the hip on the leg", &FigureTheme::muscleHot, &FigureTheme::leg},
    Pair{"track on the mat", &FigureTheme::accent, &FigureTheme::mat},
    Pair{"arrow on the wall", &FigureTheme::accent, &FigureTheme::wall},
    Pair{"ghost on the wall", &FigureTheme::ghost, &FigureTheme::wall},
    Pair{"left cuff on its edge", &FigureTheme::cuffLeft, &FigureTheme::cuffEdge},
    Pair{"right cuff on its edge and stripe", &FigureTheme::cuffRight, &FigureTheme::cuffEdge},
    Pair{"left cuff on the working leg", &FigureTheme::cuffLeft, &FigureTheme::leg},
    Pair{"right cuff on the working leg", &FigureTheme::cuffRight, &FigureTheme::leg},
    Pair{"words on a card", &FigureTheme::ink, &FigureTheme::card},
    Pair{"mark of what is good on a card", &FigureTheme::good, &FigureTheme::card},
    Pair{"mark of what is not on a card", &FigureTheme::bad, &FigureTheme::card},
};

class PaletteTest : public testing::Test
{
protected:
    void SetUp() override
    {
        Result<FigureLibrary> loaded = loadFigureLibrary(QStringLiteral(MATSIDE_SOURCE_DIR "/resources/figures"));
        ASSERT_TRUE(loaded.ok());
        m_library = loaded.take();
    }

    template <typename Check>
    void forEverybody(const Check &check) const
    {
        for (const Person &person : m_library.persons()) {
            check(dressed(lightFigureTheme(), person), qPrintable(person.id + QStringLiteral(" by day")));
            check(dressed(darkFigureTheme(), person), qPrintable(person.id + QStringLiteral(" by night")));
            check(dressed(contrastFigureTheme(), person), qPrintable(person.id + QStringLiteral(" in high contrast")));
        }
    }

    FigureLibrary m_library;
};

TEST_F(PaletteTest, EveryMeaningfulPairHasContrast)
{
    forEverybody([](const FigureTheme &theme, const std::string &who) {
        for (const Pair &pair : kPairs)
            EXPECT_GE(contrast(theme.*pair.of, theme.*pair.on), kLeast) << pair.meaning << ", " << who;
    });
}

TEST_F(PaletteTest, AFootStandsOutFromTheMatByItselfOrByItsLine)
{
    forEverybody([](const FigureTheme &theme, const std::string &who) {
        EXPECT_GE(std::max(contrast(theme.skin, theme.mat), contrast(theme.skinLine, theme.mat)), kLeast) << who;
    });
}

TEST_F(PaletteTest, ARestingLegStandsOutFromTheWorkingOneByItsClothOrByItsLine)
{
    forEverybody([](const FigureTheme &theme, const std::string &who) {
        EXPECT_GE(std::max(contrast(theme.legResting, theme.leg), contrast(theme.legRestingLine, theme.leg)), kLeast)
            << who;
    });
}

TEST_F(PaletteTest, LeggingsAreModelledByTheLight)
{
    static constexpr double kSeen = 1.3; // of the lit side over the cloth, and of the cloth over the shaded side
    forEverybody([](const FigureTheme &theme, const std::string &who) {
        EXPECT_GE(contrast(theme.legLight, theme.leg), theme.dark ? 1.1 : kSeen) << who;
        EXPECT_GE(contrast(theme.leg, theme.legShade), kSeen) << who;
        EXPECT_GE(luminance(theme.leg), .055) << who << ": darker cloth shows no folds";
    });
}

TEST_F(PaletteTest, HairStaysDarkAtNight)
{
    for (const Person &person : m_library.persons()) {
        if (person.hair != Hair::Scarf) {
            EXPECT_LE(luminance(person.dark.hair), luminance(person.light.hair) * 1.5 + .02) << qPrintable(person.id);
        }
    }
}

TEST_F(PaletteTest, FrontOfTheHipHasAVisibleRim)
{
    forEverybody([](const FigureTheme &theme, const std::string &who) {
        for (const QColor &colour : {theme.muscle, theme.muscleHot})
            EXPECT_GE(contrast(colour, theme.legShade.darker(theme.dark ? 180 : 100)), kLeast) << who;
    });
}

TEST_F(PaletteTest, ContrastIsMeasuredAsTheStandardSays)
{
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21, 1e-6);
    EXPECT_NEAR(contrast(QColor(0x777777u), Qt::white), 4.48, .01);
}

} // namespace
} // namespace matside
