// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace matside {

/// Tells how long a key of the main action is held.
///
/// A release counts only when no press of the key follows at once: a repeat may come as a release and a press (HeldKeys).
class LongPress final : public QObject
{
    Q_OBJECT

public:
    explicit LongPress(QObject *parent = nullptr);

    /// A Qt::Key goes down; a repeat of the key that is held changes nothing.
    void press(int key, bool isRepeat);
    void release(int key, bool isRepeat);
    /// The key is let go, or nobody can tell.
    void cancel();

signals:
    void heldLong();   ///< for 1.5 s
    void heldLonger(); ///< for 3 s

private:
    int m_key = 0; ///< 0: none is held
    QTimer m_long{this};
    QTimer m_longer{this};
    QTimer m_release{this};
};

} // namespace matside
