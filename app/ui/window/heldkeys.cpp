// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/heldkeys.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>

#include <utility>

namespace matside {

namespace {

/// Milliseconds. Repeats were seen up to 15 ms after their release; a finger that presses twice lifts the key for 40 ms and more
/// (docs/sources.md, "Platform").
constexpr qint64 kApart = 30;

std::function<qint64()> steadyClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

HeldKeys::HeldKeys(std::function<qint64()> milliseconds, QObject *parent)
    : QObject(parent), m_milliseconds(milliseconds ? std::move(milliseconds) : steadyClock())
{
    qApp->installEventFilter(this);
}

bool HeldKeys::isRepeat(const QKeyEvent &press, const Release &last) const
{
    if (press.isAutoRepeat() || press.key() != last.key || press.nativeScanCode() != last.scanCode)
        return false;
    // A busy program gets two presses at once that were made apart: the time at which they were sent tells.
    const bool areTimed = press.timestamp() != 0 && last.sent != 0;
    const qint64 apart = areTimed ? static_cast<qint64>(press.timestamp()) - static_cast<qint64>(last.sent)
                                  : m_milliseconds() - last.arrived;
    return apart >= 0 && apart <= kApart;
}

bool HeldKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (!watched->isWindowType() || (!isPress && event->type() != QEvent::KeyRelease))
        return false;
    const auto &key = static_cast<const QKeyEvent &>(*event);
    // With a screen reader Qt takes each event out, asks the reader, and sends it again without its time and its origin.
    Release &last = m_released.at(event->spontaneous() ? 1 : 0);
    if (!isPress) {
        last = {key.key(), key.nativeScanCode(), key.timestamp(), m_milliseconds()};
        return false;
    }
    if (!isRepeat(key, last))
        return false;
    QKeyEvent repeat(QEvent::KeyPress, key.key(), key.modifiers(), key.nativeScanCode(), key.nativeVirtualKey(),
                     key.nativeModifiers(), key.text(), true, static_cast<quint16>(key.count()));
    repeat.setTimestamp(key.timestamp());
    QCoreApplication::sendEvent(watched, &repeat);
    event->setAccepted(repeat.isAccepted());
    return true;
}

} // namespace matside
