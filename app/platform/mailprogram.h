// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;

namespace matside {

/// Opens a new letter, with no address, in the mail program of the desktop (xdg-open); calls without where there is none. Returns
/// at once: the desktop is asked for a mail program first. Nothing happens any more once context is gone.
///
/// The words of the letter reach no output and no log: QDesktopServices prints an address that it cannot open.
void writeMail(QObject *context, const QString &subject, const QString &letter, std::function<void()> without);

} // namespace matside
