// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>
#include <utility>

/// The ids that playback itself needs, each with its reason. Everything else that a routine names is the routine's own.
/// No other file of routines/playback holds an id as a literal; tests/playback/engineidstest.cpp looks for them.
namespace matside::engine {

using Id = QLatin1StringView;

/// The support that lifts nothing: every routine may be done without a support, and then says other lines.
inline constexpr Id kNoSupport{"none"};

/// What the id of a phrase gets when the line is for somebody without support: it is a recording of its own.
inline constexpr Id kNoSupportSuffix{".no-support"};
/// What the id of a phrase gets when it is the short form of the line: it is a recording of its own.
inline constexpr Id kBriefSuffix{".brief"};
/// What the id of a chime's cue begins with; the sound's name follows.
inline constexpr Id kChimePrefix{"chime-"};

/// The sounds that playback rings by itself; the others are the routine's.
namespace chime {
inline constexpr Id kHome{"home"};   ///< the body arrives at home
inline constexpr Id kTurn{"turn"};   ///< a breath begins that is not paced in words
inline constexpr Id kPulse{"pulse"}; ///< a long silence goes on
} // namespace chime

/// Motions of resources/figures/motions.toml that the figure shows during an interlude on a support; all others are found in the
/// moves of the step.
namespace motion {
inline constexpr Id kRest{"rest"};          ///< nothing moves and the body is at home
inline constexpr Id kTakeAway{"take-away"}; ///< the body lifts, the support is taken away, and the body lowers
} // namespace motion

/// Names of the moves of an interlude: the session page and the timeline show the name of every move.
namespace move {
inline constexpr Id kListen{"listen"};          ///< a line is said, and the body stands still
inline constexpr Id kToMiddle{"to-middle"};     ///< the body turns back to the middle
inline constexpr Id kComeHome{"come-home"};     ///< the body comes home after its line
inline constexpr Id kRestHome{"rest-home"};     ///< the figure comes home: the person is there already
inline constexpr Id kSettle{"settle"};          ///< the person settles on the support again
inline constexpr Id kCountIn{"count-in"};       ///< three, two, one
inline constexpr Id kGoAway{"go-away"};         ///< once away to where the next move begins
inline constexpr Id kBreatheIn{"breathe-in"};   ///< half of a paced breath while easing
inline constexpr Id kBreatheOut{"breathe-out"}; ///< the other half
inline constexpr Id kTakeAway{"take-away"};     ///< the support is taken away because something hurts
inline constexpr Id kRest{"rest"};              ///< silence
} // namespace move

/// The words that the page shows during moves of an interlude: resources/phrases/off-path.toml has each of them.
namespace words {
inline constexpr Id kStayOut{"stay-out"};       ///< the body stays where it is, away from home
inline constexpr Id kStayHome{"stay-home"};     ///< the body is at home and nothing moves
inline constexpr Id kEase{"ease"};              ///< something hurts, and the person stays as they are
inline constexpr Id kEaseEasy{"ease-easy"};     ///< the same in a change of position, where nobody stays
inline constexpr Id kToMiddle{"to-middle"};     ///< the body turns back to the middle
inline constexpr Id kComeHome{"come-home"};     ///< the body comes home
inline constexpr Id kGoAway{"go-away"};         ///< once away
inline constexpr Id kSettle{"settle"};          ///< the person settles again
inline constexpr Id kTakeAway{"take-away"};     ///< the support is taken away and the body lowers
inline constexpr Id kBreatheIn{"breathe-in"};   ///< half of a paced breath
inline constexpr Id kBreatheOut{"breathe-out"}; ///< the other half
inline constexpr Id kRestBetween{"rest-between"}; ///< between two sets
inline constexpr std::array kAll{kRestBetween, kStayOut,  kStayHome, kEase,     kEaseEasy,  kToMiddle,  kComeHome,
                                 kGoAway, kSettle,   kTakeAway, kBreatheIn, kBreatheOut};
} // namespace words

/// Lines off the path: no step of the routine has them. "Three, two, one" is said in every gate, in every move with
/// lead_in and in detours; all others are said because the person pressed something or a gate waits.
namespace line {
inline constexpr Id kThree{"lead-in.three"}; ///< counts into the next move
inline constexpr Id kTwo{"lead-in.two"};
inline constexpr Id kOne{"lead-in.one"};
inline constexpr std::array kCount{kThree, kTwo, kOne};

inline constexpr Id kEase{"ease"};                     ///< something hurts: stay and breathe
inline constexpr Id kEaseEasy{"ease.easy"};            ///< the same in a change of position, where nobody can stay
inline constexpr Id kEaseStill{"ease.still"};          ///< after four and eight breaths, away from home
inline constexpr Id kEaseStillHome{"ease.still-home"}; ///< the same at home
inline constexpr Id kEaseShorter{"ease.shorter"};      ///< later repetitions of this side stop short
inline constexpr Id kEaseSupportAway{"ease.support-away"}; ///< the support may be taken away
inline constexpr Id kEaseEnough{"ease.enough"};        ///< when to stop for today
inline constexpr Id kBreathIn{"breath.in"};            ///< paces the first breaths of easing
inline constexpr Id kBreathOut{"breath.out"};

inline constexpr Id kFurther{"further"}; ///< "a little further": the limit of this side rises
inline constexpr Id kSlower{"slower"};   ///< answers "slower"; taken back by "quicker"
inline constexpr Id kQuicker{"quicker"};
inline constexpr Id kFormEasier{"form.easier"};     ///< the step goes on in its easier form
inline constexpr Id kFormStandard{"form.standard"}; ///< as it is written
inline constexpr Id kFormHarder{"form.harder"};     ///< in its harder form
inline constexpr Id kOneMore{"one-more"}; ///< one repetition more is added before the last
inline constexpr Id kOneMoreBoth{"one-more.both"};
inline constexpr Id kSwitchSide{"switch-side"};
inline constexpr Id kOneSide{"one-side"}; ///< the other side is left out; taken back by "both-sides"
inline constexpr Id kBothSides{"both-sides"};
inline constexpr Id kRepeatRepetition{"repeat.repetition"};
inline constexpr Id kRepeatNested{"repeat.nested"};

inline constexpr Id kNoChange{"no-change"};     ///< answers what has no effect here
inline constexpr Id kHoldOn{"hold-on"};         ///< the key of the main action is held: what holding on does
inline constexpr Id kThenFirst{"then.first"};   ///< answers a switch of sides before a side has begun
inline constexpr Id kThenSide{"then.side"};     ///< answers within a pause: the session will go on with this side
inline constexpr Id kThenNext{"then.next"};     ///< the same: with the next step
inline constexpr Id kThenBefore{"then.before"}; ///< with the step before
inline constexpr Id kThenAgain{"then.again"};   ///< with the present step, from its start
inline constexpr Id kThenOther{"then.other"};   ///< with any other step

inline constexpr Id kPauseStoodStill{"pause.stood-still"}; ///< a pause that nobody pressed: the program could not lead
inline constexpr Id kPauseLocked{"pause.locked"};          ///< the same: the screen is locked
inline constexpr Id kWelcomeBack{"welcome-back"}; ///< first words after a pause
inline constexpr Id kRecapPrefix{"recap."};       ///< what all recaps begin with: they name where the person is
inline constexpr Id kRecapHome{"recap.home"};
inline constexpr Id kRecapAway{"recap.away"};
inline constexpr Id kRecapNested{"recap.nested"};
inline constexpr Id kRecapNestedHome{"recap.nested-home"};
inline constexpr Id kRecapLastHome{"recap.last-home"}; ///< the last one is never called "five of five"
inline constexpr Id kRecapLastAway{"recap.last-away"};
inline constexpr Id kRecapLastNested{"recap.last-nested"};
inline constexpr Id kRecapLastNestedHome{"recap.last-nested-home"};
inline constexpr Id kRecapGoAway{"recap.go-away"};     ///< asks to go away once, before a nested repetition
inline constexpr Id kGoOnAway{"go-on.away"};           ///< says which way the body goes, before a move without a line of
inline constexpr Id kGoOnHome{"go-on.home"};           ///< its own: away, home, or turned in or out
inline constexpr Id kGoOnIn{"go-on.in"};
inline constexpr Id kGoOnOut{"go-on.out"};
inline constexpr Id kSettleAgain{"settle-again"};       ///< after a long pause, and from the closing back to a side
inline constexpr Id kSettleUnder{"settle-again.under"}; ///< the same where the support is not under the body
inline constexpr Id kHeld{"held"};                      ///< a gate is held until the main action

inline constexpr Id kHalfway{"hold.halfway"}; ///< in the middle of a hold
inline constexpr Id kSecond{"hold.second"};   ///< a second of a hold that is counted: its number
inline constexpr Id kHome{"home"}; ///< how the body comes home where its step does not say it: fills {home} in
inline constexpr Id kAway{"away"}; ///< how it goes away, the same: fills {away} in
inline constexpr Id kEaseHome{"ease.home"}; ///< the same complaint in a step that is eased at home: the body comes home at once
inline constexpr Id kSetRest{"set.rest"};   ///< between two sets: a move of rest says it
inline constexpr Id kSettlePrefix{"settle-again."}; ///< settling again in a posture other than the standard one; its name follows
inline constexpr Id kHomeFirst{"home-first"};      ///< a body that is away comes home before the program goes elsewhere
inline constexpr Id kHomePress{"home.press"};      ///< the same after a pause or after easing
inline constexpr Id kHomeMiddle{"home.middle"};    ///< before both, when the body is turned
inline constexpr Id kLeaveAway{"leave.away"};       ///< leaves this side after a second complaint: the body comes home
inline constexpr Id kLeaveHome{"leave.home"};       ///< the same at home
inline constexpr Id kConfirm{"confirm"};             ///< asks whether to end
inline constexpr Id kConfirmPaused{"confirm.paused"}; ///< the same within a pause
inline constexpr Id kStay{"stay"};                    ///< the person answers by a key that does not end
inline constexpr Id kStayPaused{"stay.paused"};       ///< the same within a pause
inline constexpr Id kEndAway{"end.away"};       ///< ending gently brings the body home first
inline constexpr Id kEndHome{"end.home"};

/// All of them: resources/phrases/off-path.toml has a line for each.
inline constexpr std::array kAll{kThree,          kTwo,           kOne,           kEase,
                                 kEaseEasy,       kEaseStill,     kEaseStillHome, kEaseShorter,
                                 kEaseSupportAway,   kEaseEnough,    kFurther,       kWelcomeBack,
                                 kRecapHome, kRecapAway,    kRecapNested,     kRecapLastHome,
                                 kRecapLastAway, kRecapLastNested, kRecapGoAway, kSettleAgain,
                                 kHeld,           kRepeatRepetition,   kRepeatNested,    kOneMore,
                                 kOneMoreBoth,    kHomeFirst,     kHomePress,     kHomeMiddle,
                                 kSwitchSide,     kOneSide,       kBothSides,     kSlower,
                                 kQuicker,        kConfirm,       kEndAway,     kEndHome,
                                 kBreathIn,       kBreathOut,     kGoOnAway,      kGoOnHome,
                                 kGoOnIn,         kGoOnOut,       kLeaveAway,   kLeaveHome,
                                 kSettleUnder,    kThenFirst,     kThenSide,      kThenNext,
                                 kThenBefore,     kThenAgain,     kThenOther,     kConfirmPaused,
                                 kStay,           kStayPaused,    kNoChange,      kRecapNestedHome,
                                 kRecapLastNestedHome, kHoldOn,        kPauseStoodStill, kPauseLocked,
                                 kHome,           kAway,
                                 kEaseHome,       kSetRest,       kHalfway,       kSecond,
                                 kFormEasier,     kFormStandard,  kFormHarder};

/// Answers that take each other back: of the two only the later is said.
inline constexpr std::array<std::pair<Id, Id>, 2> kOpposites{{{kSlower, kQuicker}, {kOneSide, kBothSides}}};
} // namespace line

} // namespace matside::engine
