// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QMap>
#include <QString>

#include <array>

namespace matside {

/// The paces of the start page and of "slower" and "quicker" (docs/sources.md, "Tempo").
inline constexpr std::array<double, 3> kPaces{0.75, 1.0, 1.25};
/// What compile() accepts at all; beyond them the shortest lines no longer fit their moves.
inline constexpr double kSlowestPace = 0.5;
inline constexpr double kQuickestPace = 1.5;
/// How often "one more" adds a repetition.
inline constexpr int kMostExtraRepetitions = 6;

enum class Sides {
    Both,
    LeftOnly,
    RightOnly,
    WeakerTwice, ///< both, and the first side once more
};
enum class Gates { GoOn, Wait };
enum class Ending { Whole, Gently };
/// How much of the routine's lines is said. Lines off the path, which answer a command, are said unless the voice is off;
/// captions show every line either way.
enum class Verbosity {
    Full,
    Brief, ///< short forms, and no encouragement
    Count, ///< of those, only counts, breaths and what is for safety
    Off,   ///< chimes alone; lines keep their time, so that they can be read
};

/// Which seconds of a hold are said.
enum class HoldCount { None, Halfway, LastThree, EverySecond };

/// "none", "halfway", "last-three", "every-second".
[[nodiscard]] QString holdCountName(HoldCount count);
[[nodiscard]] std::optional<HoldCount> holdCountFromName(QStringView name);

/// "both", "left", "right", "weaker-twice".
[[nodiscard]] QString sidesName(Sides sides);
[[nodiscard]] std::optional<Sides> sidesFromName(QStringView name);
/// "go", "wait".
[[nodiscard]] QString gatesName(Gates gates);
[[nodiscard]] std::optional<Gates> gatesFromName(QStringView name);

/// "full", "brief", "count", "off".
[[nodiscard]] QString verbosityName(Verbosity voice);
[[nodiscard]] std::optional<Verbosity> verbosityFromName(QStringView name);

/// One value for each side of the body, and one for exercises that the body does as a whole.
template <typename T>
struct PerSide final
{
    T left{};
    T right{};
    T whole{};

    /// Without a side: of the whole body.
    [[nodiscard]] T &operator[](std::optional<Side> side)
    {
        return !side ? whole : *side == Side::Left ? left : right;
    }
    [[nodiscard]] const T &operator[](std::optional<Side> side) const
    {
        return !side ? whole : *side == Side::Left ? left : right;
    }

    friend bool operator==(const PerSide &, const PerSide &) = default;
};

/// Everything that the person chose, before or during the session. Each change compiles again and seeks to the same Place.
struct Options final
{
    Side first = Side::Left;
    Sides sides = Sides::Both;
    QMap<QString, int> choices; ///< Choice::id → number; what is missing takes the routine's standard
    int extraRepetitions = 0;   ///< plain ones asked for with "one more", on each side; 0 to kMostExtraRepetitions
    double pace = 1.0;          ///< kSlowestPace to kQuickestPace; higher is quicker
    Gates gates = Gates::GoOn;
    QString support;                   ///< Support::id; empty: the routine's standard; "none": nothing
    PerSide<double> ceiling{1.0, 1.0, 1.0}; ///< the reach that no repetition of that side goes beyond, 0 to 1
    PerSide<bool> eased; ///< it hurt on this side: nothing coaxes further there
    Verbosity voice = Verbosity::Full;
    Ending ending = Ending::Whole; ///< Gently: only the parts that bring the body home
    HoldCount holdCount = HoldCount::LastThree;
    Form form = Form::Standard;    ///< of each step that has it; the standard one of the others
    QMap<QString, Form> stepForms; ///< Step::id → the form that the person chose for this step on the way
    bool pulse = false;            ///< a very soft pulse in long silences, where a voice is heard
    Millis toTheMat{0};            ///< before the first line, for the way from the laptop to the mat; 0 or more

    [[nodiscard]] bool works(Side side) const;
    /// Both sides are done, the first one perhaps twice.
    [[nodiscard]] bool doesBoth() const { return sides == Sides::Both || sides == Sides::WeakerTwice; }
    /// It hurt on this side, in this session or before the place that it was resumed from.
    [[nodiscard]] bool isEased(std::optional<Side> side) const { return eased[side] || ceiling[side] < 1.0; }

    friend bool operator==(const Options &, const Options &) = default;
};

/// The support that these options mean in this routine: "none" when it knows none.
[[nodiscard]] QString supportOf(const Routine &routine, const Options &options);
/// True when something lies under the body.
[[nodiscard]] bool hasSupport(const Routine &routine, const Options &options);
/// The form in which these options have a step done: one that it has.
[[nodiscard]] Form formOf(const Step &step, const Options &options);
/// The number a choice stands at.
[[nodiscard]] int choiceOf(const Routine &routine, const Options &options, QStringView id);

} // namespace matside
