// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"
#include "ui/shell/look.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace matside {

class ActionButton;
class FittedLabel;
class KeyMap;
class Panel;
struct SessionLayout;

/// "Shall we finish here?", where the bar stands: the main place is still the main action.
///
/// Nothing ends by accident: where "my back complains" was is "let me go on"; for a moment after it has come no click
/// ends anything, as it may have been meant for what was there before; and leaving is asked for twice.
class ConfirmSheet final : public QWidget
{
    Q_OBJECT

public:
    ConfirmSheet(const Look &look, QWidget *parent);

    void arrange(const SessionLayout &layout);
    void refresh();
    void setKeys(const KeyMap &keys);
    /// The question is there: the focus on what the main key does.
    void ask();
    /// How long clicks that end something are not heard (0.7 s; the slowest double click that systems know is 0.5 s).
    void setGuard(std::chrono::milliseconds guard) { m_guard = guard; }
    /// It has been there for long enough that a click is an answer.
    [[nodiscard]] bool hears() const;

signals:
    void commanded(const matside::Command &command);

private:
    void leave();
    void nameLeave(bool again);

    const Look &m_look;
    Panel *m_panel;
    FittedLabel *m_question;
    FittedLabel *m_hint;
    ActionButton *m_stay;
    ActionButton *m_finish;
    ActionButton *m_leave;
    std::chrono::milliseconds m_guard{700};
    QElapsedTimer m_since;
    QTimer m_again; ///< while it runs a second press leaves
};

} // namespace matside
