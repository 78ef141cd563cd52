// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/device/sinkoutput.h"

#include "audio/device/mixdevice.h"
#include "audio/device/sinkworker.h"
#include "audio/mixer/mixer.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <utility>

namespace matside {

namespace {

/// A device reads 50 times a second: after two of these without a read, nothing is heard.
constexpr std::chrono::seconds kWatch{1};
constexpr int kStallsUntilTold = 2;
constexpr int kStallsBetweenTries = 2;
/// Opening takes milliseconds: a call that has not come back after this long may never do so.
constexpr qint64 kStuck = kSampleRate * 4;
/// A server that hangs blocks every thread that calls it: so many threads are left behind, then the last one waits for
/// it.
constexpr std::size_t kMostAbandoned = 3;
/// Closing takes a few milliseconds, unless the server hangs: quitting does not wait longer than this for it.
constexpr std::chrono::milliseconds kPatience{500};

} // namespace

SinkOutput::SinkOutput(std::shared_ptr<Mixer> mixer, QObject *parent)
    : AudioOutput(parent),
      m_mixer(std::move(mixer)),
      m_state(std::make_shared<SinkState>())
{
    // A removed device stays "active" without an error, and a hung server never returns: only silence tells of them.
    m_watch.setInterval(kWatch);
    connect(&m_watch, &QTimer::timeout, this, &SinkOutput::watch);
}

SinkOutput::~SinkOutput()
{
    static_cast<void>(close());
}

void SinkOutput::open()
{
    if (m_state->wanted.load() != 0)
        return;
    begin();
    m_takenBefore = m_state->taken.load();
    m_state->wanted.store(++m_streams);
    m_readsSeen = m_state->reads.load();
    m_stalls = 0;
    m_watch.start();
    reconcile();
}

void SinkOutput::silence()
{
    m_watch.stop();
    if (m_state->wanted.exchange(0) != 0)
        reconcile();
}

qint64 SinkOutput::frameNow() const
{
    return realFrame();
}

std::optional<qint64> SinkOutput::framesTaken() const
{
    const qint64 taken = m_state->taken.load();
    const bool takes = m_state->wanted.load() != 0 && !m_told && taken > m_takenBefore;
    return takes ? std::optional(taken) : std::nullopt;
}

bool SinkOutput::close()
{
    silence();
    if (m_thread) {
        disconnect(m_worker, nullptr, this, nullptr);
        m_worker = nullptr;
        m_thread->quit();
        if (m_thread->wait(QDeadlineTimer(kPatience)))
            m_thread.reset();
        else
            m_abandoned.push_back(m_thread.release());
    }
    return std::all_of(m_abandoned.begin(), m_abandoned.end(),
                       [](const QThread *thread) { return thread->isFinished(); });
}

/// The thread starts with the first sound.
void SinkOutput::begin()
{
    if (m_thread)
        return;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("sound"));
    m_worker = new SinkWorker(m_mixer, m_state);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SinkWorker::failed, this, &SinkOutput::tell);
    m_thread->start(QThread::HighPriority);
}

void SinkOutput::reconcile()
{
    QMetaObject::invokeMethod(m_worker, &SinkWorker::reconcile, Qt::QueuedConnection);
}

void SinkOutput::watch()
{
    const quint64 reads = m_state->reads.load();
    m_stalls = reads == m_readsSeen ? m_stalls + 1 : 0;
    m_readsSeen = reads;
    if (m_stalls == 0 && std::exchange(m_told, false))
        emit recovered();
    if (m_stalls < kStallsUntilTold)
        return;
    tell(QCoreApplication::translate("Sound", "The sound server does not answer."));
    if (m_stalls % kStallsBetweenTries == 0)
        tryAgain();
}

/// Opens another stream; in another thread where this one hangs.
void SinkOutput::tryAgain()
{
    const qint64 busySince = m_state->busySince.load();
    if (busySince != 0 && realFrame() - busySince < kStuck)
        return;
    if (busySince != 0) {
        if (m_abandoned.size() >= kMostAbandoned)
            return;
        abandon();
    }
    m_state->wanted.store(++m_streams);
    reconcile();
}

/// The thread hangs in a call that cannot be broken off, and a running thread must not be deleted: it is left behind
/// with its worker and with a state that wants no stream. When the call comes back, the worker closes the stream, and
/// the thread ends.
void SinkOutput::abandon()
{
    disconnect(m_worker, nullptr, this, nullptr);
    m_state->wanted.store(0);
    reconcile();
    m_thread->quit();
    m_abandoned.push_back(m_thread.release());
    m_state = std::make_shared<SinkState>();
    m_readsSeen = 0;
    m_takenBefore = 0;
    begin();
}

void SinkOutput::tell(const QString &why)
{
    if (m_state->wanted.load() == 0)
        return; // of an earlier stream: too late
    m_told = true;
    emit failed(why);
}

} // namespace matside
