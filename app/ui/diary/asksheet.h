// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/actionbutton.h"
#include "ui/kit/sheets/questionsheet.h"

#include <functional>

namespace matside {

/// Asks before something is done that cannot be undone.
class AskSheet final : public QuestionSheet
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

private:
    std::function<void()> m_agreed;
};

} // namespace matside
