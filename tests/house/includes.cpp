// SPDX-License-Identifier: GPL-3.0-or-later
#include "includes.h"

#include "source.h"

#include <algorithm>
#include <regex>

namespace matside::house {

namespace fs = std::filesystem;

namespace {

/// The folder that holds QtCore, QtGui and the other modules of the Qt that this is built with.
fs::path qtFolder()
{
    const std::string folders = MATSIDE_QT_INCLUDES; // separated by |
    for (std::size_t at = 0; at <= folders.size();) {
        const auto end = std::min(folders.find('|', at), folders.size());
        fs::path folder = folders.substr(at, end - at);
        if (fs::is_directory(folder / "QtCore")) // QtCore/QtCore is a header
            return folder;
        at = end + 1;
    }
    return {};
}

/// "QtWidgets" for QWidget, qwidget.h and QtWidgets/QWidget; empty for what is not Qt's.
std::string qtModuleOf(const std::string &header)
{
    std::string first = fs::path(header).begin()->string();
    if (first != header && first.starts_with("Qt"))
        return first;
    static const fs::path qt = qtFolder();
    for (const auto &module : fs::directory_iterator(qt))
        if (module.is_directory() && module.path().filename().string().starts_with("Qt")
            && fs::exists(module.path() / header))
            return module.path().filename().string();
    return header.starts_with("Q") ? "a Qt module that is not installed" : "";
}

/// The library of a header that no room has; empty for the standard library and the system's own headers.
std::string libraryOf(const std::string &header)
{
    static const std::vector<std::pair<std::string, std::string>> known{
        {"toml++/", "toml++"},    {"sndfile.h", "sndfile"}, {"samplerate.h", "samplerate"},
        {"ebur128.h", "ebur128"}, {"flite", "flite"},       {"sys/", ""},
        {"unistd.h", ""},         {"fcntl.h", ""},          {"signal.h", ""},
        {"pthread.h", ""},        {"windows.h", ""},        {"CoreFoundation/", ""},
        {"IOKit/", ""},
    };
    for (const auto &[start, library] : known)
        if (header.starts_with(start))
            return library;
    if (std::string module = qtModuleOf(header); !module.empty())
        return module;
    return header.find_first_of("./") == std::string::npos ? "" : header;
}

const Room *roomNamed(std::string_view name)
{
    const auto found = std::ranges::find(rooms(), name, &Room::name);
    return found == rooms().end() ? nullptr : &*found;
}

bool mayInclude(const Room &room, const std::string &other)
{
    return room.name == other || std::ranges::any_of(room.rooms, [&other](const std::string &linked) {
               const Room *next = roomNamed(linked);
               return next != nullptr && mayInclude(*next, other);
           });
}

std::string complaintAbout(const Room &room, const std::string &header)
{
    const std::string first = header.starts_with("ui/kit/") ? "kit" : fs::path(header).begin()->string();
    if (first == "..")
        return "names a folder above; headers are included as \"model/routine.h\"";
    if (first != header && roomNamed(first))
        return mayInclude(room, first) ? "" : room.name + " may not know " + first;
    const std::string library = libraryOf(header);
    if (library.empty() || library == "QtCore" || std::ranges::count(room.libraries, library) > 0)
        return "";
    return room.name + " may not know " + library;
}

} // namespace

const std::vector<Room> &rooms()
{
    static const std::vector<Room> table{
        {"model", "routines/model", {}, {"toml++"}},
        {"playback", "routines/playback", {"model"}, {}},
        {"session", "app/session", {"playback"}, {}},
        {"audio", "app/audio", {"playback"}, {"QtMultimedia", "sndfile", "samplerate", "ebur128", "flite"}},
        {"figures", "app/figures", {"model"}, {"QtGui", "toml++"}},
        {"storage", "app/storage", {"playback"}, {"QtSql"}},
        {"platform", "app/platform", {"playback"}, {"QtDBus"}},
        {"kit", "app/ui/kit", {}, {"QtWidgets", "QtGui", "QtDBus"}},
        {"ui", "app/ui", {"kit", "playback", "figures", "storage"}, {"QtWidgets", "QtGui"}},
        {"content", "app/content", {"playback", "figures"}, {}},
        {"letters", "app/letters", {"session", "platform", "storage", "ui"}, {"QtGui", "QtWidgets"}},
        {"routines", "app/routines", {"content", "platform", "storage", "ui"}, {}},
        {"commands", "app/commands", {"session", "audio", "content", "storage", "platform", "ui"}, {"QtGui"}},
    };
    return table;
}

const Room *roomOf(const fs::path &file)
{
    const auto found = std::ranges::find_if(
        rooms(), [&file](const Room &room) { return file.generic_string().starts_with(room.folder + "/"); });
    return found == rooms().end() ? nullptr : &*found;
}

std::vector<std::string> forbiddenIncludes(const fs::path &file, std::string_view content)
{
    static const std::regex directive(R"(^\s*#\s*(?:include|import|include_next)\b\s*(.*)$)");
    static const std::regex named(R"re(^([<"])([^>"]+)[>"].*$)re");
    const Room *room = roomOf(file);
    const auto code = linesOf(readSource(content).code);
    const auto lines = linesOf(content);
    std::vector<std::string> complaints;
    for (std::size_t i = 0; room && i < lines.size(); ++i) {
        std::smatch include;
        std::smatch header;
        if (!std::regex_search(code[i], std::regex("^\\s*#")) || !std::regex_match(lines[i], include, directive))
            continue;
        const std::string what = include[1];
        std::string complaint = "is hidden in a macro";
        if (std::regex_match(what, header, named)) {
            const std::string name = header[2];
            const bool generated = name.ends_with(".moc") || name.starts_with("moc_");
            const bool roomless = header[1] == "\"" && name.find('/') == std::string::npos && !generated;
            complaint = generated ? "" : roomless ? "does not say which room it is in" : complaintAbout(*room, name);
        }
        if (!complaint.empty()) {
            std::string sentence = file.generic_string();
            sentence.append(":").append(std::to_string(i + 1)).append(": ").append(what).append(" ").append(complaint);
            complaints.push_back(std::move(sentence));
        }
    }
    return complaints;
}

} // namespace matside::house
