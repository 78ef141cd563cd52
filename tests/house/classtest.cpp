// SPDX-License-Identifier: GPL-3.0-or-later
// One class, one header, one source.
#include "source.h"

#include <gmock/gmock.h>

#include <map>
#include <regex>
#include <set>

namespace matside::house {

namespace fs = std::filesystem;

namespace {

/// The names of classes and structs that this code declares or defines.
std::set<std::string> classesIn(const std::string &code)
{
    static const std::regex declaration(R"(\b(?:class|struct)\s+(\w+))");
    std::set<std::string> names;
    for (std::sregex_iterator match(code.begin(), code.end(), declaration); match != std::sregex_iterator(); ++match)
        names.insert((*match)[1]);
    return names;
}

/// The classes whose member functions this source defines; classes of the source itself are left out.
std::set<std::string> classesDefinedIn(std::string_view text)
{
    const std::set<std::string> own = classesIn(readSource(text).code);
    std::set<std::string> names;
    for (const Function &function : findFunctions(text)) {
        std::smatch match;
        const std::string head = function.head.substr(0, function.head.find('('));
        static const std::regex qualified(R"((\w+)::~?\w+\s*$)");
        if (std::regex_search(head, match, qualified) && !own.contains(match[1]))
            names.insert(match[1]);
    }
    return names;
}

fs::path headerOf(fs::path source)
{
    return source.replace_extension(".h");
}

} // namespace

TEST(ClassTest, EverySourceHasAHeaderOfItsName)
{
    for (const auto &file : filesUnder({"app", "routines"}, {".cpp"}))
        EXPECT_TRUE(file == "app/main.cpp" || fs::exists(projectFolder() / headerOf(file))) << file;
}

TEST(ClassTest, NoSourceDefinesAClassOfAnotherFile)
{
    for (const auto &file : filesUnder({"app", "routines"}, {".cpp"})) {
        const std::set<std::string> declared = classesIn(readSource(contentOf(projectFolder() / headerOf(file))).code);
        for (const std::string &name : classesDefinedIn(contentOf(projectFolder() / file)))
            EXPECT_TRUE(declared.contains(name)) << file << " defines member functions of " << name;
    }
}

TEST(ClassTest, NoClassHasTwoSources)
{
    std::map<std::string, std::vector<fs::path>> sources;
    for (const auto &file : filesUnder({"app", "routines"}, {".cpp"}))
        for (const std::string &name : classesDefinedIn(contentOf(projectFolder() / file)))
            sources[name].push_back(file);
    for (const auto &[name, files] : sources)
        EXPECT_EQ(files.size(), 1U) << name << " is defined in " << testing::PrintToString(files);
}

TEST(ClassTest, SeesAMemberFunction)
{
    EXPECT_THAT(
        classesDefinedIn("class B { void g() {} };\nint A::f(int x) const\n{\n}\nvoid B::h()\n{\n}\nA::~A()\n{\n}\n"
                         "void free(C::D d)\n{\n}\nstd::vector<X::Y> E::g()\n{\n}\n"),
        testing::ElementsAre("A", "E"));
}

} // namespace matside::house
