// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"
#include "model/routine.h"
#include "playback/player/command.h"
#include "playback/player/summary.h"
#include "playback/program/moment.h"
#include "playback/program/program.h"

#include <QString>

namespace matside {

// The texts and pictures of the pages, as pure functions of phase, moment and summary: a page only arranges them.

[[nodiscard]] Picture pictureOf(const Moment &moment, bool headRight);

/// The largest words: the step while it runs, else how the session stands.
[[nodiscard]] QString titleOf(Phase phase, const Moment &moment);
/// The same for the page without a picture, which has to tell a breath in words.
[[nodiscard]] QString wordsTitleOf(Phase phase, const Moment &moment);
/// The spoken line; in silence the words of the move, and while paused a sentence about the body that waits.
[[nodiscard]] QString captionOf(Phase phase, const Moment &moment);
/// The caption of a pause while nothing is heard. why: the reason, a sentence.
[[nodiscard]] QString silenceText(const QString &why);
/// The same moment without its spoken line, for captions that are switched off.
[[nodiscard]] Moment withoutCaption(Moment moment);

/// "Pause", "Go on", "Ready", "Come home", "Finish gently". With the body at home: "Go on".
[[nodiscard]] QString mainLabel(Phase phase, bool isAway);
/// complaint: what the routine calls it.
[[nodiscard]] QString painLabel(Phase phase, const QString &complaint);
/// The command of the widest button in this phase.
[[nodiscard]] CommandKind painCommand(Phase phase);
[[nodiscard]] QString nextLabel(Phase phase, const Moment &moment);

[[nodiscard]] QString sideWord(Side side);
/// The side's word, or the part's where no side works; empty without a program.
[[nodiscard]] QString headWord(const Moment &moment, const Program *program);
/// The share of the moment's step that is done, 0 to 1.
[[nodiscard]] double doneOfStep(const Moment &moment, const Program *program);
/// "3 of 5"; empty where nothing is counted.
[[nodiscard]] QString countText(const Moment &moment);
/// The place of the moment in one phrase: "Away and home: left, 3 of 5".
[[nodiscard]] QString placeText(const Moment &moment);
/// Whole seconds that are left of the move, rounded up.
[[nodiscard]] int secondsLeft(const Moment &moment);

/// The content of the dial.
struct DialFace final
{
    enum class Kind {
        Countdown, ///< number and ring
        Breath,    ///< "in" or "out" and a disc that grows with the breath
        Paused,    ///< two bars
        Waiting,   ///< three dots
        Question,
        Empty,
    };

    Kind kind = Kind::Empty;
    int number = 0;    ///< of Countdown and Breath; 0 for none
    double left = 1;   ///< of the move, 0 to 1
    double length = 0; ///< of the move, in seconds
    double breath = 0; ///< 0 empty, 1 full
    QString word;      ///< of Breath

    friend bool operator==(const DialFace &, const DialFace &) = default;
};
[[nodiscard]] DialFace dialOf(Phase phase, const Moment &moment);
/// The same for the page without a picture: seconds, also of a breath.
[[nodiscard]] DialFace wordsDialOf(Phase phase, const Moment &moment);
/// The dial in words, for a screen reader. The number is left out: a reader can ask for it, and is not told every second.
[[nodiscard]] QString dialWords(const DialFace &face);
/// The present instruction in one text: "Away and home. Left, 3 of 5. Slowly, and only as far as it is easy." It changes
/// with the step, the count and the phase, never with the seconds.
[[nodiscard]] QString instructionOf(Phase phase, const Moment &moment, const Program *program);

/// "standing at a wall"; each posture that the format has.
[[nodiscard]] QString postureWords(Posture posture);
/// "About 10 minutes, standing": never less than one.
[[nodiscard]] QString lengthText(Millis length, Posture posture);
/// "Well done", or a title that says that the routine was ended early.
[[nodiscard]] QString endTitle(const Summary &summary);
/// A name or a sentence of the figure files (persons, cards), in the language of the program.
[[nodiscard]] QString figureWords(const QString &text);
/// The question after the routine, which is answered from 0 (quiet) to 10 (as strong as it can be).
[[nodiscard]] QString questionOf(const Routine &routine);
/// The one before it, where it has another.
[[nodiscard]] QString questionBefore(const Routine &routine);
/// The stop card stands first on the after page: the routine was ended early, or something hurt twice.
[[nodiscard]] bool stopCardFirst(const Summary &summary);

} // namespace matside
