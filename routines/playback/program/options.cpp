// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/program/options.h"

#include "model/engineids.h"

#include <algorithm>

namespace matside {

QString sidesName(Sides sides)
{
    switch (sides) {
    case Sides::Both:
        return QStringLiteral("both");
    case Sides::LeftOnly:
        return QStringLiteral("left");
    case Sides::RightOnly:
        return QStringLiteral("right");
    case Sides::WeakerTwice:
        return QStringLiteral("weaker-twice");
    }
    return {};
}

std::optional<Sides> sidesFromName(QStringView name)
{
    for (const Sides sides : {Sides::Both, Sides::LeftOnly, Sides::RightOnly, Sides::WeakerTwice}) {
        if (name == sidesName(sides))
            return sides;
    }
    return std::nullopt;
}

QString gatesName(Gates gates)
{
    return gates == Gates::GoOn ? QStringLiteral("go") : QStringLiteral("wait");
}

std::optional<Gates> gatesFromName(QStringView name)
{
    for (const Gates gates : {Gates::GoOn, Gates::Wait}) {
        if (name == gatesName(gates))
            return gates;
    }
    return std::nullopt;
}

QString verbosityName(Verbosity voice)
{
    switch (voice) {
    case Verbosity::Full:
        return QStringLiteral("full");
    case Verbosity::Brief:
        return QStringLiteral("brief");
    case Verbosity::Count:
        return QStringLiteral("count");
    case Verbosity::Off:
        return QStringLiteral("off");
    }
    return {};
}

std::optional<Verbosity> verbosityFromName(QStringView name)
{
    for (const Verbosity voice : {Verbosity::Full, Verbosity::Brief, Verbosity::Count, Verbosity::Off}) {
        if (name == verbosityName(voice))
            return voice;
    }
    return std::nullopt;
}

QString holdCountName(HoldCount count)
{
    switch (count) {
    case HoldCount::None:
        return QStringLiteral("none");
    case HoldCount::Halfway:
        return QStringLiteral("halfway");
    case HoldCount::LastThree:
        return QStringLiteral("last-three");
    case HoldCount::EverySecond:
        return QStringLiteral("every-second");
    }
    return {};
}

std::optional<HoldCount> holdCountFromName(QStringView name)
{
    for (const HoldCount count :
         {HoldCount::None, HoldCount::Halfway, HoldCount::LastThree, HoldCount::EverySecond}) {
        if (name == holdCountName(count))
            return count;
    }
    return std::nullopt;
}

bool Options::works(Side side) const
{
    return doesBoth() || sides == (side == Side::Left ? Sides::LeftOnly : Sides::RightOnly);
}

QString supportOf(const Routine &routine, const Options &options)
{
    if (routine.supports.empty())
        return engine::kNoSupport;
    if (!options.support.isEmpty())
        return options.support;
    const auto standard = std::find_if(routine.supports.begin(), routine.supports.end(),
                                       [](const Support &support) { return support.standard; });
    return standard != routine.supports.end() ? standard->id : routine.supports.front().id;
}

bool hasSupport(const Routine &routine, const Options &options)
{
    return supportOf(routine, options) != engine::kNoSupport;
}

Form formOf(const Step &step, const Options &options)
{
    const Form form = options.stepForms.value(step.id, options.form);
    return step.hasForm(form) ? form : Form::Standard;
}

int choiceOf(const Routine &routine, const Options &options, QStringView id)
{
    const auto chosen = options.choices.constFind(id.toString());
    if (chosen != options.choices.constEnd())
        return *chosen;
    const Choice *choice = routine.choice(id);
    return choice ? choice->standard : 1;
}

} // namespace matside
