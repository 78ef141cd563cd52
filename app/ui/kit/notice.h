// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

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
    /// Where it may lie, in the window: at the lower edge of this, in lines and type for which there is room.
    void setRoom(const QRect &room);
    /// What is seen of it, in the window: the widget is larger by its shadow.
    [[nodiscard]] QRect card() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void set(double pixels);

    const Look &m_look;
    QString m_words;
    QStringList m_lines;
    QRect m_room;
    double m_pixels = 18;
    QTimer m_time;
};

} // namespace matside
