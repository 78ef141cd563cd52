// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/diary/diary.h"

#include "storage/diary/diaryfile.h"

#include <QFileInfo>

#include <deque>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace matside {

namespace {

/// Part of the second that the program has to close.
constexpr std::chrono::milliseconds kPatience{300};

} // namespace

/// What is to be kept, and to be read.
struct Diary::Changes final
{
    using Event = std::function<void(Diary &)>;

    std::mutex mutex;
    std::deque<Change> left; ///< not kept yet
    std::deque<DiaryWish> wishes; ///< not read yet
    bool isTold = false;     ///< that they cannot be kept; used by the thread alone

    /// In the thread. What the diary has to tell of it, in order.
    std::vector<Event> keep(const QString &path)
    {
        DiaryFile file(path);
        std::vector<Event> events;
        std::optional<Problem> problem;
        bool isChanged = false;
        while (const std::optional<Change> change = first()) {
            Event success;
            problem = keepOne(file, *change, success);
            if (problem && problem->code == Problem::Code::Damaged)
                problem = keepOne(file, *change, success); // in a new file
            if (const std::optional<QString> news = file.takeNews())
                events.emplace_back([sentence = *news](Diary &diary) { emit diary.news(sentence); });
            if (problem)
                break;
            events.push_back(success);
            isChanged = true;
            const std::lock_guard lock(mutex);
            left.pop_front();
        }
        if (problem && !isTold)
            events.emplace_back([why = problem->sentence](Diary &diary) { emit diary.failed(why); });
        isTold = problem.has_value();
        if (isChanged)
            events.emplace_back([](Diary &diary) { emit diary.changed(); });
        file.close();
        readAll(file, path, events);
        return events;
    }

private:
    void readAll(DiaryFile &file, const QString &path, std::vector<Event> &events)
    {
        std::deque<DiaryWish> wanted;
        {
            const std::lock_guard lock(mutex);
            wanted.swap(wishes);
        }
        for (const DiaryWish &wish : wanted) {
            DiaryPart part;
            part.wish = wish;
            if (const std::optional<Problem> problem = readOne(file, path, part)) {
                part = {};
                part.wish = wish;
                part.problem = problem->sentence;
            }
            if (const std::optional<QString> news = file.takeNews())
                events.emplace_back([sentence = *news](Diary &diary) { emit diary.news(sentence); });
            events.emplace_back([part = std::move(part)](Diary &diary) { emit diary.read(part); });
        }
    }

    /// A diary that cannot be read as it is may be one of an older Matside, or damaged: opening it to write mends that.
    static std::optional<Problem> readOne(DiaryFile &file, const QString &path, DiaryPart &part)
    {
        if (!QFileInfo(path).exists() && !QFileInfo(path).isSymLink())
            return std::nullopt;
        std::optional<Problem> problem = file.openToRead();
        const bool isMended = problem && problem->code != Problem::Code::TooNew && !file.open();
        if (problem && !isMended)
            return problem;
        const std::optional<QSqlError> error = readPart(file.database(), part);
        return error ? std::optional(file.problemOf(*error)) : std::nullopt;
    }

    std::optional<Change> first()
    {
        const std::lock_guard lock(mutex);
        return left.empty() ? std::nullopt : std::optional(left.front());
    }

    /// success: what the diary then has to tell.
    static std::optional<Problem> keepOne(DiaryFile &file, const Change &change, Event &success)
    {
        if (std::optional<Problem> problem = file.open())
            return problem;
        std::optional<QSqlError> error;
        if (const auto *record = std::get_if<Record>(&change)) {
            error = keepSession(file.database(), record->entry, record->newer);
            success = [id = record->entry.id](Diary &diary) { emit diary.kept(id); };
        } else if (const auto *said = std::get_if<Said>(&change)) {
            Answer before;
            error = keepAnswer(file.database(), said->id, said->answer, said->saying, before);
            success = [id = said->id, before](Diary &diary) { emit diary.answered(id, before); };
        }
        return error ? std::optional(file.problemOf(*error)) : std::nullopt;
    }
};

Diary::Diary(QString path, QObject *parent)
    : QObject(parent),
      m_path(std::move(path)),
      m_changes(std::make_shared<Changes>()),
      m_thread(this, kPatience)
{}

void Diary::keep(const DiaryEntry &entry, Newer newer)
{
    post(Record{entry, newer});
}

void Diary::answer(const QString &id, const Answer &answer, Saying saying)
{
    post(Said{id, answer, saying});
}

void Diary::post(Change change)
{
    {
        const std::lock_guard lock(m_changes->mutex);
        m_changes->left.push_back(std::move(change));
    }
    work();
}

void Diary::work()
{
    m_thread.post([this, changes = m_changes, path = m_path]() -> WorkThread::Answer {
        return [this, events = changes->keep(path)] {
            for (const Changes::Event &event : events)
                event(*this);
        };
    });
}

void Diary::look(const DiaryWish &wish)
{
    {
        const std::lock_guard lock(m_changes->mutex);
        m_changes->wishes.push_back(wish);
    }
    work();
}

bool Diary::flush()
{
    if (!m_thread.flush())
        return false;
    const std::lock_guard lock(m_changes->mutex);
    return m_changes->left.empty();
}

bool Diary::close()
{
    return m_thread.close();
}

} // namespace matside
