// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace matside {

class ActionButton;

/// A short notice over the picture; it closes by itself: "Sound off". It may offer one thing to do.
class Notice final : public QWidget
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent);

    /// Shows the words for as long as it takes to read them.
    void tell(const QString &words);
    /// Shows the words and a button for this long. acted() tells that it was pressed; then the notice is gone.
    void offer(const QString &words, const QString &action, std::chrono::milliseconds length);
    [[nodiscard]] bool offers() const { return m_offers && !isHidden(); }
    /// The room it has, in pixels of its parent: it lies at the lower edge, and its lines and type fit the room. Without room
    /// (empty) it waits, and is shown from its beginning once there is some.
    void setRoom(const QRect &room);
    /// Hides it, also where it waits.
    void drop();
    /// Neither shown nor waiting: it needs no room.
    [[nodiscard]] bool isIdle() const { return isHidden() && !m_waits; }
    /// Its visible card, in pixels of its parent: the widget is larger by the shadow.
    [[nodiscard]] QRect card() const;

signals:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void begin(const QString &words, std::chrono::milliseconds length);
    void arrange();
    void set(double pixels);
    [[nodiscard]] double actionWidth() const;

    QString m_words;
    QStringList m_lines;
    QRect m_room;
    double m_pixels = 18;
    QTimer m_time;
    bool m_waits = false;
    bool m_offers = false; ///< the button belongs to the words
    std::chrono::milliseconds m_length{0};
    ActionButton *m_action = nullptr; ///< made when it is first wanted
};

} // namespace matside
