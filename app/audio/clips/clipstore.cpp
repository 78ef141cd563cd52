// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/clips/clipstore.h"

#include "audio/clips/cliploader.h"
#include "audio/voice/speech.h"

#include <algorithm>

namespace matside {

namespace {

/// Lines of interludes are fetched when they are announced; the last few may be said again soon.
constexpr std::size_t kFetched = 8;
/// How long close() waits: a clip is loaded in milliseconds, speech is made in a tenth of a second.
constexpr std::chrono::milliseconds kPatience{200};

} // namespace

ClipStore::ClipStore(std::unique_ptr<Speech> speech, QObject *parent)
    : QObject(parent),
      m_speech(std::move(speech)),
      m_thread(nullptr, kPatience)
{}

ClipStore::~ClipStore()
{
    while (!close()) {
    }
}

bool ClipStore::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    return m_thread.flush();
}

void ClipStore::setFolders(const QStringList &folders)
{
    const std::lock_guard lock(m_mutex);
    if (folders == m_folders)
        return;
    m_folders = folders;
    ++m_edition;
    m_clips.clear();
    m_unsayable.clear();
    if (next() || m_measuring)
        begin();
}

void ClipStore::want(const std::vector<Phrase> &phrases)
{
    const std::lock_guard lock(m_mutex);
    m_wanted = phrases;
    evict();
    begin();
}

void ClipStore::fetch(const Phrase &phrase)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_fetched, phrase);
    m_fetched.push_front(phrase);
    if (m_fetched.size() > kFetched)
        m_fetched.pop_back();
    begin();
}

void ClipStore::measure(const std::vector<Phrase> &phrases)
{
    const std::lock_guard lock(m_mutex);
    m_toMeasure.assign(phrases.begin(), phrases.end());
    m_lengths.clear();
    m_measuring = true;
    begin();
}

ClipPtr ClipStore::clip(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return m_clips.value(id);
}

bool ClipStore::isMeasuring() const
{
    const std::lock_guard lock(m_mutex);
    return m_measuring;
}

QHash<QString, qint64> ClipStore::lengths() const
{
    const std::lock_guard lock(m_mutex);
    return m_lengths;
}

std::size_t ClipStore::bytes() const
{
    const std::lock_guard lock(m_mutex);
    std::size_t bytes = 0;
    for (const ClipPtr &clip : m_clips)
        bytes += clip->size() * sizeof(float);
    return bytes;
}

void ClipStore::begin()
{
    m_thread.post([this]() -> WorkThread::Answer {
        work();
        return {};
    });
}

void ClipStore::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_ending) {
        if (!m_loader || m_loaderEdition != m_edition) {
            m_loaderEdition = m_edition;
            const QStringList folders = m_folders;
            lock.unlock();
            m_loader = std::make_unique<ClipLoader>(folders, m_speech.get());
            lock.lock();
        } else if (const std::optional<Phrase> phrase = next()) {
            load(*phrase, lock);
        } else if (m_measuring) {
            measureNext(lock);
        } else {
            return;
        }
    }
}

std::optional<Phrase> ClipStore::next()
{
    const auto missing = [this](const Phrase &phrase) { return !has(phrase.id); };
    if (const auto fetched = std::find_if(m_fetched.begin(), m_fetched.end(), missing); fetched != m_fetched.end())
        return *fetched;
    if (const auto wanted = std::find_if(m_wanted.begin(), m_wanted.end(), missing); wanted != m_wanted.end())
        return *wanted;
    return std::nullopt;
}

bool ClipStore::has(const QString &id) const
{
    return m_clips.contains(id) || m_unsayable.contains(id);
}

void ClipStore::load(const Phrase &phrase, std::unique_lock<std::mutex> &lock)
{
    const quint64 edition = m_edition;
    lock.unlock();
    const ClipPtr clip = m_loader->load(phrase);
    const Problems problems = m_loader->takeProblems();
    lock.lock();
    if (edition != m_edition)
        return;
    const bool firstUnsayable = !clip && m_unsayable.isEmpty();
    if (clip)
        m_clips.insert(phrase.id, clip);
    else
        m_unsayable.insert(phrase.id);
    evict();
    // Without the lock: a slot may ask for the clip at once.
    lock.unlock();
    for (const Problem &problem : problems)
        emit spoiled(problem.toString());
    if (clip)
        emit loaded(phrase.id);
    if (firstUnsayable)
        emit voiceless();
    lock.lock();
}

void ClipStore::measureNext(std::unique_lock<std::mutex> &lock)
{
    if (m_toMeasure.empty()) {
        m_measuring = false;
        lock.unlock();
        emit measured();
        lock.lock();
        return;
    }
    const Phrase phrase = m_toMeasure.front();
    m_toMeasure.pop_front();
    const quint64 edition = m_edition;
    lock.unlock();
    const Millis length = m_loader->lengthOf(phrase);
    static_cast<void>(m_loader->takeProblems()); // load() emits them
    lock.lock();
    if (edition == m_edition && length > Millis{0})
        m_lengths.insert(phrase.id, length.count());
}

void ClipStore::evict()
{
    const auto holds = [](const auto &phrases, const QString &id) {
        return std::any_of(phrases.begin(), phrases.end(), [&id](const Phrase &phrase) { return phrase.id == id; });
    };
    m_clips.removeIf([&](const std::pair<const QString &, ClipPtr &> &entry) {
        return !holds(m_wanted, entry.first) && !holds(m_fetched, entry.first);
    });
}

} // namespace matside
