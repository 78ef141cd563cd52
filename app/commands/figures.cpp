// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/figures.h"

#include "commands/arguments.h"
#include "commands/commandline.h"
#include "figures/paint/figurepainter.h"
#include "model/filename.h"
#include "model/savefile.h"
#include "playback/compile/compile.h"
#include "playback/program/moment.h"
#include "ui/session/sessiontext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFont>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>
#include <tuple>

namespace matside {

namespace {

constexpr int kWidth = 400;
constexpr int kHeight = 225;
constexpr int kWords = 22;
constexpr int kGap = 8;
constexpr int kRowsOfAPage = 7;
constexpr int kPicturesOfARow = 6; ///< two segments, three pictures each

struct Tile final
{
    QString words;
    std::function<void(QPainter &, const QRectF &)> paint;
};

/// The theme and the direction of one set of sheets.
struct View final
{
    QString name;
    FigureTheme theme;
    bool headRight = false;
};

std::vector<View> views()
{
    std::vector<View> all;
    for (const bool headRight : {false, true}) {
        const QString head = headRight ? QStringLiteral("head-right") : QStringLiteral("head-left");
        all.push_back({QStringLiteral("light-") + head, lightFigureTheme(), headRight});
        all.push_back({QStringLiteral("dark-") + head, darkFigureTheme(), headRight});
    }
    return all;
}

/// Writes one page after another; keeps the first error.
class SheetWriter final
{
public:
    explicit SheetWriter(const QString &folder) : m_folder(folder)
    {
        if (!m_folder.mkpath(QStringLiteral(".")))
            m_complaint = QCoreApplication::translate("CommandLine", "The folder %1 cannot be made; give another one.")
                              .arg(m_folder.path());
    }

    void write(const QString &name, const View &view, const std::vector<Tile> &tiles)
    {
        constexpr std::size_t kPage = std::size_t{kRowsOfAPage} * kPicturesOfARow;
        for (std::size_t first = 0; first < tiles.size() && m_complaint.isEmpty(); first += kPage) {
            const std::size_t last = std::min(tiles.size(), first + kPage);
            const QString number = tiles.size() > kPage ? QStringLiteral("-%1").arg(first / kPage + 1) : QString();
            save(name + number, page(view, std::span(tiles).subspan(first, last - first)));
        }
    }

    [[nodiscard]] const QString &complaint() const { return m_complaint; }

private:
    [[nodiscard]] static QImage page(const View &view, std::span<const Tile> tiles)
    {
        const int columns = std::min(int(tiles.size()), kPicturesOfARow);
        const int rows = (int(tiles.size()) + columns - 1) / columns;
        QImage image(columns * (kWidth + kGap) + kGap, rows * (kHeight + kWords + kGap) + kGap, QImage::Format_RGB32);
        image.fill(view.theme.card);
        QPainter painter(&image);
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(13);
        painter.setFont(font);
        for (int i = 0; i < int(tiles.size()); ++i) {
            const QRectF place(kGap + i % columns * (kWidth + kGap), kGap + i / columns * (kHeight + kWords + kGap),
                               kWidth, kHeight);
            tiles[std::size_t(i)].paint(painter, place);
            painter.setPen(view.theme.dark ? QColor(Qt::white) : QColor(Qt::black));
            painter.drawText(place.adjusted(2, kHeight, 0, kWords), Qt::AlignLeft | Qt::AlignVCenter,
                             tiles[std::size_t(i)].words);
        }
        return image;
    }

    void save(const QString &name, const QImage &image)
    {
        const QString path = m_folder.filePath(name + QStringLiteral(".png"));
        QBuffer picture; // libpng would print an error of its own where the file cannot be written
        if (!image.save(&picture, "PNG") || !saveFile(path, picture.data()))
            m_complaint = QCoreApplication::translate("CommandLine",
                                                      "%1 cannot be written; is there room, and may you write there?")
                              .arg(path);
    }

    QDir m_folder;
    QString m_complaint;
};

Tile tileOf(const FigurePainter &painter, const Picture &picture, const View &view, const QString &words)
{
    return {words, [&painter, picture, theme = view.theme](QPainter &p, const QRectF &place) {
                painter.paint(p, place, picture, theme);
            }};
}

/// Segments that look different, each once: the third of five slides looks like the second.
std::vector<Tile> segmentTiles(const FigurePainter &painter, const Program &program, const View &view)
{
    std::vector<Tile> tiles;
    std::set<std::tuple<QString, QString, QString, std::optional<Side>, double, double>> seen;
    for (const Segment &segment : program.segments) {
        if (!seen.emplace(segment.step, segment.move, segment.motion, segment.side, segment.to.reach, segment.to.turn)
                 .second)
            continue;
        for (const int percent : {0, 50, 100}) {
            // The last moment of a segment is a millisecond before the next one's first.
            const Millis at =
                percent < 100 ? segment.start + segment.length() * percent / 100 : segment.end - Millis{1};
            const QString side = segment.side ? QLatin1Char(' ') + sideName(*segment.side) : QString();
            tiles.push_back(tileOf(painter, pictureOf(momentAt(program, at), view.headRight), view,
                                   QStringLiteral("%1/%2%3  %4 %").arg(segment.step, segment.move, side).arg(percent)));
        }
    }
    return tiles;
}

std::vector<Tile> supportTiles(const FigurePainter &painter, const View &view)
{
    std::vector<Tile> tiles;
    for (const auto *support : {u"towel", u"block", u"book", u"roller", u"none"}) {
        for (const auto *motion : {u"rest", u"slide", u"hold-long"}) {
            Picture picture = painter.still(QString::fromUtf16(motion));
            picture.side = Side::Left;
            picture.headRight = view.headRight;
            picture.support = QString::fromUtf16(support);
            tiles.push_back(
                tileOf(painter, picture, view, QString::fromUtf16(support) + QLatin1Char(' ') + picture.motion));
        }
    }
    return tiles;
}

std::vector<Tile> personTiles(const FigurePainter &painter, const View &view)
{
    std::vector<Tile> tiles;
    for (const Person &person : painter.library().persons()) {
        for (const auto *motion : {u"rest", u"slide", u"seated", u"face", u"rest-on-side", u"stand"}) {
            Picture picture = painter.still(QString::fromUtf16(motion));
            picture.side = Side::Right;
            picture.headRight = view.headRight;
            picture.support = QStringLiteral("block");
            picture.person = person.id;
            tiles.push_back(tileOf(painter, picture, view, person.title + QLatin1Char(' ') + picture.motion));
        }
    }
    return tiles;
}

/// The motions that this routine does not use.
std::vector<Tile> otherTiles(const FigurePainter &painter, const Program &program, const View &view)
{
    std::vector<Tile> tiles;
    for (const QString &motion : painter.library().figureMotions()) {
        if (std::any_of(program.segments.begin(), program.segments.end(),
                        [&motion](const Segment &segment) { return segment.motion == motion; }))
            continue;
        for (const int percent : {0, 50, 100}) {
            Picture picture = pictureAt(*painter.library().motion(motion), painter.still(motion), percent / 100.0);
            picture.headRight = view.headRight;
            tiles.push_back(tileOf(painter, picture, view, QStringLiteral("%1  %2 %").arg(motion).arg(percent)));
        }
    }
    return tiles;
}

std::vector<Tile> cardTiles(const FigurePainter &painter, const View &view)
{
    std::vector<Tile> tiles;
    for (const FigureCard &card : painter.library().cards()) {
        tiles.push_back({card.id, [&painter, card, view](QPainter &p, const QRectF &place) {
                             CardView words;
                             words.title = card.title;
                             words.text = card.text;
                             words.font = QFont(QStringLiteral("Inter"));
                             words.headRight = view.headRight;
                             paintCard(p, place, painter, card, words, view.theme);
                         }});
    }
    return tiles;
}

} // namespace

QString writeFigureSheets(const FigurePainter &painter, const Program &program, const QString &folder)
{
    SheetWriter writer(folder);
    for (const View &view : views()) {
        writer.write(QStringLiteral("routine-") + view.name, view, segmentTiles(painter, program, view));
        writer.write(QStringLiteral("supports-") + view.name, view, supportTiles(painter, view));
        writer.write(QStringLiteral("persons-") + view.name, view, personTiles(painter, view));
        writer.write(QStringLiteral("others-") + view.name, view, otherTiles(painter, program, view));
        writer.write(QStringLiteral("cards-") + view.name, view, cardTiles(painter, view));
    }
    return writer.complaint();
}

int runFigures(const Invocation &invocation)
{
    const Result<Library> library = readLibrary(invocation.data);
    const auto found = routineFor(library, invocation);
    if (const int *exitCode = std::get_if<int>(&found))
        return *exitCode;
    const auto &routine = std::get<Routine>(found);
    const Program program = compile(routine, invocation.options, Phrasebook(), Lengths());
    std::error_code isThere;
    std::filesystem::create_directory(bytesOfFileName(invocation.folder).toStdString(), isThere);
    const QString complaint =
        writeFigureSheets(FigurePainter(library->figures), program, openableFileName(invocation.folder));
    if (!complaint.isEmpty())
        complain(complaint);
    return complaint.isEmpty() ? 0 : 1;
}

} // namespace matside
