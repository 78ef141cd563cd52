// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedroutines.h"

#include "model/routinereader.h"

#include <gtest/gtest.h>

#include <array>

namespace matside::test {

namespace {

constexpr const char *kHead = R"(format = 1
id = "generated"
title = "Generated"

[[choice]]
id = "times"
title = "Times"
values = [0, 2, 3]
standard = 2

[[choice]]
id = "rounds"
title = "Rounds"
values = [1, 2]
standard = 1

[[choice]]
id = "held"
title = "Seconds"
seconds = true
values = [5, 12]
standard = 5
)";

constexpr const char *kClosing = R"(
[[part]]
id = "closing"
title = "Closing"
closing = true

[[part.step]]
id = "end"
title = "End"
sentence = "Rest."
move = [{ name = "end", motion = "rest", seconds = 8, say = { id = "goodbye", text = "That was all." } }]
)";

QByteArray seconds(Dice &dice)
{
    return QByteArray::number(2 + dice.upTo(3));
}

QByteArray stay(Dice &dice)
{
    const std::array<QByteArray, 4> lengths{"seconds = " + seconds(dice), "hold = 6", "hold = \"held\"",
                                            "breaths = 2, say = \"Two breaths.\""};
    return "  { name = \"stay\", motion = \"hold-long\", " + lengths[static_cast<std::size_t>(dice.upTo(3))] + " },\n";
}

/// A step that goes away and comes home, or one in which nothing moves.
QByteArray moves(Dice &dice, bool sided)
{
    QByteArray text = "move = [\n  { name = \"ready\", motion = \"rest\", seconds = " + seconds(dice)
                      + (sided ? ", say = \"Now the {side} side.\" },\n" : ", say = \"Get ready.\" },\n");
    if (dice.one(6))
        return text + "  { name = \"wait\", motion = \"feet-down\", gate = 6, say = \"Turn round.\" },\n]\n";
    const bool hasForms = dice.one(3);
    const QByteArray usual = hasForms ? ", when = { form = [\"standard\", \"harder\"] }" : "";
    if (hasForms)
        text += "  { name = \"out-easy\", motion = \"hold-long\", seconds = " + seconds(dice)
                + ", reach = \"plan\", say = \"A little.\", when = { form = \"easier\" } },\n";
    text += "  { name = \"out\", motion = \"slide\", seconds = " + seconds(dice) + ", reach = \"plan\", inside = \"Slowly.\"" + usual
            + " },\n";
    if (!dice.one(3))
        text += stay(dice);
    if (hasForms && dice.one(2))
        text += "  { name = \"more\", motion = \"hold-long\", seconds = " + seconds(dice)
                + ", say = \"A little longer.\", when = { form = \"harder\" } },\n";
    return text + "  { name = \"back\", motion = \"press\", seconds = " + seconds(dice) + ", reach = \"home\", with = \"And home.\" },\n]\n";
}

QByteArray times(Dice &dice)
{
    switch (dice.upTo(4)) {
    case 0:
        return {};
    case 1:
        return "repeat = \"times\"\n";
    case 2:
        return "repeat = 2\nsets = 2\nrest = 8\n";
    case 3:
        return "repetitions = [2, 1]\nrest = \"held\"\n";
    default:
        return "repeat = 3\n";
    }
}

QByteArray step(Dice &dice, const QByteArray &id, bool sidedPart, bool mayHaveSides)
{
    const QByteArray often = times(dice);
    constexpr std::array kSides{"both", "left", "right", "weaker-twice", "alternate"};
    QByteArray sides;
    if (mayHaveSides && !sidedPart && !dice.one(2)) {
        const char *const name = kSides[static_cast<std::size_t>(dice.upTo(often.isEmpty() ? 3 : 4))]; // what alternates is counted
        sides = QByteArray("sides = \"") + name + "\"\n";
        if (qstrcmp(name, "alternate") == 0 && dice.one(2))
            sides += "counts = \"a-side\"\n";
    }
    QByteArray text = "[[part.step]]\nid = \"" + id + "\"\ntitle = \"Step\"\nsentence = \"Slowly.\"\n" + sides + often;
    if (dice.one(2))
        text += "called = \"lift\"\nhome = \"Lower it, slowly.\"\naway = \"Lift it.\"\n";
    if (dice.one(3))
        text += "ease_at_home = true\n";
    if (dice.one(3))
        text += "paced = true\n";
    if (dice.one(4))
        text += "optional = \"times\"\n";
    return text + moves(dice, sidedPart || !sides.isEmpty()) + "\n";
}

QByteArray part(Dice &dice, int number)
{
    const QByteArray id = "part-" + QByteArray::number(number);
    const bool sided = dice.one(3);
    const bool rounds = dice.one(4);
    QByteArray text = "\n[[part]]\nid = \"" + id + "\"\ntitle = \"Part\"\n";
    if (sided)
        text += dice.one(4) ? "sides = \"weaker-twice\"\n" : "sides = \"both\"\n";
    if (rounds)
        text += dice.one(2) ? "rounds = 2\n" : "rounds = \"rounds\"\n";
    if (dice.one(3))
        text += "posture = \"standing\"\n";
    const int steps = 1 + dice.upTo(2);
    for (int at = 1; at <= steps; ++at)
        text += step(dice, id + "-step-" + QByteArray::number(at), sided, !rounds);
    if (sided && dice.one(2))
        text += "[[part.step]]\nid = \"" + id + "-between\"\ntitle = \"Change\"\nsentence = \"Rest.\"\nbetween = true\n"
                "move = [{ name = \"change\", motion = \"change-sides\", gate = 8, say = \"Rest, and change.\" }]\n";
    return text;
}

} // namespace

Options Dice::options(const Routine &routine)
{
    Options options;
    options.first = one(2) ? Side::Left : Side::Right;
    options.sides = std::array{Sides::Both, Sides::Both, Sides::LeftOnly, Sides::RightOnly,
                               Sides::WeakerTwice}[static_cast<std::size_t>(upTo(4))];
    options.pace = kPaces[static_cast<std::size_t>(upTo(2))];
    options.gates = one(4) ? Gates::Wait : Gates::GoOn;
    options.holdCount = static_cast<HoldCount>(upTo(3));
    options.form = static_cast<Form>(upTo(2));
    for (const Choice &choice : routine.choices)
        options.choices.insert(choice.id, choice.values[static_cast<std::size_t>(upTo(static_cast<int>(choice.values.size()) - 1))]);
    return options;
}

QByteArray generatedRoutine(Dice &dice)
{
    QByteArray text = kHead;
    const int parts = 1 + dice.upTo(2);
    for (int number = 1; number <= parts; ++number)
        text += part(dice, number);
    return text + kClosing;
}

ScriptPtr scriptOf(const QByteArray &text)
{
    const Result<Routine> routine = parseRoutine(text, QStringLiteral("generated.toml"), shippedVocabulary());
    EXPECT_TRUE(routine.ok()) << (routine.ok() ? "" : routine.problems().front().toString().toStdString());
    return std::make_shared<const Script>(Script{routine.ok() ? *routine : frontOfHips(), Phrasebook(), Lengths()});
}

} // namespace matside::test
