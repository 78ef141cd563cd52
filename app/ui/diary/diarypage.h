// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryreading.h"
#include "storage/diary/diarytransfer.h"
#include "ui/letter/lettersheet.h"
#include "ui/shell/page.h"

#include <QPointer>

#include <deque>
#include <functional>
#include <optional>

class QFileDialog;
class QBoxLayout;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ActionButton;
class AskSheet;
class CalendarView;
class EntrySheet;
class FittedLabel;
class NavBar;
class Navigation;
class Segmented;
class TrendView;
struct Look;
struct Settings;

/// The diary: a month with its days and sessions, or what changes over many sessions. It reads when it is shown, not before, and
/// asks for one part at a time.
class DiaryPage final : public Page
{
    Q_OBJECT

public:
    /// The trend and the letter read the latest that many sessions.
    static constexpr int kLatest = 1000;

    /// today: by the wall clock.
    DiaryPage(const Look &look, Navigation &navigation, QWidget *parent = nullptr,
              std::function<QDate()> today = QDate::currentDate);

    /// The address of the teacher, and when the last letter was made.
    void setSettings(const Settings &settings);
    [[nodiscard]] QString title() const override;
    void refresh() override;
    [[nodiscard]] QRect roomForNotice() const override;

public slots:
    /// What the diary has of a wish. A part that is not wanted any more changes nothing.
    void setPart(const matside::DiaryPart &part);
    /// The diary has other rows than before: what is shown is read again.
    void readAgain();
    /// What importing a file would do: the person is asked whether it shall.
    void setCompared(const matside::DiaryImport &import);

signals:
    /// The diary is to be read; setPart() takes the answer.
    void wanted(const matside::DiaryWish &wish);
    /// The person has said this about a session, in place of what was there.
    void answerChanged(const QString &id, const matside::Answer &answer);
    void restChosen(const QDate &day, bool rested);
    void removalWanted(const QString &id);
    void removalOfAllWanted();
    void exportWanted(const QString &path);
    void comparisonWanted(const QString &path); ///< setCompared() takes the answer
    void importWanted(const matside::DiaryImport &import);
    /// A letter over the diary, which the person has seen in full.
    void letterWanted(const QString &letter, matside::LetterWay way);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum View { Calendar, Trend };

    void build();
    void layOut();
    void setSizes();
    void showView(int view);
    void connectCalendar();
    void want(const std::vector<DiaryWish> &wishes);
    void askNext();
    void askToRemove(const DiaryEntry &entry);
    void askToRemoveAll();
    void chooseFile(bool save);
    [[nodiscard]] std::vector<DiaryWish> wishes() const;
    void tell();
    void openLetter(const DiaryPart &part);
    [[nodiscard]] double unit() const;

    const Look &m_look;
    Navigation &m_navigation;
    QScrollArea *m_scroll;
    QWidget *m_content;
    NavBar *m_nav;
    FittedLabel *m_title;
    Segmented *m_choice;
    ActionButton *m_tell;
    FittedLabel *m_problem; ///< why nothing could be read
    CalendarView *m_calendar;
    TrendView *m_trend;
    QVBoxLayout *m_column;
    QVBoxLayout *m_top;  ///< the navigation bar, and the space around it
    QBoxLayout *m_head;  ///< title and ways: side by side, or one under the other
    QHBoxLayout *m_ways; ///< choice of the view, letter
    EntrySheet *m_entry;
    AskSheet *m_ask;
    QPointer<QFileDialog> m_dialog;
    LetterSheet *m_letter;
    QString m_teacher;
    QDateTime m_lastLetter;
    bool m_isTelling = false; ///< what is wanted is for the letter
    std::optional<DiaryWish> m_asked; ///< has no answer yet
    std::deque<DiaryWish> m_wishes;   ///< to be asked for after it
};

} // namespace matside
