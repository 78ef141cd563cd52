// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"
#include "ui/tokens.h"

#include <QWidget>

namespace matside {

class ActionButton;
class FittedLabel;
class Panel;
struct SessionLayout;

/// "Shall we finish here?", where the bar stands: the main place is still the main action.
class ConfirmSheet final : public QWidget
{
    Q_OBJECT

public:
    ConfirmSheet(const Look &look, QWidget *parent);

    void arrange(const SessionLayout &layout);
    void refresh();
    /// The focus on what the main key does.
    void takeFocus();

signals:
    void commanded(const matside::Command &command);

private:
    const Look &m_look;
    Panel *m_panel;
    FittedLabel *m_question;
    FittedLabel *m_hint;
    ActionButton *m_stay;
    ActionButton *m_finish;
    ActionButton *m_leave;
};

} // namespace matside
