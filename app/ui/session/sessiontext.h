// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/stage/picture.h"
#include "playback/command.h"
#include "playback/moment.h"
#include "playback/program.h"
#include "playback/summary.h"

#include <QString>

namespace matside {

// What the pages show, from what is true: pure functions, so that a page only arranges.

[[nodiscard]] Picture pictureOf(const Moment &moment, bool headRight);

/// The largest words: the step while it runs, else how the session stands.
[[nodiscard]] QString titleOf(Phase phase, const Moment &moment);
/// The same where words stand instead of the picture: a breath is told there, as nothing rises and falls.
[[nodiscard]] QString wordsTitleOf(Phase phase, const Moment &moment);
/// What is being said; in silence the step's sentence, and while paused what the heel may do.
[[nodiscard]] QString captionOf(Phase phase, const Moment &moment);
/// The same without the spoken line, where captions are switched off: the step's sentence stands there all the time.
[[nodiscard]] Moment withoutCaption(Moment moment);
/// Somebody speaks: the caption is what is heard.
[[nodiscard]] bool speaks(Phase phase, const Moment &moment);

/// "Pause", "Go on", "Ready", "Slide home", "Finish gently". With the heel at home there is nothing to slide: "Go on".
[[nodiscard]] QString mainLabel(Phase phase, bool heelIsOut);
[[nodiscard]] QString painLabel(Phase phase);
/// What the widest button asks for in this phase.
[[nodiscard]] CommandKind painCommand(Phase phase);
[[nodiscard]] QString nextLabel(Phase phase, const Moment &moment);

[[nodiscard]] QString sideWord(Side side);
/// The side's word, or the part's where no side works; empty without a program.
[[nodiscard]] QString headWord(const Moment &moment, const Program *program);
/// How much of its step is done, 0 to 1.
[[nodiscard]] double doneOfStep(const Moment &moment, const Program *program);
/// "3 of 5"; empty where nothing is counted.
[[nodiscard]] QString countText(const Moment &moment);
/// Where that is, in one go: "Slide the heel: left, 3 of 5".
[[nodiscard]] QString placeText(const Moment &moment);
/// Whole seconds that are left of the move, rounded up.
[[nodiscard]] int secondsLeft(const Moment &moment);

/// What the round face at the feet shows.
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
/// The same where words stand instead of the picture: seconds, also of a breath.
[[nodiscard]] DialFace wordsDialOf(Phase phase, const Moment &moment);
/// The dial in words, for a screen reader. Without the number: a reader asks for it, and is not told every second.
[[nodiscard]] QString dialWords(const DialFace &face);
/// What is to be done now, in one go: "Slide the heel. Left, 3 of 5. Slowly, and only as far as it is easy." It changes with
/// the step, the count and the phase, never with the seconds. said: the last instruction, where somebody else's voice has
/// to say it; empty otherwise.
[[nodiscard]] QString instructionOf(Phase phase, const Moment &moment, const Program *program, const QString &said);

/// "About 10 minutes, lying down": never less than one.
[[nodiscard]] QString lengthText(Millis length);
/// "Well done", or that it was ended early.
[[nodiscard]] QString endTitle(const Summary &summary);
/// A name or a sentence of the figure files (persons, cards), in the language of the program.
[[nodiscard]] QString figureWords(const QString &text);
/// The stop card comes first: it was ended early, or the back complained twice.
[[nodiscard]] bool stopCardFirst(const Summary &summary);

} // namespace matside
