// SPDX-License-Identifier: GPL-3.0-or-later
#include "source.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <iterator>

namespace matside::house {

namespace fs = std::filesystem;

namespace {

bool isWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// One pass over a text: copies code, and blanks what is not.
class Reader final
{
public:
    explicit Reader(std::string_view text) : m_text(text) {}

    Source read()
    {
        while (m_at < m_text.size()) {
            if (m_text.substr(m_at, 2) == "//")
                blankUntil("\n", false);
            else if (m_text.substr(m_at, 2) == "/*")
                blankUntil("*/", true);
            else if (m_text[m_at] == '"')
                readString();
            else if (m_text[m_at] == '\'' && !inNumber())
                readQuoted('\'');
            else
                copy();
        }
        return std::move(m_source);
    }

private:
    void copy()
    {
        m_line += m_text[m_at] == '\n' ? 1 : 0;
        m_source.code += m_text[m_at++];
    }

    void blank()
    {
        if (m_text[m_at] == '\n')
            copy();
        else {
            m_source.code += ' ';
            ++m_at;
        }
    }

    void blankTo(std::size_t end)
    {
        while (m_at < std::min(end, m_text.size()))
            blank();
    }

    void blankUntil(std::string_view mark, bool markToo)
    {
        const auto found = m_text.find(mark, m_at + 2);
        blankTo(found == std::string_view::npos ? m_text.size() : found + (markToo ? mark.size() : 0));
    }

    /// The separator of 1'000: the word it stands in starts with a digit.
    [[nodiscard]] bool inNumber() const
    {
        std::size_t start = m_at;
        while (start > 0 && (isWord(m_text[start - 1]) || m_text[start - 1] == '\''))
            --start;
        return start < m_at && std::isdigit(static_cast<unsigned char>(m_text[start])) != 0;
    }

    void readString()
    {
        if (m_at > 0 && m_text[m_at - 1] == 'R')
            readRaw();
        else
            readQuoted('"');
    }

    void readQuoted(char quote)
    {
        Literal literal{m_line, {}};
        copy();
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != '\n') {
            const bool escaped = m_text[m_at] == '\\' && m_at + 1 < m_text.size();
            literal.text += escaped ? ' ' : m_text[m_at];
            blankTo(m_at + (escaped ? 2 : 1));
        }
        if (m_at < m_text.size())
            copy();
        if (quote == '"')
            m_source.literals.push_back(std::move(literal));
    }

    void readRaw()
    {
        const auto open = m_text.find('(', m_at);
        const std::string mark = ")" + std::string(m_text.substr(m_at + 1, open - m_at - 1)) + "\"";
        const auto close = std::min(m_text.find(mark, m_at), m_text.size());
        m_source.literals.push_back({m_line, std::string(m_text.substr(open + 1, close - open - 1))});
        blankTo(close + mark.size());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    Source m_source;
};

} // namespace

Source readSource(std::string_view text)
{
    return Reader(text).read();
}

std::string contentOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

fs::path projectFolder()
{
    return MATSIDE_SOURCE_DIR;
}

std::vector<fs::path> filesUnder(const std::vector<std::string> &folders, const std::vector<std::string> &endings)
{
    std::vector<fs::path> files;
    for (const std::string &folder : folders) {
        if (!fs::exists(projectFolder() / folder))
            continue;
        for (const auto &entry : fs::recursive_directory_iterator(projectFolder() / folder)) {
            const bool wanted = endings.empty() || std::ranges::count(endings, entry.path().extension().string()) > 0;
            if (entry.is_regular_file() && wanted)
                files.push_back(fs::relative(entry.path(), projectFolder()));
        }
    }
    std::ranges::sort(files);
    return files;
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace matside::house
