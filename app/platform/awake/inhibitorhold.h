// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/inhibitor.h"

#include <memory>

namespace matside {

/// Holds the grant of one service, or gives it up: what is intended and what the service has granted are kept apart.
///
/// A grant that comes too late is given back; a service that comes later or comes back is asked again.
class InhibitorHold final : public QObject
{
    Q_OBJECT

public:
    enum class Actual { Off, Asked, Held, Refused, Gone };

    explicit InhibitorHold(std::unique_ptr<Inhibitor> inhibitor, QObject *parent = nullptr);
    /// Gives up the grant.
    ~InhibitorHold() override;

    void setIntended(bool intended);
    /// Refused and Gone only while the grant is intended.
    [[nodiscard]] Actual actual() const { return m_actual; }
    [[nodiscard]] bool keepsScreenOn() const { return m_inhibitor->keepsScreenOn(); }

signals:
    /// The service refused or vanished while its grant was intended.
    void lost();

private:
    void ask();
    void granted();
    void lose(Actual why);

    std::unique_ptr<Inhibitor> m_inhibitor;
    Actual m_actual = Actual::Off;
    bool m_intended = false;
};

} // namespace matside
