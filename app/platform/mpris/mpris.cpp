// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/mpris/mpris.h"

#include "platform/identity.h"
#include "platform/mpris/mprisplayer.h"
#include "platform/mpris/mprisroot.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <utility>

namespace matside {

namespace {

// specifications.freedesktop.org/mpris-spec/2.2
const auto kPath = QStringLiteral("/org/mpris/MediaPlayer2");

// dbus.freedesktop.org/doc/dbus-specification.html, "org.freedesktop.DBus.RequestName"
const auto kBus = QStringLiteral("org.freedesktop.DBus");
constexpr uint kDoNotQueue = 4;
constexpr uint kExists = 3;

/// A sandbox lets a program have this name without a permission of its own.
QString playerName()
{
    return QStringLiteral("org.mpris.MediaPlayer2.") + programId();
}

QDBusMessage questionToTheBus(const char *method)
{
    return QDBusMessage::createMethodCall(kBus, QStringLiteral("/org/freedesktop/DBus"), kBus, QLatin1String(method));
}

} // namespace

Mpris::Mpris(double speed, QObject *parent) : QObject(parent), m_speed(speed), m_assumed(speed)
{
    m_clock.start();
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &Mpris::announce);
}

Mpris::~Mpris()
{
    if (m_bus)
        m_bus->unregisterObject(kPath);
}

void Mpris::start(const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return;
    m_bus = bus;
    new MprisRoot(*this);
    m_player = new MprisPlayer(*this);
    m_announced = state();
    m_assumed.setMoving(m_announced.status == MprisState::Status::Playing, now());
    m_assumed.tell(position(), now());
    m_bus->registerObject(kPath, this, QDBusConnection::ExportAdaptors);
    askForName(playerName());
}

/// Qt's own registerService() waits for the answer.
void Mpris::askForName(const QString &name)
{
    QDBusMessage question = questionToTheBus("RequestName");
    question << name << kDoNotQueue;
    auto *const watcher = new QDBusPendingCallWatcher(m_bus->asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, name] {
        watcher->deleteLater();
        if (watcher->reply().arguments().value(0).toUInt() == kExists && name == playerName())
            askForName(QStringLiteral("%1.instance%2").arg(playerName()).arg(QCoreApplication::applicationPid()));
    });
}

void Mpris::answer(const QDBusMessage &reply) const
{
    m_bus->send(reply);
}

void Mpris::play()
{
    isStopped() ? emit startWanted() : emit commanded(CommandKind::GoOn);
}

void Mpris::pause()
{
    emit commanded(CommandKind::Pause);
}

void Mpris::playPause()
{
    isStopped() ? emit startWanted() : emit commanded(CommandKind::Main);
}

/// After the last step there is none, and the session is not to end by a slip: it ends by itself.
void Mpris::next()
{
    if (state().canGoNext || m_facts.phase == Phase::Confirming)
        emit commanded(CommandKind::Next);
}

void Mpris::previous()
{
    emit commanded(CommandKind::Previous);
}

void Mpris::began(const ProgramPtr &program)
{
    m_facts.phase = Phase::Running;
    m_facts.program = program;
    m_facts.moment = momentAt(*program, Millis{0});
    m_facts.picture.clear();
    ++m_facts.session;
    m_assumed.setMoving(true, now());
    m_assumed.tell(Millis{0}, now()); // clients assume this of a new track
    follow();
}

void Mpris::recompiled(const ProgramPtr &program)
{
    m_facts.program = program;
}

void Mpris::phaseChanged(Phase phase)
{
    m_facts.phase = phase;
    m_assumed.setMoving(phase == Phase::Running, now());
    follow();
}

void Mpris::moved(const Moment &moment)
{
    m_facts.moment = moment;
    follow();
}

void Mpris::ended()
{
    m_facts.phase = Phase::Done;
    m_facts.program.reset();
    m_facts.moment = {};
    follow();
}

void Mpris::setCanStart(bool can)
{
    m_facts.canStart = can;
    follow();
}

void Mpris::setVolume(double volume)
{
    m_facts.volume = volume;
    follow();
}

void Mpris::setPicture(const QString &path)
{
    m_facts.picture = path;
    follow();
}

void Mpris::follow()
{
    const auto mustTell = [this] {
        return state() != m_announced || (!isStopped() && m_assumed.isOff(position(), now()));
    };
    if (m_bus && !m_later.isActive() && mustTell())
        m_later.start(0);
}

void Mpris::announce()
{
    const MprisState before = std::exchange(m_announced, state());
    if (const QVariantMap changed = changedProperties(before, m_announced); !changed.isEmpty()) {
        QDBusMessage signal = QDBusMessage::createSignal(kPath, QStringLiteral("org.freedesktop.DBus.Properties"),
                                                         QStringLiteral("PropertiesChanged"));
        signal << MprisPlayer::interfaceName() << changed << QStringList();
        m_bus->send(signal);
    }
    if (isStopped() || !m_assumed.isOff(position(), now()))
        return;
    m_assumed.tell(position(), now());
    emit m_player->Seeked(mprisTime(position()));
}

} // namespace matside
