// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"
#include "ui/shell/keymap.h"

#include <QTimer>

#include <chrono>

class QHBoxLayout;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;

/// Asks over the window whether to close it in the middle of a session, which goes on meanwhile. Without an answer it stays.
///
/// Enter presses the focused answer, first "Carry on"; Esc carries on; each key of the session carries on and does its work.
class CloseSheet final : public Sheet
{
    Q_OBJECT

public:
    explicit CloseSheet(QWidget *parent);

    void setKeys(const KeyMap &keys) { m_keys = keys; }
    /// Asks; a question that is open stays as it is.
    void ask();
    /// How long the question waits for an answer: 20 s, as the one whether to finish.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }
    /// False where any text is larger than its place.
    [[nodiscard]] bool fits() const;

signals:
    void closeWanted();

protected:
    void arrange() override;
    void refresh() override;
    bool useKey(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    KeyMap m_keys;
    QTimer m_patience;
    Panel *m_panel;
    FittedLabel *m_title;
    FittedLabel *m_words;
    ActionButton *m_leave;
    ActionButton *m_stay;
    QVBoxLayout *m_column; ///< of the panel
    QHBoxLayout *m_answers;
};

} // namespace matside
