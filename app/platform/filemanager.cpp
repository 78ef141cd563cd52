// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/filemanager.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QFileInfo>
#include <QUrl>

#include <chrono>

namespace matside {

namespace {

/// A file manager that has to start first takes a moment.
constexpr std::chrono::milliseconds kPatience{5000};

} // namespace

void showInFileManager(QObject *context, const QDBusConnection &bus, const QString &path,
                       const std::function<void(const QString &folder)> &openFolder)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!bus.isConnected()) {
        openFolder(folder);
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call.setArguments({QStringList(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)), QString()});
    auto *const answer = new QDBusPendingCallWatcher(bus.asyncCall(call, static_cast<int>(kPatience.count())), context);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, context, [answer, folder, openFolder] {
        answer->deleteLater();
        if (answer->isError())
            openFolder(folder);
    });
}

} // namespace matside
