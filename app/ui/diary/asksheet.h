// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/actionbutton.h"
#include "ui/kit/sheet.h"

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace matside {

class FittedLabel;
class Panel;

/// Asks before something is done that cannot be undone. Esc, a click beside the card and the focused button do nothing.
class AskSheet final : public Sheet
{
    Q_OBJECT

public:
    struct Question final
    {
        QString title;
        QString words; ///< what it does
        QString yes;
        ActionButton::Kind kind = ActionButton::Kind::Pain; ///< of yes
        QString no;
    };

    explicit AskSheet(QWidget *parent);

    /// Asks, and calls this where the person says yes.
    void ask(const Question &question, std::function<void()> agreed);
    [[nodiscard]] bool fits() const;

protected:
    void arrange() override;
    void refresh() override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    Panel *m_panel;
    FittedLabel *m_title;
    FittedLabel *m_words;
    ActionButton *m_yes;
    ActionButton *m_no;
    QVBoxLayout *m_column; ///< of the panel
    QHBoxLayout *m_answers;
    std::function<void()> m_agreed;
};

} // namespace matside
