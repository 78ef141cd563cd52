// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"
#include "model/workthread.h"
#include "playback/program/moment.h"

#include <QObject>
#include <QString>

#include <utility>
#include <vector>

namespace matside {

class FigurePainter;

/// Paints the picture of the present step into a file, for desktops that show what is played: in a thread of its own, and only
/// while one wants it.
class StepPictures final : public QObject
{
    Q_OBJECT

public:
    /// folder: made with the first picture. painter must outlive this and, where close() is false, its thread.
    StepPictures(const FigurePainter &painter, QString folder, QObject *parent = nullptr);

    /// Ends the thread, and waits at most 0.3 s for it; the destructor does so, too. False where the disk does not answer: then the
    /// thread is left behind.
    bool close();

public slots:
    /// From now on each step is painted; before, nothing is.
    void want();
    void began(const matside::ProgramPtr &program);
    void recompiled(const matside::ProgramPtr &program);
    void moved(const matside::Moment &moment);
    /// Who is drawn, and to which side the head lies.
    void setSeen(const QString &person, bool headRight);

signals:
    /// The file with the picture of the present step; empty until it is painted, and where it cannot be written.
    void changed(const QString &path);

private:
    void show();
    void painted(const Picture &picture, const QString &path);

    const FigurePainter &m_painter;
    const QString m_folder;
    ProgramPtr m_program;
    int m_cell = 0;
    QString m_person;
    bool m_headRight = false;
    bool m_wanted = false;
    Picture m_shown;
    std::vector<std::pair<Picture, QString>> m_files; ///< those that this process has written
    WorkThread m_thread;
};

} // namespace matside
