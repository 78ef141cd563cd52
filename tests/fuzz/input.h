// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <cstddef>
#include <cstdint>

namespace matside::fuzz {

/// The bytes that libFuzzer gives.
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): both are bytes
    return {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
}

/// The arguments of an application of Qt, which must outlive it: the name of a program alone.
struct ProgramName final
{
    int count = 1;
    std::array<char, 5> name{"fuzz"};
    std::array<char *, 2> names{name.data(), nullptr};
};

} // namespace matside::fuzz
