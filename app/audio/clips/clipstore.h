// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/mixer/mixer.h"
#include "model/workthread.h"
#include "playback/compile/phrasebook.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <deque>
#include <mutex>

namespace matside {

class ClipLoader;
class Speech;

/// Keeps the clips of the next lines in memory, and loads them in a thread of its own, so that the window never waits
/// for the disk.
class ClipStore final : public QObject
{
    Q_OBJECT

public:
    /// speech: says the lines that have no clip; may be null. The thread starts with the first want(), fetch() or
    /// measure().
    explicit ClipStore(std::unique_ptr<Speech> speech, QObject *parent = nullptr);
    /// Waits for the clip that is being loaded.
    ~ClipStore() override;

    /// Ends the work before the program ends. False: it still loads a clip after a while, as from a network that does not answer;
    /// then the destructor would wait for it.
    [[nodiscard]] bool close();

    /// The folders of clips; the first one that has a clip wins. Clips from earlier folders are dropped.
    void setFolders(const QStringList &folders);
    /// Loads these, in this order, and drops all others but the last few that were fetched.
    void want(const std::vector<Phrase> &phrases);
    /// Loads this one before all others.
    void fetch(const Phrase &phrase);
    /// Measures how long these take, while there is nothing to load; emits measured() once.
    void measure(const std::vector<Phrase> &phrases);

    /// Null while it is not loaded.
    [[nodiscard]] ClipPtr clip(const QString &id) const;
    /// measure() is not done yet.
    [[nodiscard]] bool isMeasuring() const;
    /// The lengths that measure() found, in milliseconds by id; lines without clip and speech are left out.
    [[nodiscard]] QHash<QString, qint64> lengths() const;
    /// The size of all clips in memory.
    [[nodiscard]] std::size_t bytes() const;

signals:
    void loaded(const QString &id);
    void measured();
    /// A line has neither a clip nor speech. Once after each setFolders().
    void voiceless();
    /// A clip was found and cannot be used, and why: a sentence.
    void spoiled(const QString &why);

private:
    void begin();
    void work();
    void load(const Phrase &phrase, std::unique_lock<std::mutex> &lock);
    void measureNext(std::unique_lock<std::mutex> &lock);
    void evict();
    [[nodiscard]] std::optional<Phrase> next();
    [[nodiscard]] bool has(const QString &id) const;

    const std::unique_ptr<Speech> m_speech; ///< this and the next two are used by the thread alone
    std::unique_ptr<ClipLoader> m_loader;
    quint64 m_loaderEdition = 0;

    mutable std::mutex m_mutex; ///< guards all members below
    QStringList m_folders;
    quint64 m_edition = 0; ///< rises with each change of folders; a clip of an earlier one is dropped
    std::vector<Phrase> m_wanted;
    std::deque<Phrase> m_fetched; ///< the latest first
    std::deque<Phrase> m_toMeasure;
    QHash<QString, qint64> m_lengths; ///< those that are measured so far
    bool m_measuring = false;
    QHash<QString, ClipPtr> m_clips;
    QSet<QString> m_unsayable;
    bool m_ending = false;

    WorkThread m_thread; ///< the last: it uses all the others
};

} // namespace matside
