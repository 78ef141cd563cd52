// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/program/options.h"

#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTime>

#include <array>
#include <optional>

namespace matside {

/// The id of the routine that is shown while none was chosen.
inline constexpr QLatin1String kStandardRoutine("front-of-hips");

/// Whose voice is heard: Matside's own or the screen reader's, never both.
enum class SpokenBy { Matside, ScreenReader };
/// FollowSystem takes the desktop's theme, and changes with it.
enum class ThemeChoice { FollowSystem, Light, Dark, Contrast };
inline constexpr std::array kThemeChoices{ThemeChoice::FollowSystem, ThemeChoice::Light, ThemeChoice::Dark,
                                          ThemeChoice::Contrast};
enum class MotionChoice { System, Full, Reduced };
/// The screen that the window opens on: the one where it was last, the laptop's own, or the largest of the others.
enum class ShowOn { Last, Laptop, Television };

/// "matside", "screen-reader".
[[nodiscard]] QString spokenByName(SpokenBy spokenBy);
[[nodiscard]] std::optional<SpokenBy> spokenByFromName(QStringView name);
/// "system", "light", "dark", "contrast".
[[nodiscard]] QString themeChoiceName(ThemeChoice theme);
[[nodiscard]] std::optional<ThemeChoice> themeChoiceFromName(QStringView name);
/// "system", "full", "reduced".
[[nodiscard]] QString motionName(MotionChoice motion);
[[nodiscard]] std::optional<MotionChoice> motionFromName(QStringView name);

/// "last", "laptop", "television".
[[nodiscard]] QString showOnName(ShowOn showOn);
[[nodiscard]] std::optional<ShowOn> showOnFromName(QStringView name);

/// What Ctrl + and Ctrl - go through.
inline constexpr std::array kTextSizes{0.8, 1.0, 1.25, 1.6};
inline constexpr double kSmallestText = 0.8;
inline constexpr double kLargestText = 1.6;
/// The distance from the eyes to the screen that can be chosen (docs/sources.md, Legibility).
inline constexpr int kNearest = 1000;        ///< mm
inline constexpr int kFarthest = 4000;       ///< mm
inline constexpr int kNarrowestScreen = 100; ///< mm: a telephone held upright is narrower than any laptop
inline constexpr int kWidestScreen = 2500;   ///< mm: a television of 113 inches

/// Words a minute of a screen reader: slower than most are set to, so that its line is over when the move begins.
inline constexpr int kReaderSpeed = 150;
inline constexpr int kSlowestReader = 60;
inline constexpr int kFastestReader = 500;

inline constexpr int kLeastWindow = 480;  ///< pixels, of width and height
inline constexpr int kMostWindow = 16384; ///< the same
inline constexpr std::array kTimesToTheMat{10, 20, 40}; ///< seconds that the start page offers (docs/sources.md, Tempo)
inline constexpr int kLongestToTheMat = 120;            ///< seconds

/// Everything that a person chooses once for all sessions. The values here are the standard.
struct Settings final
{
    SpokenBy spokenBy = SpokenBy::Matside;
    int readerSpeed = kReaderSpeed; ///< words a minute that the screen reader is assumed to speak
    QString speaker;          ///< whose recordings; empty: the first speaker there is
    bool mixVoices = false;   ///< a plain voice says the lines without a recording alone, instead of all of them
    double volume = 0.8;      ///< of everything, 0 to 1
    double voiceVolume = 1.0; ///< of the voice, times volume, 0 to 1
    double chimeVolume = 1.0; ///< of the chimes, times volume, 0 to 1
    bool muted = false;
    bool captions = true;
    QString background;      ///< the sound behind the voice, by its name; empty: none
    bool pulse = true;       ///< Options::pulse of each session
    bool goOnSilent = false; ///< a session whose sound fails goes on with captions, instead of a pause
    bool goOnLocked = false; ///< a session goes on while the screen is locked, instead of a pause

    ThemeChoice theme = ThemeChoice::FollowSystem;
    MotionChoice motion = MotionChoice::System;
    QString person;        ///< the id of the person who is drawn; empty or unknown: the first person there is
    double textSize = 1.0; ///< kSmallestText to kLargestText, times what follows from the window
    int distance = 2000;   ///< mm from the eyes to the screen, kNearest to kFarthest
    int screenWidth = 0;   ///< mm, kNarrowestScreen to kWidestScreen; 0: as the system reports it
    ShowOn showOn = ShowOn::Last;
    QString screen;          ///< the name of the screen that the window was on last; empty: as the desktop decides
    int windowWidth = 0;     ///< pixels, where it neither is maximised nor fills the screen; 0: as the screen has room
    int windowHeight = 0;    ///< the same
    bool maximised = false;  ///< the window, when it was closed
    bool fullScreen = false; ///< the same
    QString language;        ///< "de", "pt_BR"; empty: the system's

    QMap<QString, QStringList> keys; ///< action → its keys; an action that is missing has the standard ones

    QString routine;        ///< the id of the routine that is shown; empty: kStandardRoutine
    Options options;        ///< of this routine, as chosen on the start page or with the command line
    QMap<QString, Options> otherOptions; ///< of other routines, by their ids; their voice means nothing
    bool headRight = false; ///< the head lies to the right of the laptop
    bool askBefore = false; ///< the question of the routine is asked before it begins, too
    int toTheMat = 10;      ///< seconds from Start to the first line, 1 to kLongestToTheMat

    bool reminder = false; ///< a notification on the days, at the time
    std::array<bool, 7> reminderDays{true, true, true, true, true, true, true}; ///< Monday first
    QTime reminderAt{18, 0};                                                    ///< to the minute

    QString teacher;      ///< the mail address that letters of the diary go to; empty: the person fills it in
    QDateTime lastLetter; ///< when the last letter over the diary was made, to the second, UTC; invalid: none was

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// The id of the routine that these settings show.
[[nodiscard]] QString routineOf(const Settings &settings);
/// The same settings with this routine: with the options that it had when it was shown last. One that was not shown yet takes over
/// the first side, the pace and whether gates wait. The voice stays. What the routine does not know is dropped.
[[nodiscard]] Settings withRoutine(Settings settings, const Routine &routine);

/// Whether this can be the address of a mail: one @, a dot after it, and no sign that would begin another part of a link.
[[nodiscard]] bool isMailAddress(const QString &text);

/// How much Matside's own voice says: nothing while the screen reader speaks.
[[nodiscard]] Verbosity heardVerbosity(const Settings &settings);
/// Matside's own voice says something, and is neither muted nor turned down to nothing.
[[nodiscard]] bool isVoiceHeard(const Settings &settings);
/// True when captions are shown: they were chosen, or the voice cannot be heard.
[[nodiscard]] bool needsCaptions(const Settings &settings);

} // namespace matside
