// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace matside {

/// Tells a screen reader what is to be done: as the description of whatever has the focus.
///
/// Screen readers speak the description of the focused control when it changes, and hardly ever a text that has no focus
/// (evidence.md 7); Qt tells none of them of announcements before 6.8.
class Narrator final : public QObject
{
    Q_OBJECT

public:
    /// Of this page: what else has the focus is left alone.
    explicit Narrator(QWidget *page);

    /// The latest counts; the same again tells nothing.
    void tell(const QString &text);

private:
    void give(QWidget *control);

    QWidget *m_page;
    QPointer<QWidget> m_told;
    QString m_text;
};

} // namespace matside
