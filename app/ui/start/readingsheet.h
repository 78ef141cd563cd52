// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "ui/kit/sheets/sheet.h"

#include <vector>

class QVBoxLayout;

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

    /// Opens over the whole page and takes the focus.
    void open();
    /// Opens with these cards alone.
    void open(const std::vector<ReadingCard> &cards);
    /// True where this card alone is shown, or was shown last.
    [[nodiscard]] bool shows(const ReadingCard &card) const;
    void refresh() override;

protected:
    /// Sets the text, too: it takes longer to lay out than a start page, so a closed sheet has no text.
    void arrange() override;
    bool useKey(QKeyEvent *event) override;

private:
    std::vector<ReadingCard> m_cards;
    Panel *m_panel;
    TextScroll *m_text;
    ActionButton *m_close;
    QVBoxLayout *m_column; ///< text and button in the panel
};

} // namespace matside
