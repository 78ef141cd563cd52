// SPDX-License-Identifier: GPL-3.0-or-later
// Every choice that changes the timeline, written out: a change of the routine is a diff to be read.
#include "playback/program/timeline.h"
#include "support/golden.h"
#include "support/shipped.h"

namespace matside::test {
namespace {

struct Choice final
{
    const char *name;
    Options options;
};

void PrintTo(const Choice &choice, std::ostream *out)
{
    *out << choice.name;
}

std::vector<Choice> choices()
{
    std::vector<Choice> all{{"left-first", {}}};
    const auto add = [&all](const char *name, auto change) {
        Options options;
        change(options);
        all.push_back({name, options});
    };
    add("right-first", [](Options &o) { o.first = Side::Right; });
    add("six-slides", [](Options &o) { o.choices.insert(QStringLiteral("slides"), 6); });
    add("left-only", [](Options &o) { o.sides = Sides::LeftOnly; });
    add("no-support", [](Options &o) { o.support = QStringLiteral("none"); });
    add("slower", [](Options &o) { o.pace = 0.75; });
    add("quicker", [](Options &o) { o.pace = 1.25; });
    add("gates-wait", [](Options &o) { o.gates = Gates::Wait; });
    add("ending-gently", [](Options &o) { o.ending = Ending::Gently; });
    return all;
}

class GoldenTimeline : public ::testing::TestWithParam<Choice>
{
};

TEST_P(GoldenTimeline, IsAsApproved)
{
    const QString name = QStringLiteral("timeline-%1.txt").arg(QString::fromLatin1(GetParam().name));
    EXPECT_TRUE(isGolden(name, timelineText(compiled(GetParam().options))));
}

INSTANTIATE_TEST_SUITE_P(Choices, GoldenTimeline, ::testing::ValuesIn(choices()));

TEST(GoldenTimelineTest, OfEveryOtherShippedRoutineIsAsApprovedWithEachSideFirst)
{
    for (const Routine &routine : shippedRoutines()) {
        if (routine.id == frontOfHips().id)
            continue;
        for (const Side first : {Side::Left, Side::Right}) {
            Options options;
            options.first = first;
            const QString name = QStringLiteral("timeline-%1-%2-first.txt").arg(routine.id, sideName(first));
            EXPECT_TRUE(isGolden(name, timelineText(programOf(routine, options))));
        }
    }
}

} // namespace
} // namespace matside::test
