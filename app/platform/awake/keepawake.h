// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/awake/awakerule.h"
#include "platform/awake/inhibitorhold.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace matside {

/// How long KeepAwake waits; docs/sources.md, "Platform".
struct AwakeLimits final
{
    Millis pause = AwakeRule::kLongestPause;
    Millis answer{25'000}; ///< a service that takes longer counts as one that refused, until its answer comes
};

/// Keeps the machine awake during a session: asks all services, and gives back every grant when it may sleep again.
class KeepAwake final : public QObject
{
    Q_OBJECT

public:
    using Inhibitors = std::vector<std::unique_ptr<Inhibitor>>;

    /// make is called when the first session begins, and not before.
    explicit KeepAwake(std::function<Inhibitors()> make, const AwakeLimits &limits = {}, QObject *parent = nullptr);
    ~KeepAwake() override;

public slots:
    void setPhase(matside::Phase phase);

signals:
    /// No service keeps the screen on, said once: a sentence that tells what to do.
    void refused(const QString &sentence);

private:
    void update();
    void setIntended(bool intended);
    void makeHolds();
    void lost(const InhibitorHold &hold);
    void tellIfAllRefuse();
    [[nodiscard]] Millis now() const { return Millis{m_clock.elapsed()}; }

    std::function<Inhibitors()> m_make;
    AwakeRule m_rule;
    QElapsedTimer m_clock;
    QTimer m_pause;    ///< runs until the pause is too long
    QTimer m_patience; ///< runs while services may still answer or come back
    std::vector<std::unique_ptr<InhibitorHold>> m_holds;
    bool m_made = false;
    bool m_intended = false;
    bool m_told = false;
};

} // namespace matside
