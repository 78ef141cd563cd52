// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/settingskeeper.h"

#include "storage/settingsfile.h"

#include <QThread>

#include <chrono>

namespace matside {

namespace {

constexpr std::chrono::milliseconds kDelay{500};
constexpr std::chrono::seconds kPatience{1};

} // namespace

SettingsKeeper::SettingsKeeper(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelay);
    connect(&m_delay, &QTimer::timeout, this, &SettingsKeeper::write);
}

SettingsKeeper::~SettingsKeeper()
{
    static_cast<void>(close());
}

void SettingsKeeper::keep(const Settings &settings)
{
    m_waiting = settings;
    m_delay.start();
}

void SettingsKeeper::write()
{
    if (!m_waiting || m_stuck)
        return;
    if (!m_thread) {
        m_thread = std::make_unique<QThread>();
        m_thread->setObjectName(QStringLiteral("settings"));
        m_writer = new SettingsWriter(m_folder);
        m_writer->moveToThread(m_thread.get());
        connect(m_thread.get(), &QThread::finished, m_writer, &QObject::deleteLater);
        connect(m_writer, &SettingsWriter::failed, this, &SettingsKeeper::tell);
        m_thread->start(QThread::LowPriority);
    }
    QMetaObject::invokeMethod(
        m_writer, [writer = m_writer, settings = *m_waiting] { writer->write(settings); }, Qt::QueuedConnection);
    m_waiting.reset();
}

bool SettingsKeeper::close()
{
    m_delay.stop();
    write();
    if (!m_thread)
        return !m_stuck;
    // What was queued before is written first.
    QMetaObject::invokeMethod(m_writer, [thread = m_thread.get()] { thread->quit(); }, Qt::QueuedConnection);
    m_writer = nullptr;
    if (m_thread->wait(QDeadlineTimer(kPatience))) {
        m_thread.reset();
        return true;
    }
    // A thread that runs must not be deleted: it is left behind with its writer.
    static_cast<void>(m_thread.release());
    m_stuck = true;
    return false;
}

void SettingsKeeper::tell(const QString &why)
{
    if (why == m_told)
        return;
    m_told = why;
    emit failed(why);
}

void SettingsWriter::write(const Settings &settings)
{
    for (const Problem &problem : writeSettings(m_folder, settings))
        emit failed(problem.sentence);
}

} // namespace matside
