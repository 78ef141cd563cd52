// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "ui/kit/sheet.h"

#include <vector>

namespace matside {

class ActionButton;
class Panel;
class TextScroll;

/// The reading cards of a routine, over a page.
class ReadingSheet final : public Sheet
{
    Q_OBJECT

public:
    ReadingSheet(const std::vector<ReadingCard> &cards, QWidget *parent);

    /// Over the whole page, with the focus.
    void open();
    /// The same with these cards alone.
    void open(const std::vector<ReadingCard> &cards);
    /// Only this card is what it shows, or showed last.
    [[nodiscard]] bool shows(const ReadingCard &card) const;
    void refresh() override;

protected:
    /// Sets the text, too: laying it out takes longer than a start page, so a closed sheet has none.
    void arrange() override;
    bool useKey(QKeyEvent *event) override;

private:
    std::vector<ReadingCard> m_cards;
    Panel *m_panel;
    TextScroll *m_text;
    ActionButton *m_close;
};

} // namespace matside
