// SPDX-License-Identifier: GPL-3.0-or-later
// No page and no command names an exercise, a limb or a posture: these words come from the file of the routine.
#include "source.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <regex>

namespace matside::house {

namespace {

/// Of the body, of exercises, of postures, and what a person may lie on.
const std::regex &wordsOfARoutine()
{
    static const std::regex words(R"(\b(heels?|slid(e|es|ing)|legs?|hips?|thighs?|knees?|kneel(s|ing)?|pelvis|foot|feet|toes?|arms?|hands?)"
                                  R"(|bell(y|ies)|shoulders?|spine|trunk|supine|prone|l(ie|ies|ying)|sit(s|ting)?|seated|stand(s|ing)?)"
                                  R"(|bridges?|stretch(es|ing)?|lunges?|towels?|rollers?|back (complain|ach|hurt)\w*)\b)",
                                  std::regex::icase);
    return words;
}

struct Allowed final
{
    std::string_view file;
    std::string_view text; ///< a part of the literal
    std::string_view reason;
};

constexpr std::string_view kPostures = "app/ui/session/sessiontext.cpp";
constexpr std::string_view kFigures = "app/commands/figures.cpp";

constexpr std::array kAllowed{
    Allowed{kPostures, "lying down", "the words for all postures that the format has"},
    Allowed{kPostures, "lying on the front", "the same"},
    Allowed{kPostures, "lying on the side", "the same"},
    Allowed{kPostures, "on hands and knees", "the same"},
    Allowed{kPostures, "kneeling", "the same"},
    Allowed{kPostures, "on one knee", "the same"},
    Allowed{kPostures, "sitting on the floor", "the same"},
    Allowed{kPostures, "sitting on a chair", "the same"},
    Allowed{kPostures, "standing", "the same"},
    Allowed{"app/ui/settings/personrow.cpp", "seated", "the motion in which a person is shown to be chosen"},
    Allowed{"app/ui/settings/settingssections.cpp", "Your own routines lie here", "files lie"},
    Allowed{"app/commands/commandline.cpp", "slides", "the short form of --choose slides=N"},
    Allowed{"app/commands/commandtable.h", "slides", "the same"},
    Allowed{"app/commands/commandtable.h", "towel, block, book, roller or none", "the supports that figures draw"},
    Allowed{"app/commands/commandtable.h", "routines lie in FOLDER", "files lie"},
    Allowed{"app/commands/", "front-of-hips", "the id of the routine that is led while none was chosen"},
    Allowed{kFigures, "slide", "the motions of the contact sheets of the figures that come with the program"},
    Allowed{kFigures, "seated", "the same"},
    Allowed{kFigures, "stand", "the same"},
    Allowed{kFigures, "towel", "the supports that figures draw"},
    Allowed{kFigures, "roller", "the same"},
};

std::vector<std::string> namesIn(const std::string &file, std::string_view text)
{
    std::vector<std::string> found;
    for (const Literal &literal : readSource(text).literals) {
        std::smatch match;
        const bool names = std::regex_search(literal.text, match, wordsOfARoutine());
        const bool allowed = std::ranges::any_of(kAllowed, [&](const Allowed &entry) {
            return file.starts_with(entry.file) && literal.text.find(entry.text) != std::string::npos;
        });
        if (names && !allowed && !literal.text.ends_with(".h"))
            found.push_back(file + ":" + std::to_string(literal.line) + ": \"" + literal.text + "\" says " + match.str());
    }
    return found;
}

} // namespace

TEST(RoutineWordsTest, NoPageAndNoCommandNamesAnExerciseALimbOrAPosture)
{
    for (const auto &file : filesUnder({"app/ui", "app/commands"}, {".h", ".cpp"}))
        EXPECT_THAT(namesIn(file.generic_string(), contentOf(projectFolder() / file)), testing::IsEmpty());
}

TEST(RoutineWordsTest, EveryExceptionIsNeeded)
{
    for (const Allowed &entry : kAllowed) {
        const auto files = filesUnder({"app/ui", "app/commands"}, {".h", ".cpp"});
        EXPECT_TRUE(std::ranges::any_of(files, [&](const auto &file) {
            const std::vector<Literal> literals = readSource(contentOf(projectFolder() / file)).literals;
            return file.generic_string().starts_with(entry.file) && std::ranges::any_of(literals, [&](const Literal &literal) {
                       return literal.text.find(entry.text) != std::string::npos
                              && std::regex_search(literal.text, wordsOfARoutine());
                   });
        })) << entry.file << " has no \""
            << entry.text << "\" any more: " << entry.reason;
    }
}

TEST(RoutineWordsTest, SeesAWordOfARoutine)
{
    EXPECT_THAT(namesIn("app/ui/a.cpp", "a(tr(\"Slide the heel\"));\nb(\"My back complains\"); // a knee\n"),
                testing::ElementsAre("app/ui/a.cpp:1: \"Slide the heel\" says Slide",
                                     "app/ui/a.cpp:2: \"My back complains\" says back complains"));
    EXPECT_THAT(namesIn("app/ui/a.cpp", "#include \"ui/hips.h\"\ntr(\"On the left\"); tr(\"understand\");"), testing::IsEmpty());
}

} // namespace matside::house
