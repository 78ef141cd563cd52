// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/routines/routinesheet.h"

#include <QObject>

#include <functional>

namespace matside {

class MainWindow;
class RoutineList;
class RoutinesPage;
class ScriptProvider;

/// Shows the routine that the person chooses, reads it again when its file changes, and opens, keeps, removes and reveals files.
///
/// Nothing of a running session changes, nor of the page after it: what is new is shown once the start page is back.
class RoutineDesk final : public QObject
{
    Q_OBJECT

public:
    /// What the desk needs of the computer.
    struct Ways final
    {
        std::function<bool(const QString &path)> moveToTrash; ///< false where that cannot be
        std::function<void(const QString &path)> reveal;      ///< in the file manager
    };

    /// All must outlive this. The routine of the scripts is the one that is shown.
    RoutineDesk(RoutineList &list, ScriptProvider &scripts, MainWindow &window, Ways ways);

public slots:
    /// Shows what this file is, before it is kept. Any file: one that is in the list already is shown as that.
    void open(const QString &path);
    /// The routine of this file of the list is led from now on.
    void choose(const QString &path);
    /// The same by its id.
    void chooseById(const QString &id);
    /// Copies this file into the person's folder, in place of a file of theirs with the same id, and chooses its routine.
    void keep(const QString &path);
    void remove(const QString &path);
    /// What has changed while a session ran is shown.
    void catchUp();

private:
    void serve(RoutinesPage &page);
    void tellPage();
    void followFile();
    void show(const Routine &routine);
    [[nodiscard]] RoutineOffer offerOf(const QString &path) const;
    [[nodiscard]] QString placeFor(const QString &id) const;
    [[nodiscard]] bool takeAway(const QString &path);

    RoutineList &m_list;
    ScriptProvider &m_scripts;
    MainWindow &m_window;
    const Ways m_ways;
    RoutinesPage *m_page = nullptr; ///< made when it is first wanted
    QString m_path;                 ///< the file of the list whose routine is shown; empty: it is none of the list
    bool m_isBroken = false;        ///< that file cannot be done as it is now, which was told
    bool m_isLate = false;          ///< that file has changed while nothing could be shown
};

} // namespace matside
