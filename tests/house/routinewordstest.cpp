// SPDX-License-Identifier: GPL-3.0-or-later
// No page and no command names an exercise, a limb or a posture: these words come from the file of the routine.
#include "source.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cctype>
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

/// The words of a line, those within an identifier too: "keepLeg" has keep and Leg.
std::vector<std::string> wordsOf(const std::string &line)
{
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < line.size(); ++at) {
        const auto letter = static_cast<unsigned char>(line[at]);
        const bool begins = std::isupper(letter) != 0 && at > 0 && std::islower(static_cast<unsigned char>(line[at - 1])) != 0;
        if (begins || (std::isalpha(letter) == 0 && !words.back().empty()))
            words.emplace_back();
        if (std::isalpha(letter) != 0)
            words.back() += static_cast<char>(std::tolower(letter));
    }
    return words;
}

/// In identifiers and comments a page has a foot, and a layout stretches.
bool isLimb(const std::string &word)
{
    static const std::regex limbs(R"(heels?|slid(e|es|ing)|legs?|hips?|thighs?|knees?|kneel(s|ing)?|pelvis|feet|toes?|arms?|hands)"
                                  R"(|bell(y|ies)|shoulders?|ankles?|elbows?|wrists?|spine|trunk|supine|prone|lying|sitting|seated)"
                                  R"(|bridges?|lunges?|towels?|rollers?)");
    return std::regex_match(word, limbs);
}

struct AllowedWord final
{
    std::string_view file;
    std::string_view word;
    std::string_view reason;
};

constexpr std::array kAllowedWords{
    AllowedWord{kPostures, "supine", "the words for all postures that the format has"},
    AllowedWord{kPostures, "prone", "the same"},
    AllowedWord{kPostures, "lying", "the same"},
    AllowedWord{kPostures, "hands", "the same"},
    AllowedWord{kPostures, "knees", "the same"},
    AllowedWord{kPostures, "kneeling", "the same"},
    AllowedWord{kPostures, "knee", "the same"},
    AllowedWord{kPostures, "sitting", "the same"},
    AllowedWord{"app/ui/settings/personrow.cpp", "seated", "the motion in which a person is shown to be chosen"},
    AllowedWord{"app/ui/window/heldkeys.h", "bridge", "that of Qt to screen readers"},
};

std::vector<std::string> limbsIn(const std::string &file, std::string_view text)
{
    std::vector<std::string> found;
    int number = 0;
    for (const std::string &line : linesOf(text)) {
        ++number;
        for (const std::string &word : wordsOf(line)) {
            const bool allowed = std::ranges::any_of(
                kAllowedWords, [&](const AllowedWord &entry) { return entry.file == file && entry.word == word; });
            if (isLimb(word) && !allowed)
                found.push_back(file + ":" + std::to_string(number) + ": " + word);
        }
    }
    return found;
}

} // namespace

TEST(RoutineWordsTest, NoSourceOfAPageNamesAnExerciseOrALimb)
{
    for (const auto &file : filesUnder({"app/ui"}, {".h", ".cpp"}))
        EXPECT_THAT(limbsIn(file.generic_string(), contentOf(projectFolder() / file)), testing::IsEmpty());
}

TEST(RoutineWordsTest, EveryWordThatASourceMayHaveIsThere)
{
    for (const AllowedWord &entry : kAllowedWords) {
        bool isThere = false;
        for (const std::string &line : linesOf(contentOf(projectFolder() / entry.file)))
            isThere = isThere || std::ranges::count(wordsOf(line), entry.word) > 0;
        EXPECT_TRUE(isThere) << entry.file << " has no \"" << entry.word << "\" any more: " << entry.reason;
    }
}

TEST(RoutineWordsTest, SeesALimbWithinAnIdentifier)
{
    EXPECT_THAT(limbsIn("app/ui/a.cpp", "int m_feetView; // over the toes\nbool keepLeg = isLegal(QSlider, m_foot, addStretch);\n"),
                testing::ElementsAre("app/ui/a.cpp:1: feet", "app/ui/a.cpp:1: toes", "app/ui/a.cpp:2: leg"));
}

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
