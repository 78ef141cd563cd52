// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player/command.h"
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

/// The question "Shall we finish here?" in place of the bar.
///
/// No click ends the session by accident: "Carry on" takes the place of the bar; for a moment after the question appears,
/// clicks that end the session are ignored, as they may be meant for what stood there; and leaving needs two clicks.
class ConfirmSheet final : public QWidget
{
    Q_OBJECT

public:
    ConfirmSheet(const Look &look, QWidget *parent);

    void arrange(const SessionLayout &layout);
    void refresh();
    void setKeys(const KeyMap &keys);
    /// Whether the session stays paused where it is not finished; else it goes on.
    void setStaysPaused(bool stays);
    /// Begins to ask.
    void ask();
    /// "Carry on", which gets the focus: Enter presses it, and is one of the keys that go on.
    [[nodiscard]] QWidget *answer() const;
    /// For how long clicks that end the session are ignored (0.7 s; the slowest double click of a system is 0.5 s).
    void setGuard(std::chrono::milliseconds guard) { m_guard = guard; }
    /// The question has been shown for so long that a click is an answer to it.
    [[nodiscard]] bool hears() const;

signals:
    void commanded(const matside::Command &command);
    void said(const QString &sentence); ///< for a screen reader

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void leave();
    void nameLeave(bool again);

    const Look &m_look;
    Panel *m_panel;
    FittedLabel *m_words;
    ActionButton *m_stay;
    ActionButton *m_finish;
    ActionButton *m_leave;
    std::chrono::milliseconds m_guard{700};
    QElapsedTimer m_since;
    QTimer m_again; ///< while it runs, a second press leaves
};

} // namespace matside
