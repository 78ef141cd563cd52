// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/summary.h"
#include "ui/tokens.h"

#include <QWidget>

namespace matside {

class ActionButton;
class FactsCard;
class FigurePainter;
class FittedLabel;
class Panel;
class StageView;
class TextScroll;

/// After the routine: seated, and told what was done. Nothing is scored.
class AfterPage final : public QWidget
{
    Q_OBJECT

public:
    AfterPage(const Look &look, const Routine &routine, const FigurePainter &painter, QWidget *parent = nullptr);

    void setSummary(const Summary &summary, bool headRight);
    void refresh();

signals:
    void done();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void arrange();
    void fillStopCard();

    const Look &m_look;
    const Routine &m_routine;
    Summary m_summary;
    StageView *m_stage;
    FittedLabel *m_title;
    FittedLabel *m_sentence;
    Panel *m_stop;
    TextScroll *m_stopText;
    FactsCard *m_facts;
    ActionButton *m_done;
};

} // namespace matside
