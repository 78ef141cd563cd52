// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace matside {

/// Gives sentences to a screen reader, which speaks each of them once.
///
/// Qt can do this from 6.8 on: QAccessibleAnnouncementEvent. Before, on Linux: Orca 43 speaks the description of the focused control
/// when it changes, but Qt 6.4 sends such a change without the text. So the change is sent here, from the control's own address on the
/// accessibility bus; the control gets its own description again as soon as it has lost the focus. Measured with Orca 43.1 and Qt 6.4.2,
/// and with Orca 48.1 and Qt 6.8.2 (docs/sources.md, "Accessibility").
class Announcer final : public QObject
{
    Q_OBJECT

public:
    /// For the controls of this window.
    explicit Announcer(QWidget *window);

    /// The same sentence again is spoken again. Nothing is said where no screen reader listens or the window has no focus.
    void say(const QString &sentence);

signals:
    /// Whether a screen reader listens or not.
    void said(const QString &sentence);

private:
    void send(QWidget &control, const QString &sentence);

    QWidget *m_window;
    QPointer<QWidget> m_told; ///< the control that has a sentence in place of its description
    bool m_even = false; ///< every other sentence ends with a space: a reader may leave out what did not change
};

/// Says a sentence by the announcer of the window that has this part; without one nothing is said.
void announceFrom(const QWidget &part, const QString &sentence);

} // namespace matside
