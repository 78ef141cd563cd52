// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterdesk.h"

#include "letters/lettersaver.h"
#include "platform/mailprogram.h"
#include "ui/shell/mainwindow.h"

#include <QClipboard>
#include <QGuiApplication>

#include <utility>

namespace matside {

LetterDesk::LetterDesk(MainWindow &window, LetterSaver &saver) : m_window(window), m_saver(saver) {}

void LetterDesk::draft(const QString &letter)
{
    draftThen(letter, [] {});
}

void LetterDesk::take(const QString &letter, LetterWay way)
{
    const auto made = [this, now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC)] {
        Settings settings = m_window.settings();
        settings.lastLetter = now;
        m_window.choose(settings);
    };
    switch (way) {
    case LetterWay::Mail:
        draftThen(letter, made);
        break;
    case LetterWay::Copy:
        copy(letter);
        made();
        break;
    case LetterWay::Text:
        m_saver.save(letter, LetterSaver::Form::Text, {}, made);
        break;
    case LetterWay::Pdf:
        m_saver.save(letter, LetterSaver::Form::Pdf, {}, made);
        break;
    }
}

void LetterDesk::forget()
{
    Settings settings = m_window.settings();
    settings.lastLetter = {};
    m_window.choose(settings);
}

/// Where there can be no draft, the letter is saved.
void LetterDesk::draftThen(const QString &letter, std::function<void()> made)
{
    const Mail mail{m_window.settings().teacher, QStringLiteral("Matside"), letter};
    writeMail(this, mail, [this, letter, made = std::move(made)](MailDraft draft) {
        if (draft == MailDraft::Opened)
            return made();
        const QString why = draft == MailDraft::TooLong ? tr("The letter is too long for a draft.")
                                                        : tr("There is no mail program here.");
        m_saver.save(letter, LetterSaver::Form::Text, why, made);
    });
}

void LetterDesk::copy(const QString &letter)
{
    QGuiApplication::clipboard()->setText(letter);
    m_window.tell(tr("The letter is copied. Paste it where you write to your teacher."));
}

} // namespace matside
