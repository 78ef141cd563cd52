// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

namespace matside::house {

namespace {

constexpr int kMostLinesOfFunction = 60;
constexpr std::ptrdiff_t kMostFilesOfFolder = 30;

std::vector<std::filesystem::path> ourCode()
{
    return filesUnder({"app", "routines", "tests"}, {".h", ".cpp"});
}

} // namespace

TEST(SizeTest, NoFolderHasOver30Files)
{
    std::map<std::filesystem::path, std::ptrdiff_t> count;
    for (const auto &file : ourCode())
        ++count[file.parent_path()];
    for (const auto &[folder, files] : count)
        EXPECT_LE(files, kMostFilesOfFolder) << folder;
}

TEST(SizeTest, NoFunctionIsOver60Lines)
{
    for (const auto &file : ourCode())
        for (const Function &function : findFunctions(contentOf(projectFolder() / file)))
            EXPECT_LE(function.lines, kMostLinesOfFunction) << file << ":" << function.line << ": " << function.head;
}

TEST(SizeTest, SeesALongFunction)
{
    const std::string body(70, '\n');
    const auto functions = findFunctions("namespace a {\nint f(int x)\n{" + body + "}\n}\n");
    ASSERT_EQ(functions.size(), 1U);
    EXPECT_EQ(functions[0].line, 2);
    EXPECT_EQ(functions[0].lines, 72);
}

TEST(SizeTest, TellsFunctionsFromWhatLooksLikeThem)
{
    const auto functions = findFunctions(R"--(
#define BRACE(x) {
template <class T> struct A final
{
public:
    A(int a, B b = {}) : m_a{a}, m_b(b)
    {
        if (a == 1'000) { g("}"); }
    }
    int h() const { return '{'; } // }
private:
    int m_a{0};
};
constexpr std::array kAll{1, 2, f(3)};
enum class E { One, Two };
const auto lambda = [](int x) {
    return x;
};
auto f(int x) -> std::vector<int>
{
    return {x};
}
)--");
    std::vector<int> lines;
    lines.reserve(functions.size());
    for (const Function &function : functions)
        lines.push_back(function.line);
    EXPECT_THAT(lines, testing::ElementsAre(6, 10, 16, 19));
}

} // namespace matside::house
