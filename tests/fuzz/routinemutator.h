// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <string>

namespace matside::fuzz {

/// Changes the text of a routine in ways that mostly keep it TOML: keys, values, tables, moves, and the last line.
class RoutineMutator final
{
public:
    /// The same seed makes the same change.
    explicit RoutineMutator(unsigned seed) : m_random(seed) {}

    /// The text after one to four changes.
    [[nodiscard]] std::string mutated(std::string text);

private:
    [[nodiscard]] std::size_t upTo(std::size_t most);
    template <typename List>
    [[nodiscard]] const auto &oneOf(const List &list);
    [[nodiscard]] std::string pair();

    void changeValue(std::string &text);
    void changeNumber(std::string &text);
    void addPair(std::string &text);
    void copyBlock(std::string &text, const char *opening);
    void removeBlock(std::string &text, const char *opening);
    void changeLastLine(std::string &text);

    std::minstd_rand m_random;
};

} // namespace matside::fuzz
