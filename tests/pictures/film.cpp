// SPDX-License-Identifier: GPL-3.0-or-later
// matside_film OUT_DIR: the frames of ten seconds of the program, eight a second: the start page, then a slide, out and home.
#include "audio/mixer/chimes.h"
#include "content/library.h"
#include "figures/paint/figurepainter.h"
#include "playback/compile/compile.h"
#include "playback/player/player.h"
#include "ui/kit/crossfade.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>

#include <cstdio>

namespace matside::test {
namespace {

using namespace std::chrono_literals;

constexpr Millis kFrame{125};
constexpr int kStartFrames = 12;
constexpr int kFrames = 80;
constexpr QSize kWindow{1280, 800};
constexpr QSize kFilm{800, 500};

/// Writes one frame after another, each with its number.
class Film final
{
public:
    explicit Film(QDir out) : m_out(std::move(out)) {}

    /// False where the frame could not be written.
    bool take(MainWindow &window)
    {
        for (Crossfade *fade : window.findChildren<Crossfade *>())
            fade->finish();
        QApplication::processEvents();
        const QImage frame = window.grab().toImage().scaled(kFilm, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return frame.save(m_out.filePath(QStringLiteral("frame-%1.png").arg(m_number++, 3, 10, QLatin1Char('0'))));
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    const QDir m_out;
    int m_number = 0;
};

void show(MainWindow &window, const Player &player)
{
    window.recompiled(player.program());
    window.phaseChanged(player.phase());
    window.moved(player.moment());
}

/// Empty, or a sentence that says what failed.
QString writeFilm(const QDir &out)
{
    Result<Library> library = loadLibrary({}, chimeNames());
    Result<Routine> routine = findRoutine(library, QStringLiteral("front-of-hips"));
    if (!routine)
        return QStringLiteral("The routine front-of-hips is not there; build Matside anew.");
    const auto script = std::make_shared<const Script>(Script{*routine, Phrasebook(), Lengths()});
    const FigurePainter painter(library->figures);
    StartChoices choices;
    choices.settings.theme = ThemeChoice::Light;
    MainWindow window(script->routine, choices, painter, [&](const Options &options) {
        return compile(script->routine, options, script->phrasebook, script->lengths).duration();
    });
    window.resize(kWindow);
    window.show();
    Film film(out);
    bool isWritten = true;
    while (isWritten && film.number() < kStartFrames)
        isWritten = film.take(window);
    Player player(script, {});
    while (player.phase() != Phase::Done && (player.moment().move != QLatin1String("slide-out") || player.moment().rep != 3))
        static_cast<void>(player.advance(100ms));
    window.began(player.program());
    window.hideNotice();
    while (isWritten && film.number() < kFrames) {
        show(window, player);
        isWritten = film.take(window);
        static_cast<void>(player.advance(kFrame));
    }
    return isWritten ? QString() : QStringLiteral("%1 cannot be written to; is there room left?").arg(out.path());
}

} // namespace
} // namespace matside::test

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("matside"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments[1])) {
        std::fputs("Say where the frames go: matside_film OUT_DIR.\n", stderr);
        return 2;
    }
    const QString problem = matside::test::writeFilm(QDir(arguments[1]));
    if (problem.isEmpty())
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(problem));
    return 1;
}
