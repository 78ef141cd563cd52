// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/desktopsettings.h"

#include "platform/portalreader.h"

#include <QThread>

#include <chrono>

namespace matside {

namespace {

constexpr std::chrono::milliseconds kPatience{500};

} // namespace

DesktopSettings::DesktopSettings(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<DesktopAppearance>();
}

DesktopSettings::~DesktopSettings()
{
    static_cast<void>(close());
}

void DesktopSettings::start()
{
    if (m_thread || m_stuck)
        return;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("portal"));
    m_reader = new PortalReader;
    m_reader->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::started, m_reader, &PortalReader::begin);
    connect(m_thread.get(), &QThread::finished, m_reader, &QObject::deleteLater);
    connect(m_reader, &PortalReader::changed, this, &DesktopSettings::changed);
    m_thread->start(QThread::LowPriority);
}

bool DesktopSettings::close()
{
    if (!m_thread)
        return !m_stuck;
    disconnect(m_reader, nullptr, this, nullptr);
    m_reader = nullptr;
    m_thread->quit();
    if (m_thread->wait(QDeadlineTimer(kPatience))) {
        m_thread.reset();
        return true;
    }
    // It hangs on the bus. A thread that runs must not be deleted: it is left behind with its reader.
    static_cast<void>(m_thread.release());
    m_stuck = true;
    return false;
}

} // namespace matside
