// SPDX-License-Identifier: GPL-3.0-or-later
#include "includes.h"
#include "source.h"

#include <gmock/gmock.h>

namespace matside::house {

using testing::ElementsAre;
using testing::EndsWith;
using testing::IsEmpty;

TEST(IncludeTest, EveryArrowIsInTheTable)
{
    const auto files = filesUnder({"app", "routines"}, {".h", ".cpp"});
    ASSERT_FALSE(files.empty());
    for (const auto &file : files)
        EXPECT_THAT(forbiddenIncludes(file, contentOf(projectFolder() / file)), IsEmpty());
}

TEST(IncludeTest, EveryFileIsInARoom)
{
    for (const auto &file : filesUnder({"app", "routines"}, {".h", ".cpp"}))
        EXPECT_TRUE(roomOf(file) || file.parent_path() == "app") << file << " is in a folder that is not in the table";
}

TEST(IncludeTest, SeesAForbiddenArrow)
{
    EXPECT_THAT(forbiddenIncludes("routines/model/routine.h", "#include <QWidget>\n#include \"playback/player/player.h\"\n"),
                ElementsAre("routines/model/routine.h:1: <QWidget> model may not know QtWidgets",
                            "routines/model/routine.h:2: \"playback/player/player.h\" model may not know playback"));
    EXPECT_THAT(forbiddenIncludes("app/session/session.cpp", "#include \"ui/mainwindow.h\"\n"),
                ElementsAre(EndsWith("session may not know ui")));
    EXPECT_THAT(forbiddenIncludes("app/ui/page.cpp", "#include \"session/session.h\"\n"),
                ElementsAre(EndsWith("ui may not know session")));
    EXPECT_THAT(forbiddenIncludes("app/ui/kit/button.cpp", "#include \"ui/start/startpage.h\"\n#include \"model/side.h\"\n"),
                ElementsAre(EndsWith("kit may not know ui"), EndsWith("kit may not know model")));
}

TEST(IncludeTest, SeesEverySpelling)
{
    const auto count = [](std::string_view content) {
        return forbiddenIncludes("routines/playback/player/player.cpp", content).size();
    };
    EXPECT_EQ(count("#include <QtWidgets/QWidget>\n"), 1U);
    EXPECT_EQ(count("#include <qwidget.h>\n"), 1U);
    EXPECT_EQ(count("#include \"QtGui/QPainter\"\n"), 1U);
    EXPECT_EQ(count("  #  include <QPainter>\n"), 1U);
    EXPECT_EQ(count("#include <toml++/toml.h>\n"), 1U);
    EXPECT_EQ(count("#include \"../../app/ui/page.h\"\n"), 1U);
    EXPECT_EQ(count("#include \"player.h\"\n"), 1U);
    EXPECT_EQ(count("#include HEADER\n"), 1U);
    EXPECT_EQ(count("#include <zlib.h>\n"), 1U);
}

TEST(IncludeTest, AllowsTheArrowsOfTheTable)
{
    EXPECT_THAT(forbiddenIncludes("app/ui/page.cpp",
                                  "#include \"ui/page.h\"\n#include \"figures/painter.h\"\n#include \"model/side.h\"\n"
                                  "#include <QPainter>\n#include <QtWidgets/QLabel>\n#include <vector>\n"),
                IsEmpty());
    EXPECT_THAT(forbiddenIncludes("app/session/session.h", "#include <QObject>\n#include \"moc_ticker.cpp\"\n"),
                IsEmpty());
    EXPECT_THAT(forbiddenIncludes("app/wiring.cpp", "#include \"ui/page.h\"\n#include <QAudioSink>\n"), IsEmpty());
    EXPECT_THAT(forbiddenIncludes("routines/model/side.h", "// #include <QWidget>\n/*\n#include <QLabel>\n*/\n"),
                IsEmpty());
}

} // namespace matside::house
