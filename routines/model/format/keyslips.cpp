// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/keyslips.h"

#include <algorithm>
#include <array>

namespace matside {

namespace {

/// Names of other formats for a key, and what to write. Of two rows for one name the first counts whose key the table knows.
struct Slip final
{
    QStringView names; ///< with a space before and after each
    QStringView key;
    QStringView words;
};

// clang-format off
constexpr std::array kSlips{
    Slip{u" reps rep repetitions repetition repeats times count rounds ", u"repeat", u"a number of repetitions is written repeat = 5"},
    Slip{u" series set ", u"sets", u"a number of sets is written sets = 3"},
    Slip{u" hold_seconds hold_time hold_for holds hold_duration ", u"hold", u"a held position is written hold = 20"},
    Slip{u" duration time length secs sec second s dur hold hold_seconds hold_time hold_for hold_duration wait pause ", u"seconds",
         u"a length is written in seconds, seconds = 5"},
    Slip{u" minutes minute mins min ", u"seconds", u"a length is written in seconds, seconds = 120"},
    Slip{u" rest_seconds rest_time pause break ", u"rest", u"a rest between sets is written rest = 30"},
    Slip{u" countdown count_down count_in lead ", u"lead_in", u"\"Three, two, one\" before the next move is written lead_in = true"},
    Slip{u" text cue cues line lines speech speak spoken instruction instructions narration voice tts words script ", u"say",
         u"words to be said are written say = \"Bend both knees.\""},
    Slip{u" say cue line words speech sentence ", u"text", u"the words are written text = \"Bend both knees.\""},
    Slip{u" name label heading caption ", u"title", u"a name to be shown is written title = \"Slide\""},
    Slip{u" description desc about intro introduction ", u"summary", u"a sentence about the routine is written summary = \"Three slides on each side.\""},
    Slip{u" description desc text subtitle instructions instruction hint cue ", u"sentence",
         u"the sentence on the card is written sentence = \"Only as far as it is easy.\""},
    Slip{u" alt alt_text ", u"describes", u"a picture is described by describes = \"One heel slides away.\""},
    Slip{u" exercise animation movement action figure pose video image picture ", u"motion", u"the movement of the figure is written motion = \"bridge\""},
    Slip{u" id label ", u"name", u"an English word for the move is written name = \"slide-out\""},
    Slip{u" exercises exercise steps items ", u"step", u"each exercise is a table, [[part.step]]"},
    Slip{u" step steps exercise exercises section sections phase phases sequence ", u"part",
         u"a routine has tables [[part]], and in these [[part.step]]"},
    Slip{u" moves movements phases actions ", u"move", u"each move is a table, [[part.step.move]]"},
    Slip{u" side bilateral both_sides per_side eachside each_side ", u"sides", u"both sides, one after the other, are written sides = \"both\""},
    Slip{u" sound bell beep gong tone audio ", u"chime", u"a soft sound is written chime = \"start\""},
    Slip{u" if condition conditions only ", u"when", u"a condition is written when = { rep = \"first\" }"},
    Slip{u" speed pace tempo ", u"paced", u"the person's pace holds with paced = true"},
    Slip{u" breathing breathe inhale exhale ", u"breath", u"a breath is written breath = \"in\" or breath = \"out\""},
    Slip{u" equipment prop props material materials ", u"needs", u"a thing that is needed is a table, [[needs]]"},
    Slip{u" equipment prop props ", u"support", u"a thing to lie on is a table, [[support]]"},
    Slip{u" position start_position starting_position ", u"posture", u"a posture is written posture = \"supine\""},
    Slip{u" by creator written_by therapist ", u"author", u"a name of who wrote it is written author = \"…\""},
    Slip{u" question feedback ask ", u"asks", u"the question after the routine is written asks = \"How does it feel now?\""},
    Slip{u" optional_step skip skippable ", u"optional", u"a step that may be left out is written optional = \"bridges\", the id of a choice that can be 0"},
    Slip{u" max maximum min minimum options range ", u"values", u"the numbers to choose from are written values = [5, 6]"},
    Slip{u" default ", u"standard", u"the value that is chosen at first is written standard"},
};

/// A key and the tables that have it.
struct Home final
{
    QStringView keys;
    QStringView tables;
};

constexpr std::array kHomes{
    Home{u" say inside end chime seconds hold breaths gate lead_in breath turn idle motion ", u"moves, move = [ … ] or [[part.step.move]]"},
    Home{u" repeat sets repetitions rest counts optional called away home ease_at_home continues between paced places_support describes sentence after move ", u"steps, [[part.step]]"},
    Home{u" closing rounds easing step ", u"parts, [[part]]"},
    Home{u" values ", u"choices, [[choice]]"},
    Home{u" brief known kind ", u"lines, say = { text = \"…\", … }"},
    Home{u" summary asks format version pictures ", u"the routine as a whole, and stands above the first [[part]]"},
};
// clang-format on

bool has(QStringView names, const QString &name)
{
    return !name.contains(QLatin1Char(' ')) && names.contains(QString(QLatin1Char(' ') + name.toLower() + QLatin1Char(' ')));
}

} // namespace

QString slipWords(const QString &name, const QStringList &known, const QString &table)
{
    for (const Slip &slip : kSlips) {
        if (has(slip.names, name) && known.contains(slip.key))
            return QLatin1String("; ") + slip.words.toString();
    }
    const bool isOfRoutine = table.startsWith(QLatin1String("part")) || known.contains(QLatin1String("part"));
    const auto *const home =
        std::find_if(kHomes.begin(), kHomes.end(), [&](const Home &any) { return has(any.keys, name); });
    if (!isOfRoutine || home == kHomes.end())
        return {};
    return QStringLiteral("; it is a key of ") + home->tables.toString();
}

bool isSlipFor(const QString &name, const QString &meant)
{
    return std::any_of(kSlips.begin(), kSlips.end(),
                       [&](const Slip &slip) { return slip.key == meant && has(slip.names, name); });
}

} // namespace matside
