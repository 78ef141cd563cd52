// SPDX-License-Identifier: GPL-3.0-or-later
#include "lettersaver.h"

#include "model/savefile.h"
#include "session/session.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QFileDialog>

namespace matside {

LetterSaver::LetterSaver(const Session &session, MainWindow &window) : m_session(session), m_window(window)
{
    connect(&session, &Session::began, this, [this] { delete m_dialog; });
}

void LetterSaver::save(const QString &letter)
{
    if (m_session.underWay())
        return; // it was asked for on the page before
    m_letter = letter;
    if (m_dialog) {
        m_dialog->raise();
        return;
    }
    m_window.tell(tr("There is no mail program here. You can save the letter as a text."));
    m_dialog = new QFileDialog(&m_window, tr("No mail program: save the letter as a text"));
    m_dialog->setObjectName(QStringLiteral("saveLetter"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    m_dialog->setDefaultSuffix(QStringLiteral("txt"));
    m_dialog->selectFile(QStringLiteral("matside.txt"));
    connect(m_dialog, &QFileDialog::fileSelected, this, &LetterSaver::write);
    m_dialog->open();
}

void LetterSaver::write(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    m_window.tell(saveFile(path, m_letter.toUtf8()) ? tr("The letter is saved: %1").arg(name)
                        : tr("%1 cannot be written. Choose another folder, or make room.").arg(name));
}

} // namespace matside
