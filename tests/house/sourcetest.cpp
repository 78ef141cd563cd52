// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <regex>

namespace matside::house {

namespace fs = std::filesystem;

namespace {

/// Every path that this expression finds in a text and that is no file or folder of the project, with its line. A path
/// counts from the project's folder; the name of a document may stand alone.
std::vector<std::string> missingIn(const std::string &file, const std::string &text, const std::regex &path)
{
    std::vector<std::string> missing;
    int number = 0;
    for (const std::string &line : linesOf(text)) {
        ++number;
        for (std::sregex_iterator match(line.begin(), line.end(), path); match != std::sregex_iterator(); ++match) {
            const std::string name = (*match)[1];
            const fs::path beside = fs::path(file).parent_path();
            const auto known = {projectFolder() / name, projectFolder() / beside / name,
                                projectFolder() / "docs" / name};
            if (std::ranges::none_of(known, [](const fs::path &place) { return fs::exists(place); }))
                missing.push_back(file + ":" + std::to_string(number) + ": " + name);
        }
    }
    return missing;
}

/// The name of a document: research/ui.md, docs/sources.md.
const std::regex &documentName()
{
    static const std::regex name(R"(([A-Za-z0-9_.-][A-Za-z0-9_./-]*\.md)\b)");
    return name;
}

/// A path of the tree in backticks, without arguments: `app/main.cpp`, `resources/figures`.
const std::regex &pathInBackticks()
{
    static const std::regex path(R"(`((?:app|docs|resources|routines|tests)/[A-Za-z0-9_./-]*)`)");
    return path;
}

} // namespace

TEST(SourceTest, EveryDocumentThatIsCitedIsInTheRepository)
{
    auto files = filesUnder({"app", "routines", "tests"}, {".h", ".cpp", ".txt", ".py"});
    std::ranges::move(filesUnder({"resources", "docs"}, {".toml", ".md", ".py", ".h", ".cpp"}),
                      std::back_inserter(files));
    files.insert(files.end(), {"CMakeLists.txt", "CONTRIBUTING.md", "README.md"});
    for (const auto &file : files) {
        if (file.filename() == "sourcetest.cpp") // its examples are missing on purpose
            continue;
        EXPECT_THAT(missingIn(file.generic_string(), contentOf(projectFolder() / file), documentName()),
                    testing::IsEmpty());
    }
}

TEST(SourceTest, EveryPathInTheDocumentsExists)
{
    auto files = filesUnder({"docs"}, {".md"});
    files.insert(files.end(), {"CONTRIBUTING.md", "README.md"});
    for (const auto &file : files)
        EXPECT_THAT(missingIn(file.generic_string(), contentOf(projectFolder() / file), pathInBackticks()),
                    testing::IsEmpty());
}

TEST(SourceTest, SeesMissingFiles)
{
    EXPECT_THAT(
        missingIn("app/a.h", "int a; // 7 : 1\nint b; // no-such.md, \"Type\"; docs/sources.md\n", documentName()),
        testing::ElementsAre("app/a.h:2: no-such.md"));
    EXPECT_THAT(missingIn("docs/a.md", "See `app/main.cpp`,\n`app/nothing.cpp` and `tests/house`.", pathInBackticks()),
                testing::ElementsAre("docs/a.md:2: app/nothing.cpp"));
}

} // namespace matside::house
