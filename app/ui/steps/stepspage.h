// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/program/program.h"
#include "ui/shell/look.h"
#include "ui/shell/page.h"
#include "ui/steps/stepsheet.h"

#include <vector>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FigurePainter;
class FittedLabel;
class NavBar;
class Navigation;
class PictureCard;
class ReadingSheet;
class StepCard;

/// What a program comes to when it is read: its steps in order. The second side is one entry, as it is the same again.
[[nodiscard]] std::vector<StepEntry> stepsOf(const Program &program);

/// The whole routine as illustrated cards, to read beforehand and to begin from any of them.
class StepsPage final : public Page
{
    Q_OBJECT

public:
    StepsPage(const Look &look, Navigation &navigation, const Routine &routine, const FigurePainter &painter,
              QWidget *parent = nullptr);

    /// person: who is drawn, as in Settings.
    void setProgram(const ProgramPtr &program, bool headRight, const QString &person = {});
    [[nodiscard]] QString title() const override;
    void refresh() override;
    [[nodiscard]] QRect roomForNotice() const override;

signals:
    /// The routine from here.
    void beginWanted(const matside::Place &place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addReadingCards();
    void addPictures();
    void chainTabs();
    void openStep(int index);
    void layOut();
    void setSizes();
    [[nodiscard]] double across() const;
    void setCardSizes(double unit);
    void setPictureSizes(double unit);
    void setReadingSizes(double unit);
    void evenPictureType();

    const Look &m_look;
    Navigation &m_navigation;
    const Routine &m_routine;
    const FigurePainter &m_painter;
    std::vector<StepEntry> m_steps;

    QScrollArea *m_scroll;
    QWidget *m_content;
    NavBar *m_nav;
    FittedLabel *m_title;
    FittedLabel *m_hint;
    std::vector<StepCard *> m_cards;
    std::vector<ActionButton *> m_readings;
    std::vector<PictureCard *> m_pictures; ///< in the order of the routine
    StepSheet *m_step;
    ReadingSheet *m_reading;

    QVBoxLayout *m_column;
    QVBoxLayout *m_top; ///< the navigation bar, and the space under it
    QGridLayout *m_cardGrid;
    QGridLayout *m_pictureGrid; ///< two columns; a card that stands alone takes both
    QGridLayout *m_readingGrid;
};

} // namespace matside
