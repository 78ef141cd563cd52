// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/program/options.h"
#include "storage/settings.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look.h"
#include "ui/shell/page.h"
#include "ui/start/routinetraits.h"
#include "ui/start/resumecard.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QBoxLayout;
class QButtonGroup;
class QGridLayout;
class QHBoxLayout;
class QSpacerItem;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FigurePainter;
class FittedLabel;
class NavBar;
class Navigation;
class Panel;
class ReadingSheet;
class Segmented;
class SideCard;
class StageView;

/// How long a routine takes with these options, gates included.
using LengthOf = std::function<Millis(const Options &)>;

/// The page before the routine: the choices, and one huge Start. Nothing has to be chosen.
class StartPage final : public Page
{
    Q_OBJECT

public:
    StartPage(const Look &look, Navigation &navigation, const Routine &routine, const Settings &settings,
              const FigurePainter &painter, LengthOf lengthOf, QWidget *parent = nullptr);

    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] bool headRight() const { return m_headRight; }
    /// Seconds from Start to the first line.
    [[nodiscard]] int toTheMat() const { return m_toTheMat; }
    [[nodiscard]] QString title() const override;
    void refresh() override;
    void setKeys(const KeyMap &keys) override;
    /// One of kPaces, chosen elsewhere.
    void setPace(double pace);
    /// One of kTimesToTheMat, chosen elsewhere.
    void setToTheMat(int seconds);
    /// How much is said, chosen elsewhere.
    void setVoice(Verbosity voice);
    /// Offers to go on with the session that was left unfinished; without one, offers nothing.
    void setUnfinished(const std::optional<ResumeOffer> &offer);
    /// A sentence over who speaks, under the length of the routine; empty: none.
    void setVoiceNote(const QString &sentence);
    /// Asks again how long the routine takes, and shows it.
    void showLength();
    /// Between the sign and the names of the pages.
    [[nodiscard]] QRect roomForNotice() const override;

public slots:
    void openReading();

signals:
    void startWanted(const matside::Options &options);
    void choicesChanged(); ///< the person has chosen: options(), headRight() or toTheMat() differs from before
    void routinesWanted();
    void diaryWanted();
    void soundCheckWanted();
    void unfinishedTaken();
    void unfinishedEnded(); ///< gently
    void unfinishedRefused();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build(Navigation &navigation, const FigurePainter &painter);
    void addFields();
    void addSideFields();
    void addPaceFields();
    void addWorkFields();
    void connectOffer();
    void addBodyFields();
    Segmented *addField(const QString &objectName, const QString &name, const QStringList &options, int chosen);
    void addSupport();
    void chooseFirst(Side side);
    void act(StartAction action);
    void chosen();
    [[nodiscard]] QStringList chosenParts() const;
    [[nodiscard]] Segmented *field(const char *objectName) const;
    void choose(const char *objectName, int index);

    void layOut();
    void layOutHero();
    void layOutFoot();
    void layOutFields(int columns, std::size_t threes);
    void setFields(double unit, double gap);
    void setSizes();
    void setChoiceSizes(double unit);
    void setFieldSizes(double unit, double gap);
    void setFootSizes(double unit, bool oneRow, bool scrolls);
    void setHeroSizes(double unit);
    [[nodiscard]] bool needsOneRow(double unit) const;
    [[nodiscard]] double footHeight(double unit, bool oneRow) const;
    [[nodiscard]] double leastHero() const;
    [[nodiscard]] bool portrait() const { return height() > width(); }
    [[nodiscard]] bool stacks() const;
    [[nodiscard]] double unit() const;
    [[nodiscard]] double margin() const;
    [[nodiscard]] double offerWidth(double unit) const;

    const Look &m_look;
    const Routine &m_routine;
    Options m_options;
    bool m_headRight;
    int m_toTheMat; ///< seconds
    const RoutineTraits m_traits;
    LengthOf m_lengthOf;
    KeyMap m_keys;

    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    StageView *m_stage = nullptr;
    Panel *m_sheet = nullptr;
    Panel *m_foot = nullptr;   ///< the surface under Start, where the choices scroll above it
    QWidget *m_hero = nullptr; ///< the bar and the words on the wall of the picture
    NavBar *m_nav = nullptr;
    FittedLabel *m_title = nullptr;
    FittedLabel *m_length = nullptr;
    FittedLabel *m_voiceNote = nullptr;
    QButtonGroup *m_sides = nullptr;
    SideCard *m_left = nullptr;
    SideCard *m_right = nullptr;
    std::vector<Segmented *> m_fields;
    ActionButton *m_start = nullptr;
    ActionButton *m_read = nullptr;
    ActionButton *m_hear = nullptr;
    ResumeCard *m_unfinished = nullptr;
    bool m_offers = false; ///< an unfinished session is offered
    FittedLabel *m_summary = nullptr;
    ReadingSheet *m_reading = nullptr;

    QGridLayout *m_page = nullptr;
    QVBoxLayout *m_heroColumn = nullptr;
    QBoxLayout *m_heroRow = nullptr; ///< the words at the side of the head
    QVBoxLayout *m_heroWords = nullptr;
    QSpacerItem *m_underTitle = nullptr;
    QBoxLayout *m_choices = nullptr; ///< side cards and fields
    QHBoxLayout *m_cards = nullptr; ///< of the sides
    QVBoxLayout *m_rows = nullptr;   ///< of fields
    QBoxLayout *m_footBox = nullptr; ///< Start, and the controls under it or beside it
    QBoxLayout *m_under = nullptr;   ///< reading and sound check, and the summary
    QHBoxLayout *m_reads = nullptr;
};

} // namespace matside
