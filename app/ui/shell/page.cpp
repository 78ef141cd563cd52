// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page.h"

namespace matside {

namespace {

constexpr int kNoticeStrip = 64; // pixels: as high as the navigation bar with its margin

} // namespace

void Page::setKeys(const KeyMap &) {}

bool Page::tellsInItsTime(const QString &)
{
    return false;
}

QRect Page::roomForNotice() const
{
    return {0, 0, width(), kNoticeStrip};
}

} // namespace matside
