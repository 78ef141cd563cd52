// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheets/questionsheet.h"
#include "ui/shell/keymap.h"

#include <QTimer>

#include <chrono>

namespace matside {

/// Asks over the window whether to close it in the middle of a session, which goes on meanwhile. Without an answer it stays.
///
/// Enter presses the focused answer, first "Carry on"; Esc carries on; each key of the session carries on and does its work.
class CloseSheet final : public QuestionSheet
{
    Q_OBJECT

public:
    explicit CloseSheet(QWidget *parent);

    void setKeys(const KeyMap &keys) { m_keys = keys; }
    /// Asks; a question that is open stays as it is.
    void ask();
    /// How long the question waits for an answer: 20 s, as the one whether to finish.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

signals:
    void closeWanted();

protected:
    bool useKey(QKeyEvent *event) override;

private:
    KeyMap m_keys;
    QTimer m_patience;
};

} // namespace matside
