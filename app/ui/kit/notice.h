// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace matside {

/// A short notice over the picture; it closes by itself: "Sound off".
class Notice final : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent);

    /// Shows the words for as long as it takes to read them.
    void tell(const QString &words);
    /// The room it has, in pixels of its parent: it lies at the lower edge, and its lines and type fit the room. Without room
    /// (empty) it waits, and is shown from its beginning once there is some.
    void setRoom(const QRect &room);
    /// Hides it, also where it waits.
    void drop();
    /// Neither shown nor waiting: it needs no room.
    [[nodiscard]] bool isIdle() const { return isHidden() && !m_waits; }
    /// Its visible card, in pixels of its parent: the widget is larger by the shadow.
    [[nodiscard]] QRect card() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void set(double pixels);

    QString m_words;
    QStringList m_lines;
    QRect m_room;
    double m_pixels = 18;
    QTimer m_time;
    bool m_waits = false;
};

} // namespace matside
