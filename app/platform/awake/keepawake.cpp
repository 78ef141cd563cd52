// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/keepawake.h"

#include <algorithm>
#include <utility>

namespace matside {

using Actual = InhibitorHold::Actual;

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

KeepAwake::~KeepAwake() = default;

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
    if (intended) {
        makeHolds();
        m_patience.start();
    } else {
        m_patience.stop();
    }
    for (const auto &hold : m_holds)
        hold->setIntended(intended);
    tellIfAllRefuse();
}

void KeepAwake::makeHolds()
{
    if (std::exchange(m_made, true))
        return;
    for (std::unique_ptr<Inhibitor> &inhibitor : m_make()) {
        m_holds.push_back(std::make_unique<InhibitorHold>(std::move(inhibitor)));
        connect(m_holds.back().get(), &InhibitorHold::lost, this, [this, hold = m_holds.back().get()] { lost(*hold); });
    }
}

void KeepAwake::lost(const InhibitorHold &hold)
{
    if (hold.actual() == Actual::Gone)
        m_patience.start(); // a service that is started anew is back soon
    tellIfAllRefuse();
}

void KeepAwake::tellIfAllRefuse()
{
    const auto gives = [this](const std::unique_ptr<InhibitorHold> &hold) {
        if (!hold->keepsScreenOn())
            return false;
        const bool mayStillAnswer = hold->actual() == Actual::Asked || hold->actual() == Actual::Gone;
        return hold->actual() == Actual::Held || hold->actual() == Actual::Off
               || (mayStillAnswer && m_patience.isActive());
    };
    if (!m_intended || m_told || std::ranges::any_of(m_holds, gives))
        return;
    m_told = true;
    emit refused(
        tr("The screen may go dark during the session. Choose in the settings of your desktop that it stays on."));
}

} // namespace matside
