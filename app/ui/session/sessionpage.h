// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"
#include "playback/player/command.h"
#include "playback/program/moment.h"
#include "ui/session/longpress.h"
#include "ui/session/readingdistance.h"
#include "ui/session/sessionlayout.h"
#include "ui/shell/keymap.h"
#include "ui/shell/look.h"
#include "ui/shell/page.h"

#include <QStringList>

#include <array>

namespace matside {

class ActionButton;
class ConfirmSheet;
class Crossfade;
class Dial;
class FigurePainter;
class FittedLabel;
class Headline;
class MoreSheet;
class Panel;
class HighContrastFrame;
class ProgressStrip;
class StageView;
class SessionReader;
class SpeakingIndicator;

/// The page of the running routine: it shows the latest Moment and emits the commands of its buttons. It decides nothing.
///
/// A click anywhere on the picture, or on the words that stand instead of it, is the main action.
class SessionPage final : public Page
{
    Q_OBJECT

public:
    SessionPage(const Look &look, const FigurePainter &painter, QWidget *parent = nullptr);
    /// Deletes its sheets first, as they emit sheetMoved() when they are hidden.
    ~SessionPage() override;

    void begin(const ProgramPtr &program);
    void setProgram(const ProgramPtr &program);
    void setPhase(Phase phase);
    void setMoment(const Moment &moment);
    void setHeadRight(bool headRight);
    /// What the routine calls it when something hurts: the widest button.
    void setComplaint(const QString &complaint);
    [[nodiscard]] QString title() const override;
    /// Shows the caps of these keys on the buttons.
    void setKeys(const KeyMap &keys) override;
    /// Large type instead of the picture.
    void setTextOnly(bool words);
    [[nodiscard]] bool words() const { return m_words; }
    /// The distance from which it is read: it gives the size of the words without a picture.
    void setReadingDistance(const ReadingDistance &distance);
    /// A screen reader is told the lines too, as no voice says them; and how many words a minute it is assumed to speak.
    void setReader(bool tellsLines, int wordsPerMinute);
    /// Whether a screen reader listens, in place of what the system says: for tests.
    void setListened(bool listened) { m_listened = listened; }
    /// The line that begins now.
    void cue(const Cue &cue);
    bool tellsInItsTime(const QString &sentence) override;
    /// On: the caption is the spoken line. Off: it is always the step's sentence.
    void setCaptions(bool captions);
    /// Why nothing is heard, in a sentence, which a paused session shows; empty: sound is heard.
    void setSoundLost(const QString &why);
    /// Nothing moves or fades between pictures: they change by whole seconds.
    void setReducedMotion(bool reduced);
    /// Sets the volume slider, 0 to 1.
    void setVolume(double volume, bool muted);
    void refresh() override;
    [[nodiscard]] QRect roomForNotice() const override;

    [[nodiscard]] const SessionLayout &sessionLayout() const { return m_layout; }

signals:
    void commanded(const matside::Command &command);
    void windowWanted(matside::WindowAction action);
    void volumeChosen(double volume); ///< 0 to 1
    void sheetMoved();
    /// The key of the main action is held, and holding on will ask whether to end gently.
    void holdTold();
    void said(const QString &sentence); ///< for a screen reader

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void connectParts();
    void watch();
    void mainByPointer();
    void showPhase();
    void showMoment();
    void showCaption();
    [[nodiscard]] bool isListened() const;
    void restFocus(QWidget *control);
    void settleFocus();
    void showBar();
    [[nodiscard]] std::optional<CommandKind> commandOf(const QObject *control, const QKeyEvent &event) const;
    [[nodiscard]] bool handleKey(const QObject *control, QKeyEvent *event);
    void tellHold();

    // Layout.
    void arrange();
    void styleTitle();
    void arrangeSheet();
    void placeCaption();
    void arrangeBars();
    void arrangeWords();
    void frameStage();
    void showPicture();
    void showThen();
    void placeDial();
    [[nodiscard]] QPixmap backdrop() const;
    [[nodiscard]] int linesOfSentences(const SessionLayout &layout) const;
    [[nodiscard]] int linesOfTitle(const QString &title) const;

    const Look &m_look;
    const FigurePainter &m_painter;
    KeyMap m_keys;
    ProgramPtr m_program;
    Moment m_moment;
    Phase m_phase = Phase::Running;
    QString m_complaint = Routine().complaint;
    bool m_headRight = false;
    bool m_words = false;
    ReadingDistance m_readingDistance;
    bool m_captions = true;
    QString m_soundLost;
    SessionLayout m_layout;
    QString m_chunksKey;          ///< the caption that m_chunks is cut from, and its size
    QString m_thenShown;          ///< the title and the place that the next step is set for
    bool m_thenInOneLine = false; ///< under the word "Then"; else the word begins the title
    QStringList m_chunks;
    QString m_framed; ///< motion and title for which the stage was framed last

    StageView *m_stage;
    Panel *m_sheet;
    Crossfade *m_light; ///< over the room and the sheet, under the words, which do not fade
    Headline *m_headline;
    FittedLabel *m_title;
    Dial *m_dial;
    SpeakingIndicator *m_voice;
    FittedLabel *m_caption;
    ProgressStrip *m_strip;
    FittedLabel *m_thenWord;
    FittedLabel *m_then;
    std::array<ActionButton *, 5> m_bar{}; ///< back, repeat, main, pain, next
    ActionButton *m_end;
    ActionButton *m_more;
    MoreSheet *m_moreSheet;
    ConfirmSheet *m_confirm;
    HighContrastFrame *m_edge;
    SessionReader *m_reader;
    std::optional<bool> m_listened; ///< as set by setListened()
    QWidget *m_rest; ///< has the focus while the voice speaks, where a screen reader would speak as well: it has no name
    bool m_stepped = false;
    LongPress m_longPress{this}; ///< of the main action
    QStringList m_stepShown; ///< the state for which the picture changed last
};

} // namespace matside
