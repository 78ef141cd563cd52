// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/keepawake.h"

#include <algorithm>
#include <utility>

namespace matside {

KeepAwake::KeepAwake(std::function<Inhibitors()> make, const AwakeLimits &limits, QObject *parent)
    : QObject(parent),
      m_make(std::move(make)),
      m_rule(limits.pause)
{
    m_clock.start();
    m_pause.setSingleShot(true);
    m_patience.setSingleShot(true);
    m_patience.setInterval(limits.answer);
    connect(&m_pause, &QTimer::timeout, this, &KeepAwake::update);
    connect(&m_patience, &QTimer::timeout, this, &KeepAwake::tellIfAllRefuse);
}

KeepAwake::~KeepAwake()
{
    setIntended(false);
}

void KeepAwake::setPhase(Phase phase)
{
    m_rule.enter(phase, now());
    update();
}

void KeepAwake::update()
{
    m_pause.stop();
    if (const std::optional<Millis> rest = m_rule.rest(now()))
        m_pause.start(*rest);
    setIntended(m_rule.isAwake(now()));
}

void KeepAwake::setIntended(bool intended)
{
    if (intended == m_intended)
        return;
    m_intended = intended;
    if (!intended) {
        m_patience.stop();
        for (Service &service : m_services) {
            if (service.actual == Actual::Held)
                service.inhibitor->giveBack();
            if (service.actual != Actual::Asked) // else its answer is given back when it comes
                service.actual = Actual::Off;
        }
        return;
    }
    makeServices();
    m_patience.start();
    for (Service &service : m_services)
        ask(service);
    tellIfAllRefuse();
}

void KeepAwake::makeServices()
{
    if (std::exchange(m_made, true))
        return;
    for (std::unique_ptr<Inhibitor> &inhibitor : m_make())
        m_services.push_back({std::move(inhibitor)});
    for (Service &service : m_services) { // none is added later: a reference to one stays valid
        const Inhibitor *const inhibitor = service.inhibitor.get();
        connect(inhibitor, &Inhibitor::granted, this, [this, &service] { granted(service); });
        connect(inhibitor, &Inhibitor::refused, this, [this, &service] { lost(service, Actual::Refused); });
        connect(inhibitor, &Inhibitor::appeared, this, [this, &service] { ask(service); });
        connect(inhibitor, &Inhibitor::vanished, this, [this, &service] {
            if (m_intended)
                m_patience.start(); // a service that is started anew is back soon
            lost(service, Actual::Gone);
        });
    }
}

/// A service that is started by the question appears while it is asked: it gets no second one.
void KeepAwake::ask(Service &service)
{
    if (!m_intended || service.actual == Actual::Asked || service.actual == Actual::Held)
        return;
    service.actual = Actual::Asked;
    service.inhibitor->ask();
}

void KeepAwake::granted(Service &service)
{
    service.actual = m_intended ? Actual::Held : Actual::Off;
    if (!m_intended)
        service.inhibitor->giveBack();
}

void KeepAwake::lost(Service &service, Actual why)
{
    service.actual = m_intended ? why : Actual::Off;
    tellIfAllRefuse();
}

void KeepAwake::tellIfAllRefuse()
{
    const auto gives = [this](const Service &service) {
        const bool mayStillAnswer = service.actual == Actual::Asked || service.actual == Actual::Gone;
        return service.actual == Actual::Held || service.actual == Actual::Off
               || (mayStillAnswer && m_patience.isActive());
    };
    if (!m_intended || m_told || std::ranges::any_of(m_services, gives))
        return;
    m_told = true;
    emit refused(
        tr("The screen may go dark during the session. Choose in the settings of your desktop that it stays on."));
}

} // namespace matside
