// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/inhibitor.h"

namespace matside {

/// Keeps screen and machine on by a power request of Windows, which shows its reason in "powercfg /requests". Compiled there alone.
///
/// Windows answers at once, and gives back the request of a program that ends.
class WindowsInhibitor final : public Inhibitor
{
    Q_OBJECT

public:
    using Inhibitor::Inhibitor;
    ~WindowsInhibitor() override;

    void ask() override;
    void giveBack() override;

private:
    void *m_request = nullptr; ///< the handle of the request; null: nothing is granted
};

} // namespace matside
