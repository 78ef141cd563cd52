// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/remind.h"

#include "commands/arguments.h"
#include "content/library.h"
#include "platform/instance/becomestart.h"
#include "platform/reminder/remindernotification.h"
#include "storage/dayfile.h"
#include "storage/filelock.h"
#include "storage/journalfile.h"
#include "storage/ownfolder.h"
#include "storage/settingsfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

#include <memory>
#include <optional>

namespace matside {

namespace {

/// The background program looks this often: the clock may be set, the machine may sleep, and the settings may change.
constexpr std::chrono::minutes kGlance{1};
/// A session whose place is as young as this is under way, or was left just now.
constexpr std::chrono::minutes kUnderWay{15};

/// Sends reminders from the event loop, one after another.
class Reminding final : public QObject
{
public:
    explicit Reminding(const Invocation &invocation) : m_invocation(invocation)
    {
        m_glance.setSingleShot(true);
        m_glance.setInterval(kGlance);
        connect(&m_glance, &QTimer::timeout, this, &Reminding::look);
        // The file of the settings is replaced with each change: its folder tells.
        if (invocation.wait)
            m_settings.addPath(QFileInfo(settingsFile(invocation.data)).path());
        connect(&m_settings, &QFileSystemWatcher::directoryChanged, this, &Reminding::look);
    }

    void look()
    {
        const ReminderTimes times = reminderTimesOf(SettingsFile(settingsFile(m_invocation.data)).settings());
        if (!isEverDue(times))
            return finish(0); // switched off meanwhile
        if (m_isSent)
            return;
        const bool isDue = isReminderDue(times, QDateTime::currentDateTime(), readDay(reminderDayFile(m_invocation.data)),
                                         readDay(sessionDayFile(m_invocation.data)));
        if (isDue && !isUnderWay())
            send();
        else
            goOn(0);
    }

    /// What the person wants, once the event loop has ended.
    [[nodiscard]] const std::optional<StartRequest> &wanted() const { return m_wanted; }

private:
    [[nodiscard]] bool isUnderWay() const
    {
        const Result<JournalEntries> journal = readJournal(journalFile(m_invocation.data));
        const std::optional<JournalEntry> left = journal ? offeredOf(*journal) : std::nullopt;
        return left && left->at.secsTo(QDateTime::currentDateTimeUtc()) < std::chrono::seconds(kUnderWay).count();
    }

    void send()
    {
        m_isSent = true;
        m_notification = std::make_unique<ReminderNotification>();
        connect(m_notification.get(), &ReminderNotification::shown, this,
                [this] { writeDay(reminderDayFile(m_invocation.data), QDate::currentDate()); });
        connect(m_notification.get(), &ReminderNotification::failed, this, [this] {
            if (!m_invocation.wait)
                complain(QCoreApplication::translate("Remind", "No desktop shows notifications here: the reminder was not sent."));
            goOn(1);
        });
        connect(m_notification.get(), &ReminderNotification::closed, this, &Reminding::answer);
        m_notification->show();
    }

    void answer(ReminderNotification::Choice choice, const QString &token)
    {
        if (choice != ReminderNotification::Choice::None) {
            QStringList arguments{QCoreApplication::applicationFilePath()};
            if (choice == ReminderNotification::Choice::Start)
                arguments << QStringLiteral("--start");
            if (!m_invocation.data.isEmpty())
                arguments << QStringLiteral("--data") << m_invocation.data;
            open({QDir::currentPath(), token, arguments});
        }
        goOn(0);
    }

    /// The background program stays; the other one becomes the window, so that systemd does not end it with its service.
    void open(const StartRequest &request)
    {
        if (!m_invocation.wait) {
            m_wanted = request;
            return;
        }
        QProcess window;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!request.token.isEmpty())
            environment.insert(QStringLiteral("XDG_ACTIVATION_TOKEN"), request.token);
        window.setProcessEnvironment(environment);
        window.setProgram(request.arguments.front());
        window.setArguments(request.arguments.mid(1));
        window.startDetached();
    }

    /// To the next look, or to the end.
    void goOn(int outcome)
    {
        m_isSent = false;
        if (m_invocation.wait)
            m_glance.start();
        else
            finish(outcome);
    }

    void finish(int outcome)
    {
        QMetaObject::invokeMethod(
            qApp, [outcome] { QCoreApplication::exit(outcome); }, Qt::QueuedConnection);
    }

    const Invocation &m_invocation;
    QTimer m_glance;
    QFileSystemWatcher m_settings;
    bool m_isSent = false; ///< a notification stands, or is about to
    std::unique_ptr<ReminderNotification> m_notification;
    std::optional<StartRequest> m_wanted;
};

QStringList commandFor(const QString &data)
{
    QStringList command{QCoreApplication::applicationFilePath(), QStringLiteral("remind")};
    if (!data.isEmpty())
        command << QStringLiteral("--data") << QFileInfo(data).absoluteFilePath();
    return command;
}

} // namespace

ReminderTimes reminderTimesOf(const Settings &settings)
{
    return {settings.reminder, settings.reminderDays, settings.reminderAt};
}

ReminderFiles reminderFilesFor(const QString &data)
{
    QString name = QStringLiteral("matside-reminder");
    if (!data.isEmpty()) {
        const QByteArray folder = QFileInfo(data).absoluteFilePath().toUtf8();
        const QByteArray hash = QCryptographicHash::hash(folder, QCryptographicHash::Sha1).toHex();
        name += QLatin1Char('-') + QString::fromLatin1(hash.left(8));
    }
    return {QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation), name, commandFor(data)};
}

void startReminder(const QString &data, const ReminderTimes &times)
{
    if (QTime::currentTime() >= times.at)
        writeDay(reminderDayFile(data), QDate::currentDate());
    const QStringList command = commandFor(data);
    QProcess::startDetached(command.front(), command.mid(1) + QStringList(QStringLiteral("--wait")));
}

int runRemind(const Invocation &invocation)
{
    if (!isEverDue(reminderTimesOf(SettingsFile(settingsFile(invocation.data)).settings())))
        return 0; // switched off
    static_cast<void>(makeOwnFolder(ownFolder(invocation.data)));
    std::optional<FileLock> lock;
    lock.emplace(reminderDayFile(invocation.data) + QStringLiteral(".lock"), std::chrono::milliseconds{0});
    if (lock->state() == FileLock::State::Busy)
        return 0; // another one reminds already: never twice
    Reminding reminding(invocation);
    reminding.look();
    const int outcome = QCoreApplication::exec();
    lock.reset();
    if (reminding.wanted())
        becomeStart(*reminding.wanted());
    return outcome;
}

} // namespace matside
