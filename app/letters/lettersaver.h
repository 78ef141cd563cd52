// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QFileDialog;

namespace matside {

class MainWindow;
class Session;

/// Saves a letter as a file: one dialog at a time, which says why it is there. A session closes it, and none opens over a session.
class LetterSaver final : public QObject
{
    Q_OBJECT

public:
    enum class Form { Text, Pdf };

    /// Both must outlive the saver.
    LetterSaver(const Session &session, MainWindow &window);

    /// Asks for the name of a file. A dialog that is open already gets the new letter. why: what the person is told and why they are
    /// asked; empty where they asked for it themselves. saved: called once the letter is in its file.
    void save(const QString &letter, Form form, const QString &why = {}, std::function<void()> saved = {});

private:
    void write(const QString &path);

    const Session &m_session;
    MainWindow &m_window;
    QString m_letter;
    Form m_form = Form::Text;
    std::function<void()> m_saved;
    QPointer<QFileDialog> m_dialog;
};

} // namespace matside
