// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "ui/routines/routinesheet.h"
#include "ui/shell/page.h"

#include <QPointer>

#include <vector>

class QBoxLayout;
class QFileDialog;
class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace matside {

class ActionButton;
class AskSheet;
class FigurePainter;
class FittedLabel;
class NavBar;
class Navigation;
class RoutineCard;
struct Look;

/// The routines that can be led: those that come with the program, and the person's own. One of them is chosen.
class RoutinesPage final : public Page
{
    Q_OBJECT

public:
    RoutinesPage(const Look &look, Navigation &navigation, const FigurePainter &painter, PreviewOf previewOf,
                 QWidget *parent = nullptr);

    /// chosen: the id of the routine that is led.
    void setEntries(const std::vector<RoutineEntry> &entries, const QString &chosen);
    /// Shows this one in full; a sheet that is open gives way.
    void open(const RoutineOffer &offer);
    /// Who is drawn, and to which side the head lies.
    void setSeen(const QString &person, bool headRight);
    [[nodiscard]] QString title() const override;
    void refresh() override;
    [[nodiscard]] QRect roomForNotice() const override;

public slots:
    /// Shows the dialog that asks for a file.
    void chooseFile();

signals:
    /// The page is shown: setEntries() is to be called.
    void wanted();
    /// This file is to be read, and shown by open().
    void fileChosen(const QString &path);
    /// The routine of this file of the list is to be led from now on.
    void chosen(const QString &path);
    /// This file is to be copied into the person's folder, and its routine to be chosen.
    void keepWanted(const QString &path);
    /// The person has agreed to remove this file.
    void removalWanted(const QString &path);
    void revealWanted(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// The cards of one heading.
    struct Group final
    {
        FittedLabel *heading;
        QGridLayout *grid;
        std::vector<RoutineCard *> cards;
    };

    void build();
    void layOut();
    void setSizes();
    void setGroupSizes(Group &group, double unit);
    void focusCard(const QString &name, std::size_t place);
    void addCard(const RoutineEntry &entry);
    void openEntry(const QString &path);
    void followSheet();
    void askToRemove(const QString &path);
    [[nodiscard]] const RoutineEntry *entryAt(const QString &path) const;
    [[nodiscard]] std::vector<RoutineCard *> cards() const;
    [[nodiscard]] double unit() const;

    const Look &m_look;
    Navigation &m_navigation;
    const FigurePainter &m_painter;
    const PreviewOf m_previewOf;
    std::vector<RoutineEntry> m_entries;
    QString m_chosen; ///< the id
    QString m_person;
    bool m_headRight = false;

    QScrollArea *m_scroll;
    QWidget *m_content;
    NavBar *m_nav;
    FittedLabel *m_title;
    ActionButton *m_open;
    Group m_shipped;
    Group m_own;
    FittedLabel *m_none; ///< how to get a routine of one's own, while there is none
    RoutineSheet *m_sheet;
    AskSheet *m_ask;
    QPointer<QFileDialog> m_dialog;

    QVBoxLayout *m_column;
    QVBoxLayout *m_top; ///< the navigation bar, and the space under it
    QBoxLayout *m_head; ///< title and button: side by side, or one under the other
};

} // namespace matside
