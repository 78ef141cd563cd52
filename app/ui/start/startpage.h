// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/program/options.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look.h"
#include "ui/shell/page.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QButtonGroup;

namespace matside {

class ActionButton;
class FigurePainter;
class FittedLabel;
class NavBar;
class Navigation;
class Panel;
class ReadingSheet;
class ResumeCard;
class Segmented;
class SideCard;
class StageView;

/// How long a routine takes with these options, gates included.
using LengthOf = std::function<Millis(const Options &)>;

/// Before the routine: what to choose, and one huge Start. Nothing has to be chosen.
class StartPage final : public Page
{
    Q_OBJECT

public:
    StartPage(const Look &look, Navigation &navigation, const Routine &routine, const Options &options, bool headRight,
              const FigurePainter &painter, LengthOf lengthOf, QWidget *parent = nullptr);

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] bool headRight() const { return m_headRight; }
    [[nodiscard]] QString title() const override;
    void refresh() override;
    void setKeys(const KeyMap &keys) override;
    /// One of kPaces, chosen elsewhere.
    void setPace(double pace);
    /// How much is said, chosen elsewhere.
    void setVoice(Verbosity voice);
    /// Where it goes on from what was left unfinished, in words; empty: nothing is offered.
    void setUnfinished(const QString &where);
    /// How long it takes, asked for anew.
    void showLength();
    /// Over the picture, where no words are.
    [[nodiscard]] QRect roomForNotice() const override;

public slots:
    void openReading();

signals:
    void startWanted(const matside::Options &options);
    void headChanged(bool headRight);
    void voiceChosen(matside::Verbosity voice);
    void soundCheckWanted();
    void unfinishedTaken();
    void unfinishedRefused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(Navigation &navigation, const FigurePainter &painter);
    void addFields();
    void addMatFields();
    Segmented *addField(const QString &objectName, const QString &name, const QStringList &options, int chosen);
    void addSupport();
    void chooseFirst(Side side);
    void act(StartAction action);
    void chosen();
    [[nodiscard]] QString summary() const;

    // Layout.
    void arrange();
    void arrangeHero(double hero);
    double arrangeChoices(double top);
    [[nodiscard]] double footHeight() const;
    void arrangeFoot(double top);
    void arrangeRead(const QRectF &row);
    double arrangeFields(const QRectF &area, std::size_t columns);
    void arrangeTitle(double top, double bottom);
    [[nodiscard]] bool portrait() const;
    [[nodiscard]] double unit() const;
    [[nodiscard]] double margin() const;
    [[nodiscard]] double fieldGap() const;
    struct Cell final
    {
        std::size_t row = 0;
        double left = 0;
        double width = 0;
    };
    [[nodiscard]] std::vector<Cell> cells(double width, std::size_t columns) const;
    [[nodiscard]] int labelLines(const std::vector<Cell> &cells) const;
    [[nodiscard]] double labelType() const;

    const Look &m_look;
    const Routine &m_routine;
    Options m_options;
    bool m_headRight;
    LengthOf m_lengthOf;
    KeyMap m_keys;

    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    StageView *m_stage = nullptr;
    Panel *m_sheet = nullptr;
    Panel *m_foot = nullptr; ///< under Start and the controls beside it: the choices scroll, these never do
    bool m_oneRow = false;   ///< a low window: all of the foot stands beside Start
    NavBar *m_nav = nullptr;
    FittedLabel *m_title = nullptr;
    FittedLabel *m_length = nullptr;
    QButtonGroup *m_sides = nullptr;
    SideCard *m_left = nullptr;
    SideCard *m_right = nullptr;
    std::vector<Segmented *> m_fields;
    ActionButton *m_start = nullptr;
    ActionButton *m_read = nullptr;
    ActionButton *m_hear = nullptr;
    ResumeCard *m_unfinished = nullptr;
    bool m_offers = false; ///< something was left unfinished
    FittedLabel *m_summary = nullptr;
    ReadingSheet *m_reading = nullptr;
};

} // namespace matside
