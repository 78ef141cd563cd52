// SPDX-License-Identifier: GPL-3.0-or-later
// Reads any bytes as a person's own file of figures, and paints what it adds. libFuzzer makes the bytes.
#include "figures/files/figurefile.h"
#include "figures/paint/figurepainter.h"
#include "figures/paint/figuretheme.h"
#include "input.h"
#include "require.h"
#include "support/shipped.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

namespace matside::fuzz {
namespace {

void paint(const FigureLibrary &library)
{
    const FigurePainter painter(library);
    QImage image(320, 180, QImage::Format_RGB32);
    for (const QString &motion : library.figureMotions()) {
        if (!motion.startsWith(QLatin1String("own")))
            continue;
        for (const double progress : {0.0, 0.5, 1.0}) {
            Picture picture = painter.still(motion);
            picture.progress = progress;
            picture.side = Side::Left;
            picture.support = QStringLiteral("block");
            QPainter canvas(&image);
            painter.paint(canvas, image.rect(), picture, lightFigureTheme());
        }
    }
}

void readAndPaint(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.toml")));
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size(),
            "there is room");
    file.close();
    const Result<FigureLibrary> library =
        loadFigureLibrary(test::sourcePath(QStringLiteral("resources/figures")), {folder.path()});
    require(library.ok(), "an own file takes none of the program's own with it");
    for (const FigureLibrary::Refused &refused : library->refused()) {
        require(!refused.problems.empty(), "a refused file has a problem");
        for (const Problem &problem : refused.problems)
            require(problem.sentence.endsWith(QLatin1Char('.')) && !problem.toString().contains(QLatin1Char('\n')),
                    "a problem is a sentence on one line");
    }
    if (library->refused().empty())
        paint(*library);
}

} // namespace
} // namespace matside::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static matside::fuzz::ProgramName program;
    static const bool offscreen = qputenv("QT_QPA_PLATFORM", "offscreen");
    static const QGuiApplication application(program.count, program.names.data());
    matside::fuzz::require(offscreen, "the environment can be set");
    matside::fuzz::readAndPaint(matside::fuzz::bytesOf(data, size));
    return 0;
}
