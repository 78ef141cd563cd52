// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tokens.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace matside {

/// A word at the top of the window that goes by itself: "Sound off".
class Notice final : public QWidget
{
    Q_OBJECT

public:
    Notice(const Look &look, QWidget *parent);

    /// Stays as long as it takes to read.
    void tell(const QString &words);
    /// Where it stands in a window that has another size now.
    void place();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QString m_words;
    QStringList m_lines;
    double m_pixels = 18;
    QTimer m_time;
};

} // namespace matside
