// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/shipped.h"

#include <random>

namespace matside::test {

/// Numbers by chance that are the same for the same seed.
class Dice final
{
public:
    explicit Dice(unsigned seed) : m_random(seed) {}

    /// 0 to most.
    [[nodiscard]] int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }
    /// One time of so many.
    [[nodiscard]] bool one(int of) { return upTo(of - 1) == 0; }
    /// Options that this routine has.
    [[nodiscard]] Options options(const Routine &routine);

private:
    std::mt19937 m_random;
};

/// The text of a routine with parts, steps, sides, sets, holds and breaths by chance, and a closing that says goodbye.
[[nodiscard]] QByteArray generatedRoutine(Dice &dice);

/// The routine of this text, with its standard phrases and lengths; fails the test where it is none.
[[nodiscard]] ScriptPtr scriptOf(const QByteArray &text);

} // namespace matside::test
