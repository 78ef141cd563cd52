// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QWidget;

namespace matside {

/// Tells a screen reader the present instruction, as the accessible description of the focused control.
///
/// Screen readers speak the description of the focused control when it changes, and hardly ever a text without focus:
/// docs/sources.md, "Accessibility". Qt has announcements from 6.8 on.
class Narrator final : public QObject
{
    Q_OBJECT

public:
    /// For the controls of this page; other controls keep their descriptions.
    explicit Narrator(QWidget *page);

    /// Replaces the instruction. The same text again tells nothing.
    void tell(const QString &text);

private:
    void give(QWidget *control);

    QWidget *m_page;
    QPointer<QWidget> m_told;
    QString m_text;
};

} // namespace matside
