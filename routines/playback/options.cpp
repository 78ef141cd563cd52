// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/options.h"

#include "model/engineids.h"
#include "playback/compile.h"

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
    }
    return {};
}

std::optional<Sides> sidesFromName(QStringView name)
{
    for (const Sides sides : {Sides::Both, Sides::LeftOnly, Sides::RightOnly}) {
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

bool Options::works(Side side) const
{
    return sides == Sides::Both || sides == (side == Side::Left ? Sides::LeftOnly : Sides::RightOnly);
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

int choiceOf(const Routine &routine, const Options &options, QStringView id)
{
    const auto chosen = options.choices.constFind(id.toString());
    if (chosen != options.choices.constEnd())
        return *chosen;
    const Choice *choice = routine.choice(id);
    return choice ? choice->standard : 1;
}

QString reasonAgainst(const Routine &routine, const Options &options)
{
    if (options.pace < kSlowestPace || options.pace > kQuickestPace)
        return QStringLiteral("The pace goes from %1 to %2; choose one between them.")
            .arg(kSlowestPace)
            .arg(kQuickestPace);
    for (auto chosen = options.choices.constBegin(); chosen != options.choices.constEnd(); ++chosen) {
        const Choice *choice = routine.choice(chosen.key());
        if (!choice) {
            QStringList ids;
            for (const Choice &known : routine.choices)
                ids << known.id;
            return ids.isEmpty() ? QStringLiteral("This routine has no choices; leave \"%1\" out.").arg(chosen.key())
                                 : QStringLiteral("This routine has no choice named \"%1\"; choose one of %2.")
                                       .arg(chosen.key(), ids.join(QStringLiteral(", ")));
        }
        if (std::find(choice->values.begin(), choice->values.end(), *chosen) == choice->values.end()) {
            QStringList values;
            for (const int value : choice->values)
                values << QString::number(value);
            return QStringLiteral("%1 cannot be %2; choose one of %3.")
                .arg(choice->title, QString::number(*chosen), values.join(QStringLiteral(", ")));
        }
    }
    if (!options.support.isEmpty() && options.support != engine::kNoSupport) {
        QStringList names{engine::kNoSupport};
        for (const Support &support : routine.supports)
            names << support.id;
        names.removeDuplicates();
        if (!names.contains(options.support))
            return QStringLiteral("There is no support named \"%1\"; choose one of %2.")
                .arg(options.support, names.join(QStringLiteral(", ")));
    }
    if (options.ending == Ending::Whole && compile(routine, options, Phrasebook(), Lengths()).segments.empty())
        return QStringLiteral("With these choices nothing of this routine is left; choose others.");
    return {};
}

} // namespace matside
