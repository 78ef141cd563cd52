// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <atomic>
#include <chrono>
#include <vector>

namespace matside::kills {

/// Where a session was, and since when.
struct Spot final
{
    std::chrono::microseconds since{0}; ///< of the steady clock
    QString text;                       ///< the place in words; empty before the first place
    QString next;                       ///< the place after it
};

/// The places of a session in a file in memory that two processes share: what the session writes there survives its death at once, and
/// says where it was when it was killed.
class Truth final
{
public:
    /// Maps the file; makes it where it is not there.
    explicit Truth(const QString &path);
    ~Truth();
    Truth(const Truth &) = delete;
    Truth &operator=(const Truth &) = delete;

    /// Writes this place and the one after it, if this differs from the last one.
    void note(const QString &text, const QString &next);
    /// The last places, oldest first.
    [[nodiscard]] std::vector<Spot> spots() const;

    [[nodiscard]] static std::chrono::microseconds now();

private:
    static constexpr std::size_t kSpots = 64;
    static constexpr std::size_t kLongest = 240; ///< bytes

    struct Line final
    {
        std::int64_t since = 0;
        std::array<char, kLongest> text{};
        std::array<char, kLongest> next{};
    };
    struct Page final
    {
        std::atomic<std::uint64_t> count; ///< lines that are whole
        std::array<Line, kSpots> lines;
    };

    Page *m_page = nullptr;
};

} // namespace matside::kills
