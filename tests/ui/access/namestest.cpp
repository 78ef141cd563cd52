// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader calls each page and sheet as it comes.
#include "../window/views.h"
#include "ui/shell/page.h"

namespace matside {

namespace {

using NamesTest = test::Views;

} // namespace

TEST_F(NamesTest, EveryPageIsCalledByItsTitleAndEverySheetHasAName)
{
    const auto window = windowWith();
    for (const View &view : views()) {
        const QWidget &there = shown(*window, view);
        if (const auto *page = qobject_cast<const Page *>(&there)) {
            EXPECT_EQ(page->accessibleName(), page->title()) << view.name;
            EXPECT_FALSE(page->title().isEmpty()) << view.name;
        }
        if (qobject_cast<const Sheet *>(&there)) {
            EXPECT_FALSE(there.accessibleName().isEmpty()) << view.name;
        }
    }
}

} // namespace matside
