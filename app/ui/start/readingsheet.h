// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "ui/shell/look.h"

#include <QWidget>

namespace matside {

class ActionButton;
class Panel;
class TextScroll;

/// The reading cards of a routine, over a page.
class ReadingSheet final : public QWidget
{
    Q_OBJECT

public:
    ReadingSheet(const Look &look, const std::vector<ReadingCard> &cards, QWidget *parent);

    /// Over the whole page, with the focus.
    void open();
    /// The same with these cards alone.
    void open(const std::vector<ReadingCard> &cards);
    /// Only this card is what it shows, or showed last.
    [[nodiscard]] bool shows(const ReadingCard &card) const;
    void close();
    void refresh();

signals:
    void closed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void arrange();

    const Look &m_look;
    std::vector<ReadingCard> m_cards;
    Panel *m_panel;
    TextScroll *m_text;
    ActionButton *m_close;
};

} // namespace matside
