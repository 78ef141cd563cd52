// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/lettersaver.h"

#include "letters/letterpdf.h"
#include "model/savefile.h"
#include "session/session.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QFileDialog>

#include <utility>

namespace matside {

LetterSaver::LetterSaver(const Session &session, MainWindow &window) : m_session(session), m_window(window)
{
    connect(&session, &Session::began, this, [this] { delete m_dialog; });
}

void LetterSaver::save(const QString &letter, Form form, const QString &why, std::function<void()> saved)
{
    if (m_session.underWay())
        return; // it was asked for on the page before
    m_letter = letter;
    m_saved = std::move(saved);
    if (m_dialog && m_form == form) {
        m_dialog->raise();
        return;
    }
    delete m_dialog;
    m_form = form;
    if (!why.isEmpty())
        m_window.tell(why + u' ' + tr("You can save the letter as a text."));
    const QString title = form == Form::Text ? tr("Save the letter as a text") : tr("Save the letter as a PDF");
    m_dialog = new QFileDialog(&m_window, why.isEmpty() ? title : why + u' ' + title);
    m_dialog->setObjectName(QStringLiteral("saveLetter"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setAcceptMode(QFileDialog::AcceptSave);
    const auto suffix = form == Form::Text ? QStringLiteral("txt") : QStringLiteral("pdf");
    m_dialog->setDefaultSuffix(suffix);
    m_dialog->selectFile(QStringLiteral("matside.") + suffix);
    connect(m_dialog, &QFileDialog::fileSelected, this, &LetterSaver::write);
    m_dialog->open();
}

void LetterSaver::write(const QString &path)
{
    const QString name = QDir::toNativeSeparators(path);
    const bool isSaved = saveFile(path, m_form == Form::Text ? m_letter.toUtf8() : letterPdf(m_letter),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_window.tell(isSaved ? tr("The letter is saved: %1").arg(name)
                          : tr("%1 cannot be written. Choose another folder, or make room.").arg(name));
    if (isSaved && m_saved)
        m_saved();
}

} // namespace matside
