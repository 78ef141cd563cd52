// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <regex>

namespace matside::house {

namespace {

/// Words of promises that Matside does not make: it is a guide to gentle mobility.
const std::regex &claims()
{
    static const std::regex words(
        R"(\b(treat(s|ed|ing|ments?)?|reliev\w*|relief|prevent\w*|rehab\w*|diagnos\w*)"
        R"(|monitor\w*|cur(e|es|ed|ing)|therap(y|ies|eutic\w*)|heal(s|ed|ing)?)"
        R"(|correct(s|ed|ing|ion|ive)?( \w+){0,3} (posture|alignment|tilt|pelvis|spine)|corrects)\b)",
        std::regex::icase);
    return words;
}

struct Allowed final
{
    std::string_view file;
    std::string_view words;
    std::string_view reason;
};

/// Where such a word means something else. Every entry says why.
constexpr std::array kAllowed{
    Allowed{"resources/voice/render/ears.py", "heal", "a spelling of heel"},
};

std::vector<std::string> claimsIn(const std::string &file, int firstLine, std::string_view text)
{
    std::vector<std::string> found;
    int number = firstLine;
    for (const std::string &line : linesOf(text)) {
        for (std::sregex_iterator match(line.begin(), line.end(), claims()); match != std::sregex_iterator(); ++match) {
            const bool allowed = std::ranges::any_of(
                kAllowed, [&](const Allowed &entry) { return entry.file == file && entry.words == match->str(); });
            if (!allowed)
                found.push_back(file + ":" + std::to_string(number) + ": " + match->str());
        }
        ++number;
    }
    return found;
}

/// Of C++ only the string literals are read by people.
std::vector<std::string> claimsInSource(const std::string &file, std::string_view text)
{
    std::vector<std::string> found;
    for (const Literal &literal : readSource(text).literals)
        std::ranges::move(claimsIn(file, literal.line, literal.text), std::back_inserter(found));
    return found;
}

} // namespace

TEST(WordsTest, NothingClaimsToTreat)
{
    for (const auto &file : filesUnder({"app", "routines"}, {".h", ".cpp"}))
        EXPECT_THAT(claimsInSource(file.generic_string(), contentOf(projectFolder() / file)), testing::IsEmpty());

    auto texts = filesUnder({"resources", "docs"}, {});
    texts.insert(texts.end(), {"README.md", "CHANGELOG.md", "CONTRIBUTING.md"});
    for (const auto &file : texts) {
        const std::string content = contentOf(projectFolder() / file);
        const bool binary = content.find('\0') != std::string::npos;
        if (binary)
            continue;
        EXPECT_THAT(claimsIn(file.generic_string(), 1, content), testing::IsEmpty());
    }
}

TEST(WordsTest, SeesAClaim)
{
    EXPECT_THAT(claimsIn("a", 1, "It eases.\nIt Relieves pain and corrects your posture.\n"),
                testing::ElementsAre("a:2: Relieves", "a:2: corrects your posture"));
    EXPECT_THAT(claimsInSource("b", "// it treats\nauto x = tr(\"A treatment\");\n"),
                testing::ElementsAre("b:2: treatment"));
    EXPECT_THAT(claimsIn("c", 1, "Draw the heel home. Is the name correct? See a physiotherapist."),
                testing::IsEmpty());
}

} // namespace matside::house
