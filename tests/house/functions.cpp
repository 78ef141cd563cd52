// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <algorithm>
#include <regex>

namespace matside::house {

namespace {

/// Preprocessor lines have braces of their own, and end nothing.
std::string withoutDirectives(const std::string &code)
{
    std::string kept;
    bool goesOn = false;
    for (const std::string &line : linesOf(code)) {
        const auto first = line.find_first_not_of(" \t");
        const bool directive = goesOn || (first != std::string::npos && line[first] == '#');
        goesOn = directive && line.ends_with('\\');
        kept += (directive ? std::string() : line) + '\n';
    }
    return kept;
}

enum class Brace { Scope, Function, Value };

/// What the brace after this head opens, where the head stands outside of any function.
Brace braceAfter(const std::string &head)
{
    static const std::regex scope(R"(\b(namespace|class|struct|union|enum|extern)\b[^(]*$)");
    static const std::regex initialisers(R"(\)[^:]*[^:]:[^:])");
    static const std::regex trailing(R"(\b(const|noexcept|override|final|try|mutable)\s*$)");
    static const std::regex returns(R"(->\s*[\w:<>&* ,]+$)");
    if (std::ranges::count(head, '(') > std::ranges::count(head, ')'))
        return Brace::Value; // a default argument
    if (std::regex_search(head, scope))
        return Brace::Scope;
    if (head.find('(') == std::string::npos)
        return Brace::Value;
    const bool afterWord = head.find_last_not_of(" \t\n") != std::string::npos
                           && std::string_view(")}").find(head[head.find_last_not_of(" \t\n")]) == std::string::npos;
    if (afterWord && std::regex_search(head, initialisers) && !std::regex_search(head, trailing))
        return std::regex_search(head, returns) ? Brace::Function : Brace::Value; // m_member{…} of a constructor
    return Brace::Function;
}

std::size_t afterClosing(const std::string &code, std::size_t open)
{
    int depth = 0;
    for (std::size_t at = open; at < code.size(); ++at) {
        depth += code[at] == '{' ? 1 : code[at] == '}' ? -1 : 0;
        if (depth == 0)
            return at + 1;
    }
    return code.size();
}

/// Where the head proper starts: after white space, "public:" and macros that end in no semicolon.
std::size_t startOfHead(const std::string &code, std::size_t from)
{
    static const std::regex leading(R"(^\s*(((public|private|protected|Q_SIGNALS|signals)(\s+(Q_SLOTS|slots))?\s*:(?!:)"
                                    R"()|Q_OBJECT|Q_GADGET)\s*)*)");
    std::smatch match;
    const auto begin = code.cbegin() + static_cast<std::ptrdiff_t>(from);
    std::regex_search(begin, code.cend(), match, leading, std::regex_constants::match_continuous);
    return from + static_cast<std::size_t>(match.length());
}

int lineOf(const std::string &code, std::size_t at)
{
    return 1 + static_cast<int>(std::count(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

} // namespace

std::vector<Function> findFunctions(std::string_view text)
{
    const std::string code = withoutDirectives(readSource(text).code);
    std::vector<Function> functions;
    std::size_t head = 0;
    std::size_t at = 0;
    while (at < code.size()) {
        const char c = code[at];
        if (c == ';' || c == '}') {
            head = ++at;
        } else if (c == '{') {
            const std::size_t start = std::min(startOfHead(code, head), at);
            const Brace brace = braceAfter(code.substr(start, at - start));
            const std::size_t end = brace == Brace::Scope ? at + 1 : afterClosing(code, at);
            if (brace == Brace::Function)
                functions.push_back({lineOf(code, start), lineOf(code, end) - lineOf(code, start) + 1,
                                     code.substr(start, code.find('\n', start) - start)});
            head = brace == Brace::Value ? head : end;
            at = end;
        } else {
            ++at;
        }
    }
    return functions;
}

} // namespace matside::house
