// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <gmock/gmock.h>

namespace matside::house {

namespace {

constexpr auto kLicence = "// SPDX-License-Identifier: GPL-3.0-or-later";

} // namespace

TEST(HeaderTest, EveryFileNamesItsLicenceFirst)
{
    const auto files = filesUnder({"app", "routines", "tests"}, {".h", ".cpp"});
    ASSERT_FALSE(files.empty());
    for (const auto &file : files) {
        const auto lines = linesOf(contentOf(projectFolder() / file));
        EXPECT_THAT(lines, testing::Not(testing::IsEmpty())) << file;
        EXPECT_TRUE(!lines.empty() && lines.front() == kLicence) << file << " starts with something else than\n"
                                                                 << kLicence;
    }
}

TEST(HeaderTest, EveryHeaderIsReadOnce)
{
    for (const auto &file : filesUnder({"app", "routines", "tests"}, {".h"}))
        EXPECT_THAT(linesOf(contentOf(projectFolder() / file)), testing::Contains("#pragma once")) << file;
}

} // namespace matside::house
