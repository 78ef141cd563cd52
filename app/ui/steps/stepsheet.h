// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"
#include "playback/place.h"
#include "ui/kit/tokens.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace matside {

class ActionButton;
class FigurePainter;
class FittedLabel;
class Panel;
class StageView;
class TextScroll;

/// A step as it is read: everything about it in words, and its picture.
struct StepEntry final
{
    Place place;
    int number = 0; ///< from 1, in the order of the routine
    std::optional<Side> side;
    QString motion;
    QString title;
    QString sentence;
    QString describes;
    QStringList lines; ///< that are said in it, each once
    Picture picture;
};

/// One step, large, over the page: to read it, to look at the next, to begin from it.
class StepSheet final : public QWidget
{
    Q_OBJECT

public:
    StepSheet(const Look &look, const FigurePainter &painter, QWidget *parent);

    void open(const std::vector<StepEntry> &steps, int index);
    void close();
    void refresh();

signals:
    void beginWanted(const matside::Place &place);
    void closed(int index); ///< of the step that was open last

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void go(int by);
    void showStep();
    void fillText();
    void arrange();

    const Look &m_look;
    std::vector<StepEntry> m_steps;
    int m_index = 0;
    Panel *m_panel;
    StageView *m_stage;
    FittedLabel *m_title;
    TextScroll *m_text;
    ActionButton *m_begin;
    ActionButton *m_back;
    ActionButton *m_next;
    ActionButton *m_close;
};

} // namespace matside
