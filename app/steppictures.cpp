// SPDX-License-Identifier: GPL-3.0-or-later
#include "steppictures.h"

#include "figures/paint/figurepainter.h"
#include "picturefolder.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr int kPixels = 512;                       // docs/sources.md, "Platform"
constexpr std::chrono::milliseconds kPatience{300}; // as for the journal

QByteArray pngOf(const FigurePainter &painter, const Picture &picture)
{
    const FigureTheme theme = lightFigureTheme();
    QImage image(kPixels, kPixels, QImage::Format_RGB32);
    image.fill(theme.floorLow);
    {
        QPainter drawing(&image);
        drawing.setRenderHint(QPainter::Antialiasing);
        Scene scene;
        scene.decoration = false;
        scene.inset = false;
        // The person lies low on a stage: a little larger and higher than on one of this size, they fill the square.
        constexpr double kWider = .07 * kPixels;
        constexpr double kHigher = .27 * kPixels;
        const QRectF stage(-kWider, -kHigher, kPixels + 2 * kWider, kPixels);
        scene.canvas = stage.adjusted(0, 0, 0, kHigher);
        painter.paint(drawing, stage, picture, theme, scene);
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace

StepPictures::StepPictures(const FigurePainter &painter, QString folder, QObject *parent)
    : QObject(parent),
      m_painter(painter),
      m_folder(std::move(folder)),
      m_thread(this, kPatience)
{}

bool StepPictures::close()
{
    return m_thread.close();
}

void StepPictures::want()
{
    m_wanted = true;
    show();
}

void StepPictures::began(const ProgramPtr &program)
{
    m_program = program;
    m_cell = 0;
    m_shown = {};
    show();
}

void StepPictures::recompiled(const ProgramPtr &program)
{
    m_program = program;
    show();
}

void StepPictures::moved(const Moment &moment)
{
    if (moment.cell == m_cell)
        return;
    m_cell = moment.cell;
    show();
}

void StepPictures::setSeen(const QString &person, bool headRight)
{
    m_person = person;
    m_headRight = headRight;
    show();
}

void StepPictures::show()
{
    if (!m_wanted || !m_program || m_cell >= static_cast<int>(m_program->cells.size()))
        return;
    const Cell &cell = m_program->cells[static_cast<std::size_t>(m_cell)];
    Picture picture = m_painter.still(cell.motion);
    picture.side = cell.side;
    picture.support = m_program->support;
    picture.headRight = m_headRight;
    picture.person = m_person;
    if (picture == m_shown)
        return;
    m_shown = picture;
    const auto file = std::ranges::find(m_files, picture, [](const auto &written) { return written.first; });
    emit changed(file != m_files.end() ? file->second : QString());
    if (file != m_files.end())
        return;
    // A picture of a step that has passed meanwhile is not painted any more.
    m_thread.post([this, picture, &painter = m_painter, folder = PictureFolder(m_folder)]() -> WorkThread::Answer {
        const QString path = folder.keep(pngOf(painter, picture));
        return [this, picture, path] { painted(picture, path); };
    });
}

void StepPictures::painted(const Picture &picture, const QString &path)
{
    if (path.isEmpty())
        return; // the desktop shows the step without a picture
    m_files.emplace_back(picture, path);
    if (m_files.size() > PictureFolder::kMost)
        m_files.erase(m_files.begin()); // the folder has removed it
    if (picture == m_shown)
        emit changed(path);
}

} // namespace matside
