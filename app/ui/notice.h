// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tokens.h"

#include <QTimer>
#include <QWidget>

namespace matside {

/// A word at the top of the window that goes by itself: "Sound off".
class Notice final : public QWidget
{
    Q_OBJECT

public:
    Notice(const Look &look, QWidget *parent);

    void tell(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QString m_words;
    QTimer m_time;
};

} // namespace matside
