// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/diary/diaryreading.h"
#include "ui/shell/page.h"

#include <optional>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class NavBar;
class Navigation;
class Segmented;
class TrendView;
struct Look;

/// The diary: a month with its days and sessions, or what changes over many sessions. It reads when it is shown, not before, and
/// asks for one part at a time.
class DiaryPage final : public Page
{
    Q_OBJECT

public:
    /// The trend and the letter read the latest that many sessions.
    static constexpr int kLatest = 1000;

    DiaryPage(const Look &look, Navigation &navigation, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void refresh() override;
    [[nodiscard]] QRect roomForNotice() const override;

public slots:
    /// What the diary has of a wish. A part that is not wanted any more changes nothing.
    void setPart(const matside::DiaryPart &part);
    /// The diary has other rows than before: what is shown is read again.
    void readAgain();

signals:
    /// The diary is to be read; setPart() takes the answer.
    void wanted(const matside::DiaryWish &wish);

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
    void want(const DiaryWish &wish);
    void showLatest(const DiaryEntries &entries);
    [[nodiscard]] DiaryWish wish() const;
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
    QWidget *m_calendar;
    TrendView *m_trend;
    QVBoxLayout *m_column;
    QVBoxLayout *m_top;  ///< the navigation bar, and the space around it
    QHBoxLayout *m_head; ///< title, choice of the view, letter
    std::optional<DiaryWish> m_asked; ///< has no answer yet
    bool m_isStale = false;           ///< what is shown is to be asked for once that answer is there
};

} // namespace matside
