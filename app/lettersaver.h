// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

class QFileDialog;

namespace matside {

class MainWindow;
class Session;

/// Saves a letter as a text where there is no mail program: one dialog at a time, which says why it is there. A session closes it, and
/// none opens over a session.
class LetterSaver final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the saver.
    LetterSaver(const Session &session, MainWindow &window);

    /// Asks for the name of a file. A dialog that is open already gets the new letter.
    void save(const QString &letter);

private:
    void write(const QString &path);

    const Session &m_session;
    MainWindow &m_window;
    QString m_letter;
    QPointer<QFileDialog> m_dialog;
};

} // namespace matside
