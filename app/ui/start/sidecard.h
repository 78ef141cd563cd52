// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/side.h"
#include "ui/kit/choicebutton.h"

namespace matside {

/// A large radio button for the side that goes first.
class SideCard final : public ChoiceButton
{
    Q_OBJECT

public:
    SideCard(Side side, QWidget *parent);

    /// "goes first" or "first instead"; "the only one" where no other follows.
    void setAlone(bool alone);
    /// The label of its key; empty where it has no key.
    void setKeyCap(const QString &label);
    [[nodiscard]] bool fits() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString hint() const;

    Side m_side;
    bool m_alone = false;
    QString m_keyCap;
};

} // namespace matside
