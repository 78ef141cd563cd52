// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/inhibitor.h"

#include <cstdint>
#include <optional>

namespace matside {

/// Keeps the screen on by a power assertion of macOS, which shows its reason in "pmset -g assertions". Compiled there alone.
///
/// macOS answers at once, and gives back the assertion of a program that ends.
class MacInhibitor final : public Inhibitor
{
    Q_OBJECT

public:
    using Inhibitor::Inhibitor;
    ~MacInhibitor() override;

    void ask() override;
    void giveBack() override;

private:
    std::optional<std::uint32_t> m_assertion; ///< its id, while it is granted
};

} // namespace matside
