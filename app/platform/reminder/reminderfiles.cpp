// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/reminderfiles.h"

#include "model/savefile.h"
#include "platform/reminder/remindertext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace matside {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    return QDir().mkpath(QFileInfo(path).path()) && saveFile(path, content);
}

/// A link that leads nowhere is there, too.
bool isThere(const QString &path)
{
    return QFileInfo::exists(path) || QFileInfo(path).isSymLink();
}

bool remove(const QString &path)
{
    return !isThere(path) || QFile::remove(path);
}

} // namespace

ReminderFiles::ReminderFiles(QString settings, QString name, QStringList program)
    : m_settings(std::move(settings)),
      m_name(std::move(name)),
      m_program(std::move(program))
{}

QString ReminderFiles::timerName() const
{
    return m_name + QStringLiteral(".timer");
}

bool ReminderFiles::hasTimer(const ReminderTimes &times) const
{
    return contentOf(timer()) == timerText(times) && contentOf(service()) == serviceText(m_program);
}

bool ReminderFiles::hasAutostart() const
{
    return contentOf(autostart()) == autostartText(m_program + QStringList(QStringLiteral("--wait")));
}

bool ReminderFiles::isThere() const
{
    for (const QString &path : {timer(), service(), link(), autostart()}) {
        if (matside::isThere(path))
            return true;
    }
    return false;
}

/// systemctl enable would make the same link.
bool ReminderFiles::writeTimer(const ReminderTimes &times) const
{
    return write(service(), serviceText(m_program)) && write(timer(), timerText(times))
           && QDir().mkpath(QFileInfo(link()).path()) && remove(link())
           && QFile::link(QStringLiteral("../") + timerName(), link());
}

bool ReminderFiles::writeAutostart() const
{
    return write(autostart(), autostartText(m_program + QStringList(QStringLiteral("--wait"))));
}

bool ReminderFiles::removeTimer() const
{
    const bool isLinkGone = remove(link());
    const bool isTimerGone = remove(timer());
    return remove(service()) && isTimerGone && isLinkGone;
}

bool ReminderFiles::removeAutostart() const
{
    return remove(autostart());
}

QString ReminderFiles::timer() const
{
    return QStringLiteral("%1/systemd/user/%2").arg(m_settings, timerName());
}

QString ReminderFiles::service() const
{
    return QStringLiteral("%1/systemd/user/%2.service").arg(m_settings, m_name);
}

QString ReminderFiles::link() const
{
    return QStringLiteral("%1/systemd/user/timers.target.wants/%2").arg(m_settings, timerName());
}

QString ReminderFiles::autostart() const
{
    return QStringLiteral("%1/autostart/%2.desktop").arg(m_settings, m_name);
}

} // namespace matside
