// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"
#include "playback/program/place.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/shell/look.h"

#include <QStringList>

#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

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

/// A sheet with one step in full: to read it, to go to the next step, to begin from it.
class StepSheet final : public Sheet
{
    Q_OBJECT

public:
    StepSheet(const Look &look, const FigurePainter &painter, QWidget *parent);

    void open(const std::vector<StepEntry> &steps, int index);
    /// The step that is open, or was open last: from 0.
    [[nodiscard]] int index() const { return m_index; }

signals:
    void beginWanted(const matside::Place &place);

protected:
    void arrange() override;
    void refresh() override;
    bool useKey(QKeyEvent *event) override;

private:
    void go(int by);
    void showStep();
    void fillText();
    void layOut();

    std::vector<StepEntry> m_steps;
    int m_index = 0;
    Panel *m_panel;
    StageView *m_stage;
    FittedLabel *m_title;
    TextScroll *m_tell; ///< sentence and description, under the picture where there is room; else they begin m_text
    TextScroll *m_text;
    ActionButton *m_begin;
    ActionButton *m_back;
    ActionButton *m_next;
    ActionButton *m_close;

    QVBoxLayout *m_column; ///< picture and words, and the buttons under them
    QBoxLayout *m_halves;  ///< picture and words: side by side, or one over the other in portrait
    QVBoxLayout *m_seen;   ///< the picture and the words under it
    QVBoxLayout *m_words;
    QHBoxLayout *m_foot;
};

} // namespace matside
