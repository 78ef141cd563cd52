// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "audio/mixer/chimes.h"
#include "audio/soundcheck.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "playback/compile/compile.h"
#include "playback/player/player.h"
#include "startsettings.h"
#include "support/ownroutine.h"
#include "support/pseudotranslator.h"
#include "support/rateddiary.h"
#include "ui/diary/diarypage.h"
#include "ui/diary/trendplot.h"
#include "ui/kit/crossfade.h"
#include "ui/kit/segmented.h"
#include "ui/routines/routinespage.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <cmath>
#include <functional>
#include <memory>

namespace matside::test {

namespace {

using namespace std::chrono_literals;

/// The look and the size of the window in one row of pictures.
struct Variant final
{
    QString name;
    ThemeChoice theme = ThemeChoice::Light;
    QSize size{1280, 800};
    bool headRight = false;
    bool longest = false; ///< with texts that are 40 % longer
    double textSize = 1;
};

std::vector<Variant> variants()
{
    const std::array sizes{QSize(1280, 800), QSize(1024, 600), QSize(1920, 1080), QSize(3840, 2160), QSize(800, 1280)};
    std::vector<Variant> all;
    const auto named = [](const QString &name, const QSize &size) {
        return QStringLiteral("%1-%2x%3").arg(name).arg(size.width()).arg(size.height());
    };
    for (const QSize &size : sizes) {
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::Contrast})
            all.push_back({named(themeChoiceName(theme), size), theme, size});
    }
    for (const QSize &size : sizes)
        all.push_back({named(QStringLiteral("longest"), size), ThemeChoice::Light, size, false, true});
    for (const QSize &size : {sizes[0], sizes[1], sizes[4]})
        all.push_back({named(QStringLiteral("mirrored"), size), ThemeChoice::Light, size, true, false});
    for (const QSize &size : {sizes[0], sizes[1]}) {
        all.push_back({named(QStringLiteral("larger"), size), ThemeChoice::Light, size, false, false, kLargestText});
        all.push_back({named(QStringLiteral("larger-contrast"), size), ThemeChoice::Contrast, size, false, false, kLargestText});
        all.push_back({named(QStringLiteral("smaller"), size), ThemeChoice::Light, size, false, false, kSmallestText});
    }
    return all;
}

/// A diary that ends today, with sessions of every kind and some days of rest.
DiaryPart diaryUpToToday(int sessions)
{
    const QStringList notes{QString(), QStringLiteral("Left hip stiff at first, looser at the end."), QString(),
                            QStringLiteral("Slept badly. I stopped early, and that was right."), QString()};
    const QDate today = QDate::currentDate();
    DiaryPart part;
    for (int number = 0; number < sessions; ++number) {
        DiaryEntry entry;
        entry.id = QString::number(number);
        entry.began = QDateTime(today.addDays(-number - number / 4), {18, 40 - number % 7}, Qt::OffsetFromUTC, 3600);
        entry.ended = entry.began.addSecs(745);
        entry.zone = QStringLiteral("Europe/Berlin");
        entry.title = QStringLiteral("Front of the hips");
        entry.outcome = number % 5 == 3 ? Outcome::EndedGently : Outcome::Finished;
        entry.done.routine = QStringLiteral("front-of-hips");
        entry.done.active = 12min;
        entry.done.options.choices = {{QStringLiteral("slides"), 5}};
        entry.done.options.support = QStringLiteral("towel");
        const bool isWhole = entry.outcome == Outcome::Finished;
        entry.done.repetitions = {5, isWhole ? 5 : 2};
        entry.done.turns = {5, isWhole ? 5 : 0};
        entry.done.away = {185s, isWhole ? Millis{180s} : Millis{71s}};
        entry.done.furthest = {.92, isWhole ? .88 : .6};
        if (!isWhole) {
            entry.done.complaints = {0, 2};
            entry.done.easings = {{}, {.66, .5}};
        }
        entry.done.pauses = number % 3;
        entry.answer.before = number % 2 == 0 ? std::optional(5 - number % 4) : std::nullopt;
        entry.answer.after = 3 - number % 3;
        entry.answer.asked = QStringLiteral("How does your low back feel now?");
        entry.answer.note = notes[number % notes.size()];
        part.entries.insert(part.entries.begin(), entry);
    }
    if (sessions >= 5)
        part.rested = {today.addDays(-4), today.addDays(-9)};
    if (sessions > 0) {
        part.first = part.entries.front().day();
        part.last = part.entries.back().day();
    }
    return part;
}

/// As the diary itself would answer; what it has of other months is left out.
DiaryPart answerTo(const DiaryWish &wish, const DiaryPart &all)
{
    DiaryPart part = all;
    part.wish = wish;
    std::erase_if(part.entries, [&wish](const DiaryEntry &entry) {
        return (wish.from.isValid() && entry.day() < wish.from) || (wish.to.isValid() && entry.day() > wish.to)
               || !entry.answer.note.contains(wish.words, Qt::CaseInsensitive);
    });
    part.found = static_cast<int>(part.entries.size());
    return part;
}

/// The routines that come with the program, and with own two of a person, one of which has mistakes.
std::vector<RoutineEntry> routines(const Library &library, bool own)
{
    std::vector<RoutineEntry> all;
    for (const Catalogue::Entry &entry : library.catalogue.entries())
        all.push_back({entry.path, false, std::make_shared<const Routine>(entry.routine), {}});
    const auto add = [&](const QString &name, const QByteArray &text) {
        const QString path = QStringLiteral("/home/somebody/.local/share/matside/routines/") + name;
        Result<Routine> read = parseRoutine(text, path, library.vocabulary);
        all.push_back({path, true, read ? std::make_shared<const Routine>(read.take()) : nullptr, read.problems()});
    };
    if (own) {
        add(QStringLiteral("evening.matside.toml"), ownRoutine());
        QByteArray broken = ownRoutine("morning");
        add(QStringLiteral("morning.toml"), broken.replace("seconds = 8", "secs = 8").replace("repeat = 3", "repeat = \"3\""));
    }
    return all;
}

/// A window with a session that the tool moves along: no clock, no sound.
class Studio final
{
public:
    Studio(ScriptPtr script, const FigurePainter &painter, const Variant &variant)
        : m_script(std::move(script)),
          m_window(m_script->routine, choices(variant), painter,
                   [this](const Options &options) {
                       return compile(m_script->routine, options, m_script->phrasebook, m_script->lengths).duration();
                   }),
          m_player(m_script, {})
    {
        m_window.setPreview([this](const Options &options) {
            return std::make_shared<const Program>(
                compile(m_script->routine, options, m_script->phrasebook, m_script->lengths));
        });
        m_window.setPixelsPerMm(variant.size.width() / kWidth);
        m_window.resize(variant.size);
        m_window.show();
    }

    void begin()
    {
        m_player = Player(m_script, {});
        m_window.began(m_player.program());
        publish();
    }
    /// Advances to a place: step, move, repetition (0: any) and fraction of the move.
    void walk(const char *step, const char *move, int rep, double fraction)
    {
        begin();
        const QString wantedStep = QString::fromLatin1(step);
        const QString wantedMove = QString::fromLatin1(move);
        for (Moment now = m_player.moment(); m_player.phase() != Phase::Done; now = m_player.moment()) {
            if (now.step == wantedStep && now.move == wantedMove && (rep == 0 || now.rep == rep)
                && now.fraction >= fraction)
                break;
            m_player.advance(100ms);
        }
        publish();
    }
    void slide() { walk("slides", "slide-out", 3, .62); }
    void command(const Command &asked)
    {
        m_player.command(asked);
        publish();
    }
    void pass(Millis time)
    {
        m_player.advance(time);
        publish();
    }
    void press(const char *name)
    {
        if (auto *button = m_window.findChild<QAbstractButton *>(QString::fromLatin1(name)))
            button->click();
    }
    /// Scrolls to this part of a page.
    void scrollTo(const char *name)
    {
        auto *part = m_window.currentWidget()->findChild<QWidget *>(QString::fromLatin1(name));
        for (auto *scroll : m_window.currentWidget()->findChildren<QScrollArea *>()) {
            if (part && scroll->widget()->isAncestorOf(part))
                scroll->ensureWidgetVisible(part, 0, m_window.height() / 3);
        }
    }
    /// A section of the settings, from its top, or to its end.
    void settings(const char *section, bool end = false)
    {
        press("navSettings");
        press((QByteArray("section-") + section).constData());
        QScrollBar *bar = m_window.currentWidget()->findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(end ? bar->maximum() : 0);
    }
    void words()
    {
        if (auto *button = m_window.currentWidget()->findChild<QAbstractButton *>(QStringLiteral("words")))
            button->click();
    }
    /// The start page after a session was left at a slide.
    void leaveAtTheSlide()
    {
        slide();
        m_window.findChild<StartPage *>()->setUnfinished(
            ResumeOffer{placeText(m_player.moment()), QStringLiteral("yesterday 18:40"), true});
        press("navRoutine");
    }
    void tellOfTheSoundCheck()
    {
        SoundCheck check(nullptr);
        QObject::connect(&check, &SoundCheck::told, &m_window, &MainWindow::tell);
        const Settings &settings = m_window.settings();
        check.play(m_player.program(), heardVerbosity(settings), settings.volume, settings.muted);
    }
    /// The diary with this part of it; nothing is read from a disk.
    void diary(const DiaryPart &part)
    {
        m_window.setDiary(QDir::homePath() + QStringLiteral("/.local/share/matside/diary.sqlite"));
        QObject::connect(&m_window, &MainWindow::diaryPageMade, &m_window, [this, part](DiaryPage *page) {
            QObject::connect(page, &DiaryPage::wanted, page, [page, part](const DiaryWish &wish) {
                page->setPart(answerTo(wish, part));
            });
        });
        press("navDiary");
    }
    /// Start, where the person chose to be asked before it.
    void startAsking()
    {
        m_window.setDiary(QDir::homePath() + QStringLiteral("/.local/share/matside/diary.sqlite"));
        Settings settings = m_window.settings();
        settings.askBefore = true;
        m_window.choose(settings);
        press("start");
        m_window.findChild<QWidget *>(QStringLiteral("beforeRating"))->findChild<QAbstractButton *>(QStringLiteral("rating-4"))->click();
    }
    void type(const char *field, const QString &words) { m_window.findChild<QLineEdit *>(QString::fromLatin1(field))->setText(words); }
    void openEntry(int row)
    {
        auto *list = m_window.findChild<QListView *>(QStringLiteral("diaryList"));
        emit list->clicked(list->model()->index(row, 0));
    }
    /// The trend of a diary with this many sessions; kind: 0 ratings, 1 reaches.
    void trend(int sessions, int kind)
    {
        DiaryPart part;
        part.entries = ratedDiary(sessions);
        diary(part);
        choose("diaryView", 1);
        choose("trendKind", kind);
    }
    /// The letter over a diary with this many sessions, the last letter of which was a month before its end.
    void letter(int sessions)
    {
        DiaryPart part;
        part.entries = ratedDiary(sessions);
        diary(part);
        if (sessions > 30) {
            Settings settings = m_window.settings();
            settings.lastLetter = part.entries.back().ended.addMonths(-1).toUTC();
            settings.teacher = QStringLiteral("anna@example.org");
            m_window.choose(settings);
        }
        press("diaryTell");
    }
    void choose(const char *segmented, int index)
    {
        m_window.findChild<Segmented *>(QString::fromLatin1(segmented))->setChosen(index);
    }
    /// The value of a point of the trend.
    void pointAt(int point) { m_window.findChild<TrendPlot *>()->setCurrent(point); }
    void close() { m_window.close(); }
    /// The start page of this routine, or the page after it.
    void show(const RoutineEntry &entry, bool after)
    {
        m_routine = entry.routine;
        m_window.setRoutine(*m_routine);
        if (after)
            end(Summary::End::Finished);
    }
    /// The page of these routines; index: one of them, in full.
    void routines(const std::vector<RoutineEntry> &entries, std::optional<std::size_t> index = std::nullopt,
                  RoutineOffer::State state = RoutineOffer::State::Listed)
    {
        m_window.setRoutines([](const Routine &routine) {
            return RoutinePreview{std::make_shared<const Program>(compile(routine, {}, Phrasebook(), Lengths())), {}};
        });
        QObject::connect(&m_window, &MainWindow::routinesPageMade, &m_window, [entries](RoutinesPage *page) {
            QObject::connect(page, &RoutinesPage::wanted, page,
                             [page, entries] { page->setEntries(entries, QStringLiteral("front-of-hips")); });
        });
        RoutinesPage *page = m_window.showRoutines();
        if (index)
            page->open({entries.at(*index), state, QStringLiteral("Evening, on the back")});
    }
    void tellKept() { m_window.tellKept(); }
    void end(Summary::End how)
    {
        Summary summary;
        summary.end = how;
        summary.active = 10min;
        summary.repetitions = {5, how == Summary::End::Finished ? 5 : 2};
        summary.turns = {5, how == Summary::End::Finished ? 5 : 0};
        if (how == Summary::End::EndedGently) {
            summary.complaints = {1, 2};
            summary.easings = {{.66}, {.5, .3}};
        }
        m_window.setDiary(QDir::homePath() + QStringLiteral("/.local/share/matside/diary.sqlite"));
        m_window.ended(summary);
    }

    [[nodiscard]] QImage picture()
    {
        for (Crossfade *fade : m_window.findChildren<Crossfade *>())
            fade->finish();
        QApplication::processEvents();
        return m_window.grab().toImage();
    }

private:
    static constexpr int kDistance = 2000; // millimetres
    static constexpr double kWidth = 286;  // millimetres: a 13.3-inch screen

    static StartChoices choices(const Variant &variant)
    {
        StartChoices choices;
        choices.settings.theme = variant.theme;
        choices.settings.headRight = variant.headRight;
        choices.settings.distance = kDistance;
        choices.settings.textSize = variant.textSize;
        choices.offer.dataFolder = QStringLiteral("/home/somebody/.local/share/matside");
        choices.offer.settingsFile = QStringLiteral("/home/somebody/.config/matside/matside.conf");
        choices.offer.speakers = offeredSpeakers(dataFolders({}));
        choices.offer.backgrounds = offeredBackgrounds();
        return choices;
    }
    void publish()
    {
        m_window.recompiled(m_player.program());
        m_window.phaseChanged(m_player.phase());
        m_window.moved(m_player.moment());
    }

    ScriptPtr m_script;
    std::shared_ptr<const Routine> m_routine; ///< in place of that of the script
    MainWindow m_window;
    Player m_player;
};

/// A page in a state, and how the tool reaches it.
struct State final
{
    const char *name;
    std::function<void(Studio &)> reach;
};

std::vector<State> states()
{
    const auto paused = [](Studio &s) { s.slide(), s.command(CommandKind::Pause); };
    const auto held = [](Studio &s) { s.walk("support", "place-support", 0, .8), s.command(CommandKind::Main); };
    const auto easing = [](Studio &s) { s.slide(), s.command(CommandKind::Complain), s.pass(9s); };
    const auto answers = [=](Studio &s) { paused(s), s.command(CommandKind::SwitchSide), s.pass(1s); };
    const auto asks = [](Studio &s) { s.slide(), s.command(CommandKind::EndGently); };
    return {
        {"00-settings-sound", [](Studio &s) { s.settings("sound"); }},
        {"00-settings-sound-end", [](Studio &s) { s.settings("sound", true); }},
        {"00-settings-mat", [](Studio &s) { s.settings("mat"); }},
        {"00-settings-screen", [](Studio &s) { s.settings("screen"); }},
        {"00-settings-screen-end", [](Studio &s) { s.settings("screen", true); }},
        {"00-settings-keys", [](Studio &s) { s.settings("keys"); }},
        {"00-settings-keys-end", [](Studio &s) { s.settings("keys", true); }},
        {"00-settings-reminder", [](Studio &s) { s.settings("reminder"); }},
        {"00-settings-data", [](Studio &s) { s.settings("data"); }},
        {"00-keys", [](Studio &s) { s.slide(), s.press("showKeys"); }},
        {"01-start", [](Studio &) {}},
        {"01-start-unfinished", [](Studio &s) { s.leaveAtTheSlide(); }},
        {"01-start-sound-check", [](Studio &s) { s.tellOfTheSoundCheck(); }},
        {"01-start-before", [](Studio &s) { s.startAsking(); }},
        {"01-start-reading", [](Studio &s) { s.press("readFirst"); }},
        {"01-steps", [](Studio &s) { s.press("navSteps"); }},
        {"01-steps-pictures", [](Studio &s) { s.press("navSteps"), s.scrollTo("picture-front-short"); }},
        {"01-steps-support", [](Studio &s) { s.press("navSteps"), s.scrollTo("picture-support-right"); }},
        {"01-steps-one", [](Studio &s) { s.press("navSteps"), s.press("step-8"); }},
        {"01-steps-reading", [](Studio &s) { s.press("navSteps"), s.press("read-why"); }},
        {"02-sit", [](Studio &s) { s.walk("sit", "sit-down", 0, .1); }},
        {"02-support", [](Studio &s) { s.walk("support", "place-support", 0, .3); }},
        {"02-height", [](Studio &s) { s.walk("height", "check-height", 0, .6); }},
        {"02-first-slide", [](Studio &s) { s.walk("slides", "rest-home", 1, .5); }},
        {"02-slide", [](Studio &s) { s.slide(); }},
        {"02-slide-home", [](Studio &s) { s.walk("slides", "slide-home", 2, .5); }},
        {"02-more", [](Studio &s) { s.slide(), s.press("more"); }},
        {"02-words", [](Studio &s) { s.slide(), s.words(); }},
        {"02-words-support", [](Studio &s) { s.walk("support", "place-support", 0, .3), s.words(); }},
        {"03-paused", paused},
        {"03-paused-answer", answers},
        {"03-paused-more", [=](Studio &s) { paused(s), s.press("more"); }},
        {"03-paused-words", [=](Studio &s) { paused(s), s.words(); }},
        {"04-easing", easing},
        {"04-easing-words", [=](Studio &s) { easing(s), s.words(); }},
        {"05-waiting", held},
        {"05-waiting-words", [=](Studio &s) { held(s), s.words(); }},
        {"06-turns", [](Studio &s) { s.walk("turns", "turn-out", 2, .7); }},
        {"06-change-sides", [](Studio &s) { s.walk("change", "change-sides", 0, .5); }},
        {"07-breaths", [](Studio &s) { s.walk("breaths", "breathe-in", 3, .6); }},
        {"07-breaths-words", [](Studio &s) { s.walk("breaths", "breathe-in", 3, .6), s.words(); }},
        {"07-roll", [](Studio &s) { s.walk("roll", "roll", 0, .4); }},
        {"07-sit-up", [](Studio &s) { s.walk("sit-up", "sit-up", 0, .6); }},
        {"08-confirming", asks},
        {"08-confirming-words", [=](Studio &s) { asks(s), s.words(); }},
        {"08-confirming-paused", [=](Studio &s) { paused(s), s.command(CommandKind::EndGently); }},
        {"08-close", [](Studio &s) { s.slide(), s.close(); }},
        {"09-after", [](Studio &s) { s.end(Summary::End::Finished); }},
        {"09-after-kept", [](Studio &s) { s.end(Summary::End::Finished), s.press("done"), s.tellKept(); }},
        {"09-after-stopped", [](Studio &s) { s.end(Summary::End::EndedGently); }},
    };
}

std::vector<State> diaryStates()
{
    return {
        {"10-diary-0", [](Studio &s) { s.diary(diaryUpToToday(0)); }},
        {"10-diary-1", [](Studio &s) { s.diary(diaryUpToToday(1)); }},
        {"10-diary-5", [](Studio &s) { s.diary(diaryUpToToday(5)); }},
        {"10-diary-400", [](Studio &s) { s.diary(diaryUpToToday(400)); }},
        {"10-diary-found", [](Studio &s) { s.diary(diaryUpToToday(400)), s.type("diarySearch", QStringLiteral("stiff")); }},
        {"10-diary-entry", [](Studio &s) { s.diary(diaryUpToToday(400)), s.openEntry(2); }},
        {"10-diary-delete", [](Studio &s) { s.diary(diaryUpToToday(5)), s.press("diaryRemoveAll"); }},
    };
}

std::vector<State> trendStates()
{
    return {
        {"11-letter-none", [](Studio &s) { s.letter(0); }},
        {"11-letter-one", [](Studio &s) { s.letter(1); }},
        {"11-letter-five", [](Studio &s) { s.letter(5); }},
        {"11-letter-year", [](Studio &s) { s.letter(400); }},
        {"11-trend-none", [](Studio &s) { s.trend(0, 0); }},
        {"11-trend-one", [](Studio &s) { s.trend(1, 0); }},
        {"11-trend-five", [](Studio &s) { s.trend(5, 0); }},
        {"11-trend-month", [](Studio &s) { s.trend(30, 0), s.pointAt(12); }},
        {"11-trend-year", [](Studio &s) { s.trend(400, 0); }},
        {"11-trend-reach", [](Studio &s) { s.trend(30, 1), s.pointAt(12); }},
        {"11-trend-reach-year", [](Studio &s) { s.trend(400, 1); }},
    };
}

std::vector<State> routineStates(const Library &library)
{
    const std::vector<RoutineEntry> shipped = routines(library, false);
    const std::vector<RoutineEntry> all = routines(library, true);
    const auto own = shipped.size();
    using Offer = RoutineOffer::State;
    return {
        {"12-routines", [=](Studio &s) { s.routines(shipped); }},
        {"12-routines-own", [=](Studio &s) { s.routines(all); }},
        {"12-routines-own-end", [=](Studio &s) { s.routines(all), s.scrollTo("routine-morning.toml"); }},
        {"12-routines-one", [=](Studio &s) { s.routines(all, 0U, Offer::Chosen); }},
        {"12-routines-listed", [=](Studio &s) { s.routines(all, own); }},
        {"12-routines-new", [=](Studio &s) { s.routines(shipped, 0U, Offer::New); }},
        {"12-routines-replaces", [=](Studio &s) { s.routines(all, own, Offer::Replaces); }},
        {"12-routines-broken", [=](Studio &s) { s.routines(all, own + 1); }},
        {"13-standing-start", [=](Studio &s) { s.show(all.at(own), false); }},
        {"13-standing-after", [=](Studio &s) { s.show(all.at(own), true); }},
        {"12-routines-remove", [=](Studio &s) { s.routines(all, own), s.press("routineRemove"); }},
    };
}

std::vector<State> allStates(const Library &library)
{
    std::vector<State> all = states();
    for (const std::vector<State> &some : {diaryStates(), trendStates(), routineStates(library)})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

/// All pictures of a row, small, on one sheet.
QImage contactSheet(const std::vector<QImage> &pictures, const QSize &size)
{
    const int columns = size.height() > size.width() ? 7 : 5;
    const int wide = 2000 / columns;
    const int high = wide * size.height() / size.width();
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    QImage sheet(columns * (wide + 8) + 8, rows * (high + 8) + 8, QImage::Format_RGB32);
    sheet.fill(0x808080);
    QPainter painter(&sheet);
    for (int index = 0; index < static_cast<int>(pictures.size()); ++index) {
        const QImage small = pictures[static_cast<std::size_t>(index)].scaled(wide, high, Qt::IgnoreAspectRatio,
                                                                              Qt::SmoothTransformation);
        painter.drawImage(8 + index % columns * (wide + 8), 8 + index / columns * (high + 8), small);
    }
    return sheet;
}

} // namespace

QString writePictures(const QString &folder, const QString &only)
{
    Result<Library> library = loadLibrary({}, chimeNames());
    Result<Routine> routine = findRoutine(library, QStringLiteral("front-of-hips"));
    if (!routine || !QDir().mkpath(folder))
        return QStringLiteral("The pictures cannot be made: %1 must be a folder that can be written to.").arg(folder);
    const QDir out(folder);
    const FigurePainter painter(library->figures);
    for (const Variant &variant : variants()) {
        PseudoTranslator translator;
        if (variant.longest)
            QCoreApplication::installTranslator(&translator);
        const Routine shown = variant.longest ? lengthened(*routine) : *routine;
        const auto script = std::make_shared<const Script>(Script{shown, Phrasebook(), Lengths()});
        std::vector<QImage> row;
        for (const State &state : allStates(*library)) {
            const QString name = variant.name + QLatin1Char('-') + QString::fromLatin1(state.name);
            if (!name.contains(only))
                continue;
            Studio studio(script, painter, variant);
            state.reach(studio);
            row.push_back(studio.picture());
            if (!row.back().save(out.filePath(name + QStringLiteral(".png"))))
                return QStringLiteral("%1 cannot be written; is there room left?").arg(out.filePath(name));
        }
        if (row.size() > 1)
            contactSheet(row, variant.size).save(out.filePath(QStringLiteral("contact-%1.png").arg(variant.name)));
    }
    return {};
}

} // namespace matside::test
