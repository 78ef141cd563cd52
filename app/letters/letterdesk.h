// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/letter/lettersheet.h"

#include <QObject>
#include <QString>

#include <functional>

namespace matside {

class LetterSaver;
class MainWindow;

/// Does with a letter what the person wants: a draft in the mail program, a copy, or a file. It sends nothing. When a letter over the
/// diary was made is kept in the settings; one that was given up was not made.
class LetterDesk final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the desk.
    LetterDesk(MainWindow &window, LetterSaver &saver);

public slots:
    /// A letter over one session: those before it are still to be told.
    void draft(const QString &letter);
    /// A letter over the diary.
    void take(const QString &letter, matside::LetterWay way);
    /// All of the diary was deleted: no letter was made.
    void forget();

private:
    void draftThen(const QString &letter, std::function<void()> made);
    void copy(const QString &letter);

    MainWindow &m_window;
    LetterSaver &m_saver;
};

} // namespace matside
