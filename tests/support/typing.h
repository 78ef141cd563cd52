// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWindow>

namespace matside::test {

/// Presses a key and lets it go, as a desktop tells a window of it: a tenth of a second after the key before. QTest::keyClick() presses keys
/// within a millisecond, which no finger does: HeldKeys takes the second of the same key for a repeat.
inline void type(QWindow &window, Qt::Key key)
{
    static quint64 milliseconds = 1000;
    milliseconds += 100;
    for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(kind, key, Qt::NoModifier);
        event.setTimestamp(milliseconds += 40);
        QCoreApplication::sendEvent(&window, &event);
    }
}

} // namespace matside::test
