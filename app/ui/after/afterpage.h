// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/player/summary.h"
#include "storage/diary/diaryentry.h"
#include "ui/kit/type.h"
#include "ui/shell/look.h"
#include "ui/shell/page.h"

#include <QString>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FactsCard;
class FigurePainter;
class FittedLabel;
class Panel;
class RatingRow;
class StageView;
class TextScroll;

/// What the person says about the routine afterwards. All of it is optional.
struct Feedback final
{
    std::optional<int> rating; ///< the answer to questionOf() the routine: 0 (quiet) to 10 (as strong as it can be)
    QString note;

    friend bool operator==(const Feedback &, const Feedback &) = default;
};

/// A letter to the teacher who gave the routine: it tells what was done, and the feedback.
[[nodiscard]] QString letterOf(const Routine &routine, const Summary &summary, const Feedback &feedback);

/// The page after the routine: it tells what was done, and asks the question of the routine. Nothing is scored, and nothing is
/// sent by itself.
class AfterPage final : public Page
{
    Q_OBJECT

public:
    AfterPage(const Look &look, const Routine &routine, const FigurePainter &painter, QWidget *parent = nullptr);

    void setSummary(const Summary &summary, bool headRight);
    [[nodiscard]] Feedback feedback() const;
    /// The same for the diary.
    [[nodiscard]] Answer answer() const;
    /// Whether a screen reader listens; without it Qt is asked.
    void setListened(bool listened) { m_listened = listened; }
    /// Says that Done keeps the answer.
    void setKeeps(bool keeps);
    [[nodiscard]] QString title() const override;
    void refresh() override;
    /// The picture: no words are there.
    [[nodiscard]] QRect roomForNotice() const override;

signals:
    void done();
    /// The person wants to send this letter, or to keep it.
    void letterWanted(const QString &letter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] const ReadingCard *stopCard() const;
    [[nodiscard]] QString sentence() const;
    void fillStopCard();

    void layOut();
    void setSizes();
    void setPictureSizes(double unit);
    void setWords(FittedLabel *label, TypeSpec spec, double high) const;
    void setSideMargins(int left, int right);
    void setWordSizes(double unit);
    void setFootSizes(double unit);
    [[nodiscard]] bool portrait() const { return height() > width(); }
    /// 1 in a window of 1280 x 800 pixels, or 800 x 1280.
    [[nodiscard]] double unit() const;

    const Look &m_look;
    const Routine &m_routine;
    Summary m_summary;
    std::optional<bool> m_listened;
    StageView *m_stage;
    FittedLabel *m_title;
    FittedLabel *m_sentence;
    Panel *m_stop;
    TextScroll *m_stopText;
    FittedLabel *m_question;
    RatingRow *m_rating;
    FactsCard *m_facts;
    QPlainTextEdit *m_note;
    ActionButton *m_done;
    ActionButton *m_tell;
    FittedLabel *m_hint;

    QScrollArea *m_scroll; ///< of the words, which large text makes higher than the window
    int m_wide = 0;        ///< pixels of the words
    QBoxLayout *m_halves; ///< the picture and the column of the words: side by side, or one over the other in portrait
    QVBoxLayout *m_side;   ///< what scrolls, and the foot, which does not
    QVBoxLayout *m_column;
    QVBoxLayout *m_head;   ///< title and sentence
    QVBoxLayout *m_cell;   ///< of the stop card: its lower margin
    QVBoxLayout *m_ask;    ///< question and rating
    QVBoxLayout *m_counts; ///< of the facts
    QBoxLayout *m_foot;     ///< the buttons, and the hint beside them or, in large text, under them
    QHBoxLayout *m_buttons; ///< done, tell
};

} // namespace matside
