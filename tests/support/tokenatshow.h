// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QObject>
#include <QString>

namespace matside::test {

/// An event filter that keeps the activation token which the environment has when a window is shown.
class TokenAtShow final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
        return false;
    }
    QString token;
};

} // namespace matside::test
