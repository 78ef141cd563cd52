// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneinstance.h"

#include "platform/instance/runtimefolder.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <thread>

namespace matside {

namespace {

constexpr std::chrono::milliseconds kBetweenTries{20};

/// The same path for each way to name a folder: without links, as far as it is there.
QString realPath(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (const QString real = folder.canonicalFilePath(); !real.isEmpty())
        return real;
    if (folder.isRoot())
        return folder.filePath();
    return QDir(realPath(folder.path())).filePath(folder.fileName());
}

QString pathFor(const QString &dataFolder)
{
    const QString folder = runtimeFolder();
    if (folder.isEmpty())
        return {};
    const QByteArray hash =
        QCryptographicHash::hash(QFile::encodeName(realPath(dataFolder)), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("%1/matside-%2").arg(folder, QString::fromLatin1(hash));
}

} // namespace

OneInstance::OneInstance(const QString &dataFolder) : m_path(pathFor(dataFolder)), m_isFirst(takeLock()) {}

bool OneInstance::takeLock()
{
    if (m_path.isEmpty())
        return true;
    const QString file = m_path + QStringLiteral(".lock");
    m_lock.emplace(file, std::chrono::milliseconds{0});
    if (m_lock->state() == FileLock::State::Busy)
        return false;
    if (m_lock->state() == FileLock::State::Impossible)
        return true;
    chmod(QFile::encodeName(file).constData(), S_ISVTX | S_IRUSR | S_IWUSR); // no cleaner of old files takes it away
    m_listener = std::make_unique<StartListener>(m_path + QStringLiteral(".socket"));
    if (!m_listener->isReachable())
        m_listener.reset();
    return true;
}

StartAnswer OneInstance::passOn(const StartRequest &request, std::chrono::milliseconds patience)
{
    const QDeadlineTimer end(patience);
    do {
        const std::chrono::milliseconds left{std::max<qint64>(1, end.remainingTime())};
        const StartAnswer answer = callFirstStart(m_path + QStringLiteral(".socket"), request, left);
        if (answer.state != StartAnswer::State::Nobody)
            return answer;
        m_isFirst = takeLock();
        if (m_isFirst)
            return answer;
        std::this_thread::sleep_for(kBetweenTries); // it has just begun, or is about to end
    } while (!end.hasExpired());
    return {StartAnswer::State::Silent, {}};
}

} // namespace matside
