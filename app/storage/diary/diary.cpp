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

/// What is to be kept, and to be looked at.
struct Diary::Changes final
{
    using Event = std::function<void(Diary &)>;
    using Events = std::vector<Event>;

    std::mutex mutex;
    std::deque<Change> left; ///< not kept yet
    std::deque<Look> looks;  ///< not done yet
    bool isTold = false;     ///< that they cannot be kept; used by the thread alone
    bool isChecked = false;  ///< the file has no damage that a reader would not find; used by the thread alone

    /// In the thread. What the diary has to tell of it, in order.
    Events work(const QString &path)
    {
        DiaryFile file(path);
        Events events;
        keepAll(file, events);
        file.close(); // a reader sees more files than a writer: those of a folder in which nothing may be written
        for (const Look &look : takeLooks()) {
            std::visit([&](const auto &wanted) { lookFor(wanted, file, path, events); }, look);
            tellNews(file, events);
        }
        return events;
    }

private:
    void keepAll(DiaryFile &file, Events &events)
    {
        std::optional<Problem> problem;
        bool isChanged = false;
        while (const std::optional<Change> change = first()) {
            Event success;
            problem = keepOne(file, *change, success);
            if (problem && problem->code == Problem::Code::Damaged)
                problem = keepOne(file, *change, success); // in a new file
            tellNews(file, events);
            const bool isTriedAgain = std::holds_alternative<Record>(*change) || std::holds_alternative<Said>(*change);
            if (problem && isTriedAgain)
                break;
            if (problem)
                events.push_back(failure(*std::exchange(problem, std::nullopt)));
            else
                events.push_back(success);
            isChanged = true;
            const std::lock_guard lock(mutex);
            left.pop_front();
        }
        if (problem && !isTold)
            events.push_back(failure(*problem));
        isTold = problem.has_value();
        if (isChanged)
            events.emplace_back([](Diary &diary) { emit diary.changed(); });
    }

    std::optional<Change> first()
    {
        const std::lock_guard lock(mutex);
        return left.empty() ? std::nullopt : std::optional(left.front());
    }
    std::deque<Look> takeLooks()
    {
        const std::lock_guard lock(mutex);
        return std::exchange(looks, {});
    }

    static Event failure(const Problem &problem)
    {
        return [why = problem.sentence](Diary &diary) { emit diary.failed(why); };
    }
    static Event newsOf(const QString &sentence)
    {
        return [sentence](Diary &diary) { emit diary.news(sentence); };
    }
    static void tellNews(DiaryFile &file, Events &events)
    {
        if (const std::optional<QString> news = file.takeNews())
            events.push_back(newsOf(*news));
    }

    /// success: what the diary then has to tell.
    static std::optional<Problem> keepOne(DiaryFile &file, const Change &change, Event &success)
    {
        if (std::optional<Problem> problem = file.open())
            return problem;
        const std::optional<QSqlError> error =
            std::visit([&](const auto &wanted) { return make(wanted, file, success); }, change);
        return error ? std::optional(file.problemOf(*error)) : std::nullopt;
    }

    static std::optional<QSqlError> make(const Record &record, DiaryFile &file, Event &success)
    {
        success = [id = record.entry.id](Diary &diary) { emit diary.kept(id); };
        std::optional<QSqlError> error = keepSession(file.database(), record.entry, record.newer);
        const Answer &said = record.entry.answer;
        if (!error && said.before) {
            Answer before;
            error = keepAnswer(file.database(), record.entry.id, {said.before, std::nullopt, said.asked, {}}, Saying::Besides, before);
        }
        return error;
    }
    static std::optional<QSqlError> make(const Said &said, DiaryFile &file, Event &success)
    {
        Answer before;
        std::optional<QSqlError> error = keepAnswer(file.database(), said.id, said.answer, said.saying, before);
        success = [id = said.id, before](Diary &diary) { emit diary.answered(id, before); };
        return error;
    }
    static std::optional<QSqlError> make(const Rest &rest, DiaryFile &file, Event &success)
    {
        success = [](Diary &) {};
        return keepRested(file.database(), rest.day, rest.rested);
    }
    static std::optional<QSqlError> make(const Removal &removal, DiaryFile &file, Event &success)
    {
        std::optional<QSqlError> error = deleteSession(file.database(), removal.id);
        const bool isGone = !error && file.leaveNoTraces() && file.deleteBeside(removal.id);
        success = newsOf(isGone ? tr("The session is deleted.") : traces());
        return error;
    }
    static std::optional<QSqlError> make(const RemovalOfAll &, DiaryFile &file, Event &success)
    {
        std::optional<QSqlError> error = deleteAll(file.database());
        const bool isGone = !error && file.leaveNoTraces() && file.deleteBeside();
        success = [sentence = isGone ? tr("The diary is empty, and its backups are gone.") : traces()](Diary &diary) {
            emit diary.emptied();
            emit diary.news(sentence);
        };
        return error;
    }
    static std::optional<QSqlError> make(const DiaryImport &wanted, DiaryFile &file, Event &success)
    {
        DiaryImport import = wanted;
        std::optional<QSqlError> error = addImport(file.database(), import);
        success = newsOf(tr("%1 sessions were added; %2 were there already.").arg(import.added).arg(import.known));
        return error;
    }

    static QString traces()
    {
        return tr("It is deleted, but the disk still has traces of it: close every other Matside, make some room, and delete again.");
    }

    void lookFor(const DiaryWish &wish, DiaryFile &file, const QString &path, Events &events)
    {
        DiaryPart part;
        part.wish = wish;
        const std::optional<Problem> problem =
            reading(file, path, [&part](const QSqlDatabase &database) { return readPart(database, part); });
        if (problem) {
            part = {};
            part.wish = wish;
            part.problem = problem->sentence;
        }
        events.emplace_back([part = std::move(part)](Diary &diary) { emit diary.read(part); });
    }
    void lookFor(const Export &wanted, DiaryFile &file, const QString &path, Events &events)
    {
        QByteArray text;
        int count = 0;
        const std::optional<Problem> problem = reading(file, path, [&](const QSqlDatabase &database) {
            return exportText(database, wanted.path, text, count);
        });
        if (problem)
            events.push_back(failure(*problem));
        else if (const std::optional<Problem> unwritten = saveExport(wanted.path, text))
            events.push_back(failure(*unwritten));
        else
            events.push_back(newsOf(tr("%1 has %2 sessions.").arg(wanted.path).arg(count)));
    }
    void lookFor(const Comparison &wanted, DiaryFile &file, const QString &path, Events &events)
    {
        Result<DiaryImport> read = readImport(wanted.path);
        DiaryImport import = read ? read.take() : DiaryImport();
        std::optional<Problem> problem = read.ok() ? std::nullopt : std::optional(read.problems().front());
        if (!problem)
            problem = reading(file, path, [&import](const QSqlDatabase &database) { return compare(database, import); });
        if (problem)
            import.problem = problem->sentence;
        import.path = wanted.path;
        events.emplace_back([import](Diary &diary) { emit diary.compared(import); });
    }

    /// Reads where there is a diary. One that cannot be read as it is may be of an older Matside, or damaged: opening it to write
    /// mends that.
    std::optional<Problem> reading(DiaryFile &file, const QString &path,
                                          const std::function<std::optional<QSqlError>(const QSqlDatabase &)> &read)
    {
        if (!QFileInfo(path).exists() && !QFileInfo(path).isSymLink())
            return std::nullopt;
        std::optional<Problem> problem = file.openToRead(!isChecked);
        const bool isMended = problem && problem->code != Problem::Code::TooNew && !file.open();
        if (problem && !isMended)
            return problem;
        isChecked = true;
        std::optional<QSqlError> error = read(file.database());
        if (!error)
            return std::nullopt;
        problem = file.problemOf(*error);
        isChecked = problem->code != Problem::Code::Damaged;
        if (isChecked || file.open())
            return problem; // nor can a new one be begun
        error = read(file.database()); // of a new file
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
        return [this, events = changes->work(path)] {
            for (const Changes::Event &event : events)
                event(*this);
        };
    });
}

void Diary::rest(const QDate &day, bool rested)
{
    post(Rest{day, rested});
}

void Diary::remove(const QString &id)
{
    post(Removal{id});
}

void Diary::removeAll()
{
    post(RemovalOfAll{});
}

void Diary::add(const DiaryImport &import)
{
    post(import);
}

void Diary::look(const DiaryWish &wish)
{
    postLook(wish);
}

void Diary::exportTo(const QString &path)
{
    postLook(Export{path});
}

void Diary::compareWith(const QString &path)
{
    postLook(Comparison{path});
}

void Diary::postLook(Look look)
{
    {
        const std::lock_guard lock(m_changes->mutex);
        m_changes->looks.push_back(std::move(look));
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
