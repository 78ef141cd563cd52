// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace matside::house {

/// A string literal and the line it starts on, from 1.
struct Literal final
{
    int line = 0;
    std::string text;
};

/// C++ with comments and the insides of literals blanked, line for line, and the string literals beside it.
struct Source final
{
    std::string code;
    std::vector<Literal> literals;
};

[[nodiscard]] Source readSource(std::string_view text);

/// A function with a body: its lines from the first of its head to its closing brace.
struct Function final
{
    int line = 0; ///< from 1
    int lines = 0;
    std::string head;
};

/// Functions outside of functions: a lambda belongs to the one around it.
[[nodiscard]] std::vector<Function> findFunctions(std::string_view text);

/// The whole file; an empty string when it cannot be read.
[[nodiscard]] std::string contentOf(const std::filesystem::path &file);

/// All files beneath these folders of the project with one of these endings (".h"; none: all), in order of name.
/// Paths are relative to the project.
[[nodiscard]] std::vector<std::filesystem::path> filesUnder(const std::vector<std::string> &folders,
                                                            const std::vector<std::string> &endings);

[[nodiscard]] std::filesystem::path projectFolder();
[[nodiscard]] std::vector<std::string> linesOf(std::string_view text);

} // namespace matside::house
