// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <atomic>
#include <cstdint>
#include <vector>

namespace matside::kills {

/// Where a session was.
struct Spot final
{
    QString text; ///< the place in words
    QString next; ///< the place after it
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
    /// Notes that something is about to be pressed: until the next note() the journal may be told of any place.
    void notePress();
    /// Notes that the journal on the disk holds this place, or a later one.
    void noteKept(const QString &text);

    /// The places since the one that is on the disk for certain, oldest first; at most the last 63.
    [[nodiscard]] std::vector<Spot> spots() const;
    /// Whether something was pressed after the last place.
    [[nodiscard]] bool isPressed() const;
    /// Whether any place is on the disk for certain.
    [[nodiscard]] bool isAnyKept() const;

private:
    static constexpr std::size_t kSpots = 64;
    static constexpr std::size_t kLongest = 240; ///< bytes

    struct Line final
    {
        std::array<char, kLongest> text{};
        std::array<char, kLongest> next{};
    };
    struct Page final
    {
        std::atomic<std::uint64_t> count;    ///< lines that are whole
        std::atomic<bool> pressed;           ///< since the last note()
        std::atomic<std::uint64_t> kept;     ///< the index of the line that is on the disk, and 1; 0: none
        std::array<Line, kSpots> lines;
    };

    Page *m_page = nullptr;
};

} // namespace matside::kills
