// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/audiooutput.h"

#include <QTimer>

#include <memory>

class QThread;

namespace matside {

class Mixer;
class SinkWorker;
struct SinkState;

/// The loudspeaker, through Qt Multimedia in a thread of its own: whatever it does, the window never waits for it.
class SinkOutput final : public AudioOutput
{
    Q_OBJECT

public:
    explicit SinkOutput(std::shared_ptr<Mixer> mixer, QObject *parent = nullptr);
    /// close(), should nobody have called it.
    ~SinkOutput() override;

    void open() override;
    void silence() override;
    [[nodiscard]] qint64 frameNow() const override;
    [[nodiscard]] bool close() override;

private:
    void begin();
    void settle();
    void watch();
    void tell(const QString &why);

    std::shared_ptr<Mixer> m_mixer;
    std::shared_ptr<SinkState> m_state;
    std::unique_ptr<QThread> m_thread;
    SinkWorker *m_worker = nullptr; ///< deletes itself when its thread ends
    QTimer m_watch;
    quint64 m_streams = 0;   ///< how many were asked for
    quint64 m_readsSeen = 0; ///< when watch() last looked
    int m_stalls = 0;        ///< how many times in a row watch() saw nothing being read
    bool m_told = false;
    bool m_stuck = false;
};

} // namespace matside
