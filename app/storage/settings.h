// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/options.h"
#include "playback/place.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace matside {

/// Who says it: two voices at once are none.
enum class SpokenBy { Matside, ScreenReader };
/// FollowSystem is whatever the desktop has, and changes with it.
enum class ThemeChoice { FollowSystem, Light, Dark, Contrast };
inline constexpr std::array kThemeChoices{ThemeChoice::FollowSystem, ThemeChoice::Light, ThemeChoice::Dark,
                                          ThemeChoice::Contrast};
enum class MotionChoice { System, Full, Reduced };

/// "matside", "screen-reader".
[[nodiscard]] QString spokenByName(SpokenBy spokenBy);
[[nodiscard]] std::optional<SpokenBy> spokenByFromName(QStringView name);
/// "system", "light", "dark", "contrast".
[[nodiscard]] QString themeChoiceName(ThemeChoice theme);
[[nodiscard]] std::optional<ThemeChoice> themeChoiceFromName(QStringView name);
/// "system", "full", "reduced".
[[nodiscard]] QString motionName(MotionChoice motion);
[[nodiscard]] std::optional<MotionChoice> motionFromName(QStringView name);

/// What Ctrl + and Ctrl - go through.
inline constexpr std::array kTextSizes{0.8, 1.0, 1.25, 1.6};
inline constexpr double kSmallestText = 0.8;
inline constexpr double kLargestText = 1.6;
/// Where somebody can lie and still read: product.md's 1.5 to 2.5 m, and some more.
inline constexpr int kNearest = 1000;  ///< mm
inline constexpr int kFarthest = 4000; ///< mm
inline constexpr int kNarrowestScreen = 100; ///< mm: a telephone held upright is narrower than any laptop
inline constexpr int kWidestScreen = 2500;   ///< mm: a television of 113 inches

/// A session that was left in the middle: where it goes on, and what of its options belongs to the body.
struct Unfinished final
{
    QString routine; ///< id
    Place place;
    Side first = Side::Left;
    Sides sides = Sides::Both;
    PerSide<double> ceiling{1.0, 1.0};

    friend bool operator==(const Unfinished &, const Unfinished &) = default;
};

/// Everything that somebody has chosen for good. A value: what is not chosen stands as it stands here.
struct Settings final
{
    Verbosity voice = Verbosity::Full;
    SpokenBy spokenBy = SpokenBy::Matside;
    QString speaker;          ///< whose voice; empty: the one that comes first
    double volume = 0.8;      ///< of everything, 0 to 1
    double voiceVolume = 1.0; ///< of that, 0 to 1
    double chimeVolume = 1.0; ///< of that, 0 to 1
    bool muted = false;
    bool captions = true;
    QString background; ///< what is heard softly all the time, by name; empty: nothing

    ThemeChoice theme = ThemeChoice::FollowSystem;
    MotionChoice motion = MotionChoice::System;
    QString person;        ///< who is drawn, an id; empty, or one that nobody has: whoever comes first
    double textSize = 1.0; ///< kSmallestText to kLargestText, times what follows from the window
    int distance = 2000;   ///< mm from the eyes to the screen, kNearest to kFarthest
    int screenWidth = 0;   ///< mm, kNarrowestScreen to kWidestScreen; 0: what the system says
    QString language;      ///< "de", "pt_BR"; empty: the system's

    QMap<QString, QStringList> keys; ///< action → its own keys, where they are not the standard ones

    Options options;        ///< what the start page last began with: only what is chosen there
    bool headRight = false; ///< the head lies to the right of the laptop

    std::optional<Unfinished> unfinished; ///< offered once: taken, refused or finished it is forgotten

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// What of our own voice is heard: nothing while the screen reader speaks.
[[nodiscard]] Verbosity heardVerbosity(const Settings &settings);
/// What is said is written: because somebody wants it, or because it cannot be heard.
[[nodiscard]] bool needsCaptions(const Settings &settings);

} // namespace matside
