// SPDX-License-Identifier: GPL-3.0-or-later
// Comments and documents name their subject; a phrase that hides it fails here.
#include "source.h"

#include <gmock/gmock.h>

#include <regex>

namespace matside::house {

namespace {

/// Phrases that stand for a person or a thing which the sentence should name: "the caller", "the engine", "the file".
const std::regex &hiddenSubjects()
{
    static const std::regex phrases(
        R"(\b(whoever|(somebody|someone|nobody|those) who|what (goes|stands|hangs|lies|comes|is asked|was asked))\b)",
        std::regex::icase);
    return phrases;
}

std::vector<std::string> hiddenSubjectsIn(const std::string &file, std::string_view text, bool commentsOnly)
{
    std::vector<std::string> found;
    int number = 0;
    for (const std::string &line : linesOf(text)) {
        ++number;
        const auto start = commentsOnly ? line.find("//") : 0;
        if (start == std::string::npos)
            continue;
        const std::string part = line.substr(start);
        std::smatch match;
        if (std::regex_search(part, match, hiddenSubjects()))
            found.push_back(file + ":" + std::to_string(number) + ": " + match.str());
    }
    return found;
}

} // namespace

TEST(PlainEnglishTest, CommentsNameTheirSubject)
{
    for (const auto &file : filesUnder({"app", "routines", "tests"}, {".h", ".cpp"})) {
        if (file == "tests/house/plainenglishtest.cpp") // it holds the phrases themselves
            continue;
        EXPECT_THAT(hiddenSubjectsIn(file.generic_string(), contentOf(projectFolder() / file), true),
                    testing::IsEmpty());
    }
}

TEST(PlainEnglishTest, DocumentsNameTheirSubject)
{
    auto files = filesUnder({"docs"}, {".md"});
    files.insert(files.end(), {"CONTRIBUTING.md", "README.md"});
    for (const auto &file : files)
        EXPECT_THAT(hiddenSubjectsIn(file.generic_string(), contentOf(projectFolder() / file), false),
                    testing::IsEmpty());
}

TEST(PlainEnglishTest, SeesAHiddenSubject)
{
    EXPECT_THAT(hiddenSubjectsIn(
                    "a.h", "int whoever;\n/// Whoever calls it holds the lock.\n// The caller holds the lock.\n", true),
                testing::ElementsAre("a.h:2: Whoever"));
    EXPECT_THAT(hiddenSubjectsIn("b", "For those who script.\n", false), testing::ElementsAre("b:1: those who"));
}

} // namespace matside::house
