// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/reminder/remindertext.h"

#include "model/filename.h"

#include <array>

namespace matside {

namespace {

/// In systemd's spelling, which is the same in every language.
constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

constexpr auto kHow = "# Written by Matside. It goes away with the reminder: Matside, Settings, Reminder.\n";

QByteArray dayList(const ReminderTimes &times)
{
    QByteArrayList days;
    for (std::size_t day = 0; day < kDays.size(); ++day) {
        if (times.days.at(day))
            days << kDays.at(day);
    }
    return days.join(',');
}

/// Between quotes, with a backslash before each of these characters, and other marks doubled.
QByteArray quotedBytes(QByteArray bytes, const QByteArray &escaped, const QByteArray &doubled)
{
    QByteArray quoted = "\"";
    for (const char one : bytes) {
        if (escaped.contains(one))
            quoted += '\\';
        else if (doubled.contains(one))
            quoted += one;
        quoted += one;
    }
    return quoted + '"';
}

/// systemd.service(5), "Command lines"; systemd.unit(5), "Specifiers".
QByteArray serviceCommand(const QStringList &program)
{
    QByteArrayList words;
    for (const QString &word : program)
        words << quotedBytes(bytesOfFileName(word), "\"\\", "%$");
    return words.join(' ');
}

/// The characters of the Exec key are escaped, and then those of a text in any desktop file.
QByteArray desktopCommand(const QStringList &program)
{
    QByteArrayList words;
    for (const QString &word : program)
        words << quotedBytes(bytesOfFileName(word), "\"`$\\", "%").replace('\\', "\\\\");
    return words.join(' ');
}

} // namespace

QByteArray timerText(const ReminderTimes &times)
{
    return QByteArray(kHow)
           + "[Unit]\n"
             "Description=Matside reminds of a session\n"
             "\n"
             "[Timer]\n"
             "OnCalendar="
           + dayList(times) + ' ' + times.at.toString(QStringLiteral("HH:mm")).toLatin1()
           + "\n"
             "Persistent=false\n"
             "\n"
             "[Install]\n"
             "WantedBy=timers.target\n";
}

QByteArray serviceText(const QStringList &program)
{
    return QByteArray(kHow)
           + "[Unit]\n"
             "Description=Matside reminds of a session\n"
             "ConditionFileIsExecutable="
           + bytesOfFileName(program.front()).replace('%', "%%")
           + "\n"
             "\n"
             "[Service]\n"
             "Type=exec\n"
             "ExecStart="
           + serviceCommand(program) + '\n';
}

QByteArray autostartText(const QStringList &program)
{
    return "[Desktop Entry]\n" + QByteArray(kHow)
           + "Type=Application\n"
             "Name=Matside's reminder\n"
             "NoDisplay=true\n"
             "TryExec="
           + bytesOfFileName(program.front()).replace('\\', "\\\\")
           + "\n"
             "Exec="
           + desktopCommand(program) + '\n';
}

} // namespace matside
