// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/summary.h"
#include "ui/shell/look.h"
#include "ui/shell/page.h"

#include <QString>
#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace matside {

class ActionButton;
class FactsCard;
class FigurePainter;
class FittedLabel;
class Panel;
class RatingRow;
class StageView;
class TextScroll;

/// What somebody says about it afterwards; nothing of it has to be said.
struct Feedback final
{
    std::optional<int> rating; ///< of the low back now: 0 quiet to 10 as strong as it can be
    QString note;

    friend bool operator==(const Feedback &, const Feedback &) = default;
};

/// What was done and said, as a letter to the teacher who gave the routine.
[[nodiscard]] QString letterOf(const Routine &routine, const Summary &summary, const Feedback &feedback);

/// After the routine: seated, told what was done, and asked how it is now. Nothing is scored, nothing is sent by itself.
class AfterPage final : public Page
{
    Q_OBJECT

public:
    AfterPage(const Look &look, const Routine &routine, const FigurePainter &painter, QWidget *parent = nullptr);

    void setSummary(const Summary &summary, bool headRight);
    [[nodiscard]] Feedback feedback() const;
    [[nodiscard]] QString title() const override;
    void refresh() override;
    /// Over the picture, where no words are.
    [[nodiscard]] QRect roomForNotice() const override;

signals:
    void done();
    /// A letter for the person to send, or to keep.
    void letterWanted(const QString &letter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fillStopCard();

    // Layout.
    void arrange();
    QRectF arrangePicture();
    double arrangeHead(const QRectF &column, double unit);
    double arrangeStop(const QRectF &column, double top, double bottom, double unit);
    double arrangeFoot(const QRectF &column, double unit);
    [[nodiscard]] double unit() const;

    const Look &m_look;
    const Routine &m_routine;
    Summary m_summary;
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
};

} // namespace matside
