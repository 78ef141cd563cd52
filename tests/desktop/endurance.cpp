// SPDX-License-Identifier: GPL-3.0-or-later
// The real window, on a screen that nobody sees, in sessions at speed 60, under keys that a seed chooses: tests/desktop/run
// endurance. Prints what memory, handles and threads are meanwhile, and fails where they grow.
#include "application.h"
#include "figures/paint/onethread.h"
#include "ui/kit/matstyle.h"
#include "ui/shell/accessibles.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <random>

namespace matside::desktop {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kSessionPage = 1;
constexpr int kSamples = 24; ///< of which the second quarter is compared with the last

/// What the last quarter may have more than the second. Memory: a page that was not shown before, a larger text, other colours.
constexpr double kMoreMegabytes = 3;
constexpr double kMoreHandles = 1;
constexpr double kMoreThreads = 1; ///< the pool's, which ends a thread after 30 s without work

constexpr auto kKeys = std::to_array<QKeyCombination>({Qt::Key_Space,
                                                       Qt::Key_Space,
                                                       Qt::Key_Space,
                                                       Qt::Key_Period,
                                                       Qt::Key_F5,
                                                       Qt::Key_Escape,
                                                       Qt::Key_H,
                                                       Qt::Key_Left,
                                                       Qt::Key_Right,
                                                       Qt::Key_Right,
                                                       Qt::Key_PageUp,
                                                       Qt::Key_PageDown,
                                                       Qt::Key_R,
                                                       Qt::SHIFT | Qt::Key_R,
                                                       Qt::Key_O,
                                                       Qt::Key_A,
                                                       Qt::Key_S,
                                                       Qt::Key_BracketLeft,
                                                       Qt::Key_BracketRight,
                                                       Qt::Key_X,
                                                       Qt::Key_E,
                                                       Qt::Key_Minus,
                                                       Qt::Key_Plus,
                                                       Qt::Key_M,
                                                       Qt::Key_W,
                                                       Qt::Key_T,
                                                       Qt::Key_F11,
                                                       Qt::CTRL | Qt::Key_Plus,
                                                       Qt::CTRL | Qt::Key_Minus,
                                                       Qt::Key_F1,
                                                       Qt::Key_L,
                                                       Qt::Key_I,
                                                       Qt::Key_Tab,
                                                       Qt::Key_Backtab,
                                                       Qt::Key_Return,
                                                       Qt::Key_Up,
                                                       Qt::Key_Down,
                                                       Qt::Key_Home,
                                                       Qt::Key_End});

/// What the kernel knows of this process.
struct Sample final
{
    double megabytes = 0;
    double handles = 0;
    double threads = 0;
};

Sample sampleNow()
{
    QFile status(QStringLiteral("/proc/self/status"));
    Sample sample;
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            if (line.startsWith("VmRSS:"))
                sample.megabytes = value.split(' ').value(0).toDouble() / 1024;
            else if (line.startsWith("Threads:"))
                sample.threads = value.toDouble();
        }
    }
    constexpr QDir::Filters kAll = QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot;
    sample.handles = static_cast<double>(QDir(QStringLiteral("/proc/self/fd")).entryList(kAll).size());
    return sample;
}

/// The middle value of the samples of a quarter, 1 to 4.
double middle(const std::vector<Sample> &samples, int quarter, double Sample::*what)
{
    std::vector<double> values;
    for (int index = (quarter - 1) * kSamples / 4; index < quarter * kSamples / 4; ++index)
        values.push_back(samples[static_cast<std::size_t>(index)].*what);
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Whether the last quarter has at most so much more than the second; prints both.
bool isFlat(const char *name, const std::vector<Sample> &samples, double Sample::*what, double margin)
{
    const double second = middle(samples, 2, what);
    const double last = middle(samples, 4, what);
    const bool flat = last <= second + margin;
    std::printf("%s: %.1f in the second quarter, %.1f in the last (at most %.1f)%s\n", name, second, last,
                second + margin, flat ? "" : ": IT GROWS");
    return flat;
}

/// Presses keys, and begins a session where none was led for two seconds.
class Presser final
{
public:
    Presser(MainWindow &window, unsigned seed) : m_window(window), m_random(seed)
    {
        QObject::connect(&window, &MainWindow::startWanted, &window, [this] { ++m_sessions; });
    }

    void pressUntil(Clock::time_point end)
    {
        while (Clock::now() < end) {
            if (m_window.currentIndex() == kSessionPage)
                m_led = Clock::now();
            else if (Clock::now() - m_led > std::chrono::seconds(2))
                begin();
            const QKeyCombination press =
                kKeys.at(std::uniform_int_distribution<std::size_t>(0, kKeys.size() - 1)(m_random));
            if (QWindow *window = QGuiApplication::focusWindow())
                QTest::keyClick(window, press.key(), press.keyboardModifiers());
            ++m_presses;
            QTest::qWait(std::uniform_int_distribution(10, 400)(m_random));
        }
    }

    [[nodiscard]] int sessions() const { return m_sessions; }
    [[nodiscard]] int presses() const { return m_presses; }

private:
    void begin()
    {
        if (QWidget *dialog = QApplication::activeModalWidget())
            dialog->close();
        m_window.activateWindow();
        m_window.start(m_window.settings().options);
        m_led = Clock::now();
    }

    MainWindow &m_window;
    std::minstd_rand m_random;
    Clock::time_point m_led = Clock::now();
    int m_sessions = 0;
    int m_presses = 0;
};

/// The first file dialog keeps two files open as long as the process lives: Qt's list of the kinds of files is one.
void openADialog(MainWindow &window)
{
    QTest::qWait(500);
    emit window.letterWanted(QStringLiteral("A letter."));
    if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }))
        std::puts("No dialog opened.");
    QTest::qWait(500);
    if (QWidget *dialog = QApplication::activeModalWidget())
        dialog->close();
}

int endure(double minutes, unsigned seed)
{
    const QTemporaryDir folder;
    Invocation invocation;
    invocation.data = folder.path();
    invocation.speed = 60;
    SettingsFile file(settingsFile(invocation.data));
    Application application(invocation, readStartupData(invocation.data, wishOf(invocation, file.settings())), file);
    application.show();
    openADialog(application.window());
    Presser presser(application.window(), seed);
    std::printf("%g minutes at speed 60, seed %u\n| minute | sessions begun | keys | memory, MB | handles | threads "
                "|\n|---|---|---|---|---|---|\n",
                minutes, seed);
    std::vector<Sample> samples;
    const Clock::time_point begun = Clock::now();
    for (int number = 1; number <= kSamples; ++number) {
        const double minute = minutes * number / kSamples;
        presser.pressUntil(begun
                           + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(minute * 60)));
        samples.push_back(sampleNow());
        std::printf("| %.1f | %d | %d | %.1f | %.0f | %.0f |\n", minute, presser.sessions(), presser.presses(),
                    samples.back().megabytes, samples.back().handles, samples.back().threads);
        std::fflush(stdout);
    }
    const std::array flat{isFlat("memory, MB", samples, &Sample::megabytes, kMoreMegabytes),
                          isFlat("handles", samples, &Sample::handles, kMoreHandles),
                          isFlat("threads", samples, &Sample::threads, kMoreThreads)};
    return application.close() && presser.sessions() > 0 && std::count(flat.begin(), flat.end(), true) == 3 ? 0 : 1;
}

} // namespace
} // namespace matside::desktop

int main(int argc, char **argv)
{
    qputenv("PATH", ""); // a key may ask for the mail program or for the file manager
    qputenv("QT_QPA_PLATFORM", "offscreen");
    matside::keepPaintingTogether();
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("matside"));
    matside::MatStyle::install();
    matside::installAccessibles();
    const QStringList arguments = QCoreApplication::arguments();
    const double minutes = arguments.value(1, QStringLiteral("12")).toDouble();
    const unsigned seed = arguments.value(2, QStringLiteral("1")).toUInt();
    if (minutes > 0)
        return matside::desktop::endure(minutes, seed);
    std::fputs("endurance [MINUTES [SEED]]\n", stderr);
    return 2;
}
