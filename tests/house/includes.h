// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace matside::house {

/// A folder of code, and what it may link: a row of the table in docs/architecture.md.
struct Room final
{
    std::string name;
    std::string folder;
    std::vector<std::string> rooms;     ///< what those may use, this one may use too
    std::vector<std::string> libraries; ///< its own; every room may use Qt Core and the standard library
};

/// The table. Files directly in app/ are in no row: they may use all rooms.
[[nodiscard]] const std::vector<Room> &rooms();

/// The row of a file, named from the project's folder; nullptr when it is in none.
[[nodiscard]] const Room *roomOf(const std::filesystem::path &file);

/// A sentence for each #include in the content of this file that the table does not allow.
[[nodiscard]] std::vector<std::string> forbiddenIncludes(const std::filesystem::path &file, std::string_view content);

} // namespace matside::house
