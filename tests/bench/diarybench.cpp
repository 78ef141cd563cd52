// SPDX-License-Identifier: GPL-3.0-or-later
// matside_diarybench [COUNT…]: prints how long the page of a diary takes that has so many sessions, one a day; 3650 and 100000 unless
// told otherwise. "shown" is from the wish to the painted page, with all reading; "blocked" is the longest that the window did not
// answer.
#include "storage/diary/diary.h"
#include "storage/diary/diaryexport.h"
#include "storage/diary/diaryfile.h"
#include "ui/diary/diarypage.h"
#include "ui/kit/matstyle.h"
#include "ui/shell/look.h"
#include "ui/shell/navigation.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace matside {
namespace {

const QDate kToday(2026, 11, 30);

DiaryEntry entryOf(int number)
{
    DiaryEntry entry;
    entry.id = QStringLiteral("1c9f9c12-4daf-461e-9ae8-%1").arg(number, 12, 10, QLatin1Char('0'));
    entry.began = QDateTime(kToday.addDays(-number), {18, 40}, Qt::OffsetFromUTC, 3600);
    entry.ended = entry.began.addSecs(745);
    entry.zone = QStringLiteral("Europe/Berlin");
    entry.title = QStringLiteral("Front of the hips");
    entry.done.routine = QStringLiteral("front-of-hips");
    entry.done.active = Millis{720'000};
    entry.done.options.choices = {{QStringLiteral("slides"), 5}};
    entry.done.options.support = QStringLiteral("towel");
    entry.done.repetitions = {5, 5};
    entry.done.turns = {5, 5};
    entry.done.away = {Millis{180'000}, Millis{180'000}};
    entry.done.furthest = {.92, .88};
    entry.done.complaints = {1, 0};
    entry.done.easings = {{.66}, {}};
    entry.answer = {5, 3, QStringLiteral("How does your low back feel now?"), QStringLiteral("Stiff at first, looser at the end.")};
    if (number % 500 == 7)
        entry.answer.note += QStringLiteral(" A storm outside.");
    return entry;
}

/// Milliseconds.
double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// A page with the diary behind it, as the program has them.
class Reader final
{
public:
    explicit Reader(const QString &path)
        : m_look(Look::of(Theme::Light)),
          m_diary(path),
          m_page(m_look, m_navigation, nullptr, [] { return kToday; })
    {
        QObject::connect(&m_page, &DiaryPage::wanted, &m_page, [this](const DiaryWish &wish) {
            ++m_asked;
            m_diary.look(wish);
        });
        QObject::connect(&m_diary, &Diary::read, &m_page, [this](const DiaryPart &part) {
            m_blocked = std::max(m_blocked, timed([&] { m_page.setPart(part); }));
            --m_asked;
            m_found = part.found;
            if (part.wish.from.isValid() && m_opened.isValid()) {
                m_page.grab();
                std::printf("  open            %7.1f ms until the month is painted\n", static_cast<double>(m_opened.nsecsElapsed()) / 1e6);
                m_opened.invalidate();
            }
        });
        QObject::connect(&m_diary, &Diary::news, &m_page, [this] { --m_asked; });
        m_page.setPalette(paletteOf(m_look.tokens));
        m_page.resize(1280, 800);
    }

    /// Until all is read, and painted.
    double shown(const std::function<void()> &act)
    {
        return timed([&] {
            act();
            do
                QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            while (m_asked > 0);
            m_blocked = std::max(m_blocked, timed([this] { m_page.grab(); }));
        });
    }
    double exported(const QString &file)
    {
        return shown([&] {
            ++m_asked;
            m_diary.exportTo(file);
        });
    }

    Look m_look;
    Navigation m_navigation;
    Diary m_diary;
    DiaryPage m_page;
    int m_asked = 0;
    int m_found = 0;
    double m_blocked = 0;
    QElapsedTimer m_opened;
};

void print(const char *what, std::vector<double> times)
{
    std::ranges::sort(times);
    std::printf("  %-15s %7.1f ms shown, half of %d in less; the longest %.1f ms\n", what, times[times.size() / 2],
                static_cast<int>(times.size()), times.back());
}

void measure(int count)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("diary.sqlite"));
    DiaryEntries entries;
    for (int number = count - 1; number >= 0; --number)
        entries.push_back(entryOf(number));
    {
        DiaryFile file(path);
        int added = 0;
        if (file.open() || addSessions(file.database(), entries, added))
            std::puts("The diary cannot be written.");
    }
    Reader reader(path);
    std::printf("%d sessions, %.1f MB\n", count, static_cast<double>(QFileInfo(path).size()) / 1e6);
    reader.m_opened.start();
    std::printf("  open            %7.1f ms shown, with the trend\n", reader.shown([&] { reader.m_page.show(); }));
    auto *month = reader.m_page.findChild<QTableView *>(QStringLiteral("diaryMonth"));
    std::vector<double> turns;
    for (int turn = 0; turn < 120; ++turn)
        turns.push_back(reader.shown([&] { QTest::keyClick(month, Qt::Key_PageUp); }));
    print("a month earlier", turns);
    auto *list = reader.m_page.findChild<QAbstractItemView *>(QStringLiteral("diaryList"));
    std::vector<double> steps;
    for (int step = 0; step <= 20; ++step)
        steps.push_back(reader.shown(
            [&] { list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() * step / 20); }));
    print("scroll the list", steps);
    auto *words = reader.m_page.findChild<QLineEdit *>(QStringLiteral("diarySearch"));
    for (const char *text : {"storm", "looser", "nothing of this"}) {
        const double time = reader.shown([&] { words->setText(QString::fromLatin1(text)); });
        std::printf("  search          %7.1f ms shown, %d found\n", time, reader.m_found);
    }
    std::printf("  export JSON     %7.1f ms\n", reader.exported(folder.filePath(QStringLiteral("all.json"))));
    std::printf("  export CSV      %7.1f ms\n", reader.exported(folder.filePath(QStringLiteral("all.csv"))));
    std::printf("  blocked         %7.1f ms at most\n", reader.m_blocked);
}

} // namespace
} // namespace matside

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    matside::MatStyle::install();
    QStringList counts = QCoreApplication::arguments().mid(1);
    if (counts.isEmpty())
        counts = {QStringLiteral("3650"), QStringLiteral("100000")};
    for (const QString &count : counts)
        matside::measure(count.toInt());
    return 0;
}
