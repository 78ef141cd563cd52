// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

class QAudioSink;

namespace matside {

class Mixer;
class MixDevice;
struct SinkState;

/// Opens and closes the device, in the thread of the device: any of these calls may hang.
class SinkWorker final : public QObject
{
    Q_OBJECT

public:
    SinkWorker(std::shared_ptr<Mixer> mixer, std::shared_ptr<SinkState> state);
    ~SinkWorker() override;

public slots:
    /// Opens, closes or changes the stream until it is the one of SinkState::wanted. Calls that queued up behind a stuck one
    /// find nothing to do.
    void reconcile();

signals:
    void failed(const QString &why);

private:
    void openStream();
    void closeStream();
    void look();

    std::shared_ptr<SinkState> m_state;
    MixDevice *m_device; ///< a child: pull mode reads in the thread of both
    std::unique_ptr<QAudioSink> m_sink;
    quint64 m_stream = 0;
    bool m_reconciling = false; ///< a stream is being opened or closed
};

} // namespace matside
