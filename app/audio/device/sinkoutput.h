// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/device/audiooutput.h"

#include <QTimer>

#include <memory>
#include <vector>

class QThread;

namespace matside {

class Mixer;
class SinkWorker;
struct SinkState;

/// Plays on the loudspeaker through Qt Multimedia, in a thread of its own, so that the window never waits for the device.
///
/// A device that falls silent is opened again every two seconds; a thread that is stuck in it is left behind, and another
/// one tries.
class SinkOutput final : public AudioOutput
{
    Q_OBJECT

public:
    explicit SinkOutput(std::shared_ptr<Mixer> mixer, QObject *parent = nullptr);
    /// Calls close().
    ~SinkOutput() override;

    void open() override;
    void silence() override;
    [[nodiscard]] qint64 frameNow() const override;
    [[nodiscard]] std::optional<qint64> framesTaken() const override;
    [[nodiscard]] bool close() override;

private:
    void begin();
    void reconcile();
    void watch();
    void tryAgain();
    void abandon();
    void tell(const QString &why);

    std::shared_ptr<Mixer> m_mixer;
    std::shared_ptr<SinkState> m_state;
    std::unique_ptr<QThread> m_thread;
    SinkWorker *m_worker = nullptr;     ///< deletes itself when its thread ends
    std::vector<QThread *> m_abandoned; ///< stuck in a call when they were given up; some come back, and end
    QTimer m_watch;
    quint64 m_streams = 0;   ///< how many were asked for
    qint64 m_takenBefore = 0; ///< by the devices before the present stream
    quint64 m_readsSeen = 0; ///< when watch() last looked
    int m_stalls = 0;        ///< how many times in a row watch() saw nothing being read
    bool m_told = false;
};

} // namespace matside
