// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <gtest/gtest.h>

namespace matside::test {

/// Compares with tests/golden/NAME and names the first line that differs. tests/approve writes the file instead.
[[nodiscard]] ::testing::AssertionResult isGolden(const QString &name, const QString &text);

} // namespace matside::test
