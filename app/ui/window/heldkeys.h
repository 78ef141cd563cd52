// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <functional>

class QKeyEvent;

namespace matside {

/// Makes the repeats of a held key auto-repeats, where the program gets them as a release and another press.
///
/// X sends the repeats of a held key so, both with one time, and Qt sees that they belong together only when both have arrived; a
/// worn button of a remote bounces in the same way. Filters the events of the application's windows, before any control sees them.
class HeldKeys final : public QObject
{
    Q_OBJECT

public:
    /// milliseconds: a clock that never goes back, for events without a time of their own. Needs a QApplication.
    explicit HeldKeys(std::function<qint64()> milliseconds = {}, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Release final
    {
        int key = 0; ///< a Qt::Key; 0: none yet
        quint32 scanCode = 0;
        quint64 sent = 0;   ///< by the clock of the screen server, in milliseconds; 0: not known
        qint64 arrived = 0; ///< by the clock of this process, in milliseconds
    };

    [[nodiscard]] bool isRepeat(const QKeyEvent &press, const Release &last) const;

    std::function<qint64()> m_milliseconds;
    std::array<Release, 2> m_released; ///< of events that Qt's bridge to screen readers sends again, and of all others
};

} // namespace matside
