// SPDX-License-Identifier: GPL-3.0-or-later
// A desktop knows the program by one name: of windows, desktop file, icons, metainfo, notifications, and on a bus.
#include "source.h"

#include <gmock/gmock.h>

#include <regex>

namespace matside::house {

namespace {

constexpr auto kId = "org.matside.Matside";
constexpr auto kType = "application/x-matside-routine";

/// A place that has to hold the name, or the type of routine files: what it is, the file, and the text that holds it.
struct Row final
{
    const char *what;
    const char *file;
    std::string text;
};

std::vector<Row> rows()
{
    const std::string id = kId;
    const std::string type = kType;
    return {
        {"the name itself", "app/platform/identity.h", '"' + id + '"'},
        {"app id of the windows", "app/runwindow.cpp", "setDesktopFileName(programId())"},
        {"icon of the windows", "app/application.cpp", "\":/icons/%1-%2.png\").arg(programId())"},
        {"name on the bus", "app/platform/instance/startsonbus.cpp", "wish << programId()"},
        {"media player", "app/platform/mpris/mpris.cpp", "\"org.mpris.MediaPlayer2.\") + programId()"},
        {"desktop file of the media player", "app/platform/mpris/mprisroot.h", "desktopEntry() const { return programId(); }"},
        {"desktop file of a notification", "app/platform/reminder/remindernotification.cpp", "\"desktop-entry\"), programId()"},
        {"icon of a notification", "app/platform/reminder/remindernotification.cpp", "0U, programId()"},
        {"icon of the desktop file", "resources/desktop/org.matside.Matside.desktop", "\nIcon=" + id + '\n'},
        {"type that the desktop file opens", "resources/desktop/org.matside.Matside.desktop", "\nMimeType=" + type + ";\n"},
        {"class of the windows on X11", "resources/desktop/org.matside.Matside.desktop", "\nStartupWMClass=matside\n"},
        {"metainfo", "resources/desktop/org.matside.Matside.metainfo.xml", "<id>" + id + "</id>"},
        {"desktop file of the metainfo", "resources/desktop/org.matside.Matside.metainfo.xml",
         "<launchable type=\"desktop-id\">" + id + ".desktop<"},
        {"icon of the metainfo", "resources/desktop/org.matside.Matside.metainfo.xml", "<icon type=\"stock\">" + id + '<'},
        {"type of the metainfo", "resources/desktop/org.matside.Matside.metainfo.xml", "<mediatype>" + type + '<'},
        {"type of routine files", "resources/desktop/org.matside.Matside.mime.xml", "<mime-type type=\"" + type + "\">"},
        {"icon of routine files", "resources/desktop/org.matside.Matside.mime.xml", "<icon name=\"application-x-matside-routine\"/>"},
        {"media player in the manual", "docs/matside.1", "org.mpris.MediaPlayer2." + id},
    };
}

/// Reverse names of Matside in string literals: "org.matside.Matside", "org.mpris.MediaPlayer2.matside".
std::vector<std::string> namesIn(std::string_view text)
{
    static const std::regex name(R"([a-z]+\.(\w+\.)*matside\b|\borg\.matside\b)", std::regex::icase);
    std::vector<std::string> found;
    for (const Literal &literal : readSource(text).literals) {
        std::smatch match;
        if (std::regex_search(literal.text, match, name))
            found.push_back(literal.text);
    }
    return found;
}

} // namespace

TEST(IdentityTest, EveryPlaceHasTheOneName)
{
    for (const Row &row : rows()) {
        EXPECT_NE(contentOf(projectFolder() / row.file).find(row.text), std::string::npos)
            << row.what << ": " << row.file << " has no " << row.text;
    }
}

TEST(IdentityTest, NoOtherSourceSpellsAReverseName)
{
    for (const auto &file : filesUnder({"app", "routines"}, {".h", ".cpp"})) {
        const std::vector<std::string> names = namesIn(contentOf(projectFolder() / file));
        EXPECT_TRUE(names.empty() || file == "app/platform/identity.h") << file << ": " << testing::PrintToString(names);
    }
}

TEST(IdentityTest, EveryFileOfTheDesktopHasTheOneName)
{
    for (const auto &file : filesUnder({"resources/desktop"}, {".desktop", ".xml", ".png", ".svg"})) {
        const std::string name = file.filename().string();
        EXPECT_TRUE(name.starts_with(kId) || name.starts_with("application-x-matside-routine")) << file;
    }
}

TEST(IdentityTest, SeesAnotherName)
{
    EXPECT_THAT(namesIn("auto a = \"org.mpris.MediaPlayer2.matside\";\nauto b = \"matside.conf\";\n"),
                testing::ElementsAre("org.mpris.MediaPlayer2.matside"));
}

} // namespace matside::house
