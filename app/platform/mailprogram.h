// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace matside {

/// A letter that the person sends, or not.
struct Mail final
{
    QString address; ///< one that isMailAddress(); empty: the person fills it in
    QString subject;
    QString letter;
};

/// What became of a letter.
enum class MailDraft {
    Opened,
    NoProgram, ///< the desktop has none for letters
    TooLong,   ///< no program can be given so much
};

/// Opens a new letter in the mail program of the desktop (xdg-open), and says whether it did. Returns at once: the desktop is asked for a
/// mail program first. Nothing happens any more once context is gone.
///
/// The words of the letter reach no output and no log: QDesktopServices prints an address that it cannot open.
void writeMail(QObject *context, const Mail &mail, std::function<void(MailDraft)> done);

} // namespace matside
