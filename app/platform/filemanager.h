// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QString>

#include <functional>

class QObject;

namespace matside {

/// Shows a file in the file manager of the desktop, marked among the others (org.freedesktop.FileManager1). Where no file manager can
/// do that, its folder is to be opened: this is called with it then. Returns at once; nothing happens any more once context is gone.
void showInFileManager(QObject *context, const QDBusConnection &bus, const QString &path,
                       const std::function<void(const QString &folder)> &openFolder);

} // namespace matside
