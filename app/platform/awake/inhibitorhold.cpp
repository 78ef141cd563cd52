// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/awake/inhibitorhold.h"

#include <utility>

namespace matside {

InhibitorHold::InhibitorHold(std::unique_ptr<Inhibitor> inhibitor, QObject *parent)
    : QObject(parent),
      m_inhibitor(std::move(inhibitor))
{
    const Inhibitor *const service = m_inhibitor.get();
    connect(service, &Inhibitor::granted, this, &InhibitorHold::granted);
    connect(service, &Inhibitor::refused, this, [this] { lose(Actual::Refused); });
    connect(service, &Inhibitor::appeared, this, &InhibitorHold::ask);
    connect(service, &Inhibitor::vanished, this, [this] { lose(Actual::Gone); });
}

InhibitorHold::~InhibitorHold()
{
    setIntended(false);
}

void InhibitorHold::setIntended(bool intended)
{
    if (intended == m_intended)
        return;
    m_intended = intended;
    if (intended)
        return ask();
    if (m_actual == Actual::Held)
        m_inhibitor->giveBack();
    if (m_actual != Actual::Asked) // else its answer is given back when it comes
        m_actual = Actual::Off;
}

/// A service that is started by the question appears while it is asked: it gets no second one.
void InhibitorHold::ask()
{
    if (!m_intended || m_actual == Actual::Asked || m_actual == Actual::Held)
        return;
    m_actual = Actual::Asked;
    m_inhibitor->ask();
}

void InhibitorHold::granted()
{
    m_actual = m_intended ? Actual::Held : Actual::Off;
    if (!m_intended)
        m_inhibitor->giveBack();
}

void InhibitorHold::lose(Actual why)
{
    m_actual = m_intended ? why : Actual::Off;
    if (m_intended)
        emit lost();
}

} // namespace matside
