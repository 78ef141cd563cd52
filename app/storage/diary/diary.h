// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workthread.h"
#include "storage/diary/diaryreading.h"
#include "storage/diary/diaryrecords.h"
#include "storage/diary/diarytransfer.h"

#include <QObject>
#include <QString>

#include <memory>
#include <variant>

namespace matside {

/// The diary that the person keeps, in a file that is opened for each change or look, and not before. All work is done in a thread of its own:
/// waiting for a disk may take longer than a frame.
///
/// Changes are made in their order. The first that fails, and all after it, are tried again with the next one; but a deletion, a day of
/// rest and an import are asked for again by the person alone.
class Diary final : public QObject
{
    Q_OBJECT

public:
    /// Neither reads nor writes anything yet. path: "diary.sqlite" in the folder of the person's own files.
    explicit Diary(QString path, QObject *parent = nullptr);

    [[nodiscard]] const QString &path() const { return m_path; }

    /// As keepSession() and keepAnswer(). Of the answer of the entry the rating before is kept, where none is there.
    void keep(const DiaryEntry &entry, Newer newer = Newer::Given);
    void answer(const QString &id, const Answer &answer, Saying saying);

    /// As keepRested().
    void rest(const QDate &day, bool rested);
    /// Deletes this session, also from the backups.
    void remove(const QString &id);
    /// Deletes all sessions and days of rest, the backups and what was damaged.
    void removeAll();
    /// Keeps what the diary does not have of this.
    void add(const DiaryImport &import);
    /// Writes all of the diary to this file, as exportText() says; news() or failed() tells of it.
    void exportTo(const QString &path);
    /// What add() would do with this file: compared().
    void compareWith(const QString &path);
    /// Reads what is wanted, after the changes before it. Where there is no diary yet, none is made.
    void look(const DiaryWish &wish);

    /// Waits until everything is written, at most 0.3 s. False where it is not.
    bool flush();
    /// flush(), and ends the thread; the destructor does so, too. False where the disk does not answer, not where it refuses: then the
    /// thread is left behind.
    bool close();

signals:
    void kept(const QString &id); ///< this session is on the disk
    /// What was said about this session is on the disk; and what was there before.
    void answered(const QString &id, const matside::Answer &before);
    void compared(const matside::DiaryImport &import);
    void emptied(); ///< as removeAll() says
    void changed(); ///< other rows are on the disk now
    void read(const matside::DiaryPart &part); ///< what look() found
    /// A change could not be kept, and why: a sentence. Again only after one could be.
    void failed(const QString &why);
    /// Something happened to the file, as when it was damaged: a sentence.
    void news(const QString &sentence);

private:
    struct Record final
    {
        DiaryEntry entry;
        Newer newer = Newer::Given;
    };
    struct Said final
    {
        QString id;
        Answer answer;
        Saying saying = Saying::Instead;
    };
    struct Rest final
    {
        QDate day;
        bool rested = true;
    };
    struct Removal final
    {
        QString id;
    };
    struct RemovalOfAll final
    {};
    using Change = std::variant<Record, Said, Rest, Removal, RemovalOfAll, DiaryImport>;
    struct Export final
    {
        QString path;
    };
    struct Comparison final
    {
        QString path;
    };
    using Look = std::variant<DiaryWish, Export, Comparison>;
    struct Changes;

    void post(Change change);
    void postLook(Look look);
    void work();

    const QString m_path;
    std::shared_ptr<Changes> m_changes; ///< also of the thread
    WorkThread m_thread;
};

} // namespace matside
