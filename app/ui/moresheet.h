// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/command.h"
#include "ui/keymap.h"
#include "ui/tokens.h"

#include <QWidget>

#include <vector>

namespace matside {

class ActionButton;
class Panel;

/// What is asked for seldom, on a card over the stage: each with its key.
class MoreSheet final : public QWidget
{
    Q_OBJECT

public:
    MoreSheet(const Look &look, QWidget *parent);

    /// "A little further" is there only while slides are held short.
    void setHeldShort(bool heldShort);
    /// As wide as it needs to be, standing on the lower edge of this box, at its right.
    void place(const QRectF &room, double unit);

signals:
    void commanded(const matside::Command &command);
    void windowWanted(matside::WindowAction action);

private:
    ActionButton *add(const QString &name, const QString &words, const QString &key);

    Panel *m_panel;
    std::vector<ActionButton *> m_buttons;
    ActionButton *m_further = nullptr;
    const Look &m_look;
};

} // namespace matside
