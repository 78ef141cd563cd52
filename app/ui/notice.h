// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tokens.h"

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace matside {

/// A word over the mat that goes by itself: "Sound off".
class Notice final : public QWidget
{
    Q_OBJECT

public:
    Notice(const Look &look, QWidget *parent);

    /// Stays as long as it takes to read.
    void tell(const QString &words);
    /// A sheet that is open has the words under it: it stands above that, and over the mat again where there is none (empty).
    void keepClearOf(const QRect &sheet);
    /// Where it stands in a window that has another size now.
    void place();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    QString m_words;
    QStringList m_lines;
    QRect m_sheet;
    double m_pixels = 18;
    QTimer m_time;
};

} // namespace matside
