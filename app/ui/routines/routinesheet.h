// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "playback/program/program.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/shell/look.h"

#include <functional>

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FigurePainter;
class FittedLabel;
class Panel;
class StepGallery;
class TextScroll;

/// A routine as it would be led now.
struct RoutinePreview final
{
    ProgramPtr program; ///< with the options that the person chose for it
    QString voice;      ///< a sentence about lines that another voice speaks; empty: there is none to tell
};
/// Makes it, of a routine of the list or of any file.
using PreviewOf = std::function<RoutinePreview(const Routine &routine)>;

/// A routine, or a file that cannot be done, and what the person can do with it.
struct RoutineOffer final
{
    enum class State {
        Listed,   ///< it can be chosen
        Chosen,   ///< it is chosen already
        New,      ///< of another folder: it can be kept
        Replaces, ///< the same, in place of a routine of the person that has its id
        Refused,  ///< the same, and a routine that comes with the program has its id
    };

    RoutineEntry entry;
    State state = State::Listed;
    QString other; ///< the title of the routine that has its id
};

/// Shows what a routine is, with all its steps, before it is chosen or kept; of a file that cannot be done, everything that is wrong.
class RoutineSheet final : public Sheet
{
    Q_OBJECT

public:
    RoutineSheet(const Look &look, const FigurePainter &painter, QWidget *parent);

    /// preview: of its routine; without a routine none is needed.
    void open(const RoutineOffer &offer, const RoutinePreview &preview);
    [[nodiscard]] const RoutineOffer &offer() const { return m_offer; }
    /// Who is drawn, and to which side the head lies.
    void setSeen(const QString &person, bool headRight);
    /// False where any text is larger than its place.
    [[nodiscard]] bool fits() const;

signals:
    /// The routine of this file is to be led from now on.
    void chosen(const QString &path);
    /// This file is to be kept, and its routine to be chosen.
    void keepWanted(const QString &path);
    /// This file is to be read again.
    void readingWanted(const QString &path);
    void revealWanted(const QString &path);
    void removalWanted(const QString &path);

protected:
    void arrange() override;
    void refresh() override;
    bool useKey(QKeyEvent *event) override;

private:
    void build();
    void layOut();
    void showWords(const RoutinePreview &preview);
    void showSteps(const ProgramPtr &program);
    void showButtons();
    void act();
    void placeButtons(double wide, double unit, double scale);
    void fillProblems(double pixels);
    [[nodiscard]] bool isOpened() const;

    const Look &m_look;
    const FigurePainter &m_painter;
    RoutineOffer m_offer;
    QString m_person;
    bool m_headRight = false;
    Panel *m_panel;
    FittedLabel *m_title;
    QScrollArea *m_scroll; ///< words and pictures; hidden where the file cannot be done
    QWidget *m_content;
    FittedLabel *m_notice; ///< what keeping it would do
    FittedLabel *m_facts;
    FittedLabel *m_summary;
    StepGallery *m_gallery;
    TextScroll *m_problems; ///< shown in their place
    ActionButton *m_first;  ///< choose, keep, or read again
    ActionButton *m_reveal;
    ActionButton *m_remove;
    ActionButton *m_close;
    QVBoxLayout *m_column; ///< of the panel
    QVBoxLayout *m_inside; ///< of the content
    QGridLayout *m_foot;
};

} // namespace matside
