// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/sessiontext.h"

#include "model/engineids.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Words", text, nullptr, n);
}

std::optional<bool> breathesIn(const Moment &moment)
{
    if (moment.move == engine::move::kBreatheIn)
        return true;
    if (moment.move == engine::move::kBreatheOut)
        return false;
    return std::nullopt;
}

} // namespace

Picture pictureOf(const Moment &moment, bool headRight)
{
    Picture picture;
    picture.motion = moment.motion;
    picture.side = moment.side;
    picture.reach = moment.body.reach;
    picture.turn = moment.body.turn;
    picture.breath = moment.body.breath;
    picture.progress = moment.fraction;
    picture.moves = moment.moves;
    picture.goes = moment.goes;
    picture.turns = moment.turns;
    picture.ghostReach = moment.ghostReach;
    picture.headRight = headRight;
    picture.support = moment.support;
    return picture;
}

QString titleOf(Phase phase, const Moment &moment)
{
    switch (phase) {
    case Phase::Paused:
        return tr("Paused");
    case Phase::Waiting:
        return tr("Ready?");
    case Phase::Easing: // while the support is taken away nobody stays as they are
        return moment.moves || moment.move == engine::move::kListen ? moment.title : tr("Stay here");
    case Phase::Confirming:
        return tr("Finish here?");
    case Phase::Running:
    case Phase::Done:
        break;
    }
    return moment.title;
}

QString wordsTitleOf(Phase phase, const Moment &moment)
{
    const std::optional<bool> in = breathesIn(moment);
    if (!in || (phase != Phase::Running && phase != Phase::Easing))
        return titleOf(phase, moment);
    return *in ? tr("Breathe in") : tr("Breathe out");
}

Moment withoutCaption(Moment moment)
{
    moment.caption.clear();
    return moment;
}

namespace {

/// Why a session has paused by itself, with a space behind it; empty where a person did.
QString whyPaused(PauseReason reason)
{
    switch (reason) {
    case PauseReason::StoodStill:
        return tr("The computer stood still for a while. ");
    case PauseReason::Asleep:
        return tr("The computer was asleep. ");
    case PauseReason::Locked:
        return tr("The screen was locked. ");
    case PauseReason::SoundLost:
        return tr("The sound had failed. ");
    case PauseReason::Person:
        break;
    }
    return {};
}

/// What the body may do in a pause.
QString restWords(const Moment &moment)
{
    // In the middle of a change of position nobody can rest as they are.
    if (moment.gate || moment.move == engine::move::kTakeAway)
        return tr("Come to where it is easy. It waits for you.");
    return moment.body.isNearlyHome() ? tr("Rest as you like. It waits for you.")
                                      : tr("You may come home. It waits for you.");
}

} // namespace

QString captionOf(Phase phase, const Moment &moment)
{
    if (!moment.caption.isEmpty())
        return moment.caption;
    switch (phase) {
    case Phase::Paused:
        return whyPaused(moment.pausedBy) + restWords(moment);
    case Phase::Waiting: // the instruction stays until the person is ready
    case Phase::Easing:
        return moment.sentence;
    case Phase::Confirming:
        return tr("Shall we finish here?");
    case Phase::Running:
    case Phase::Done:
        break;
    }
    return moment.sentence;
}

QString silenceText(const QString &why)
{
    return tr("%1 Go on with the captions, or wait for the sound.").arg(why);
}

QString mainLabel(Phase phase, bool isAway)
{
    switch (phase) {
    case Phase::Paused:
        return tr("Go on");
    case Phase::Waiting:
        return tr("Ready");
    case Phase::Easing:
        return isAway ? tr("Come home") : tr("Go on");
    case Phase::Confirming:
        return tr("Finish gently");
    case Phase::Running:
    case Phase::Done:
        break;
    }
    return tr("Pause");
}

QString painLabel(Phase phase, const QString &complaint)
{
    return phase == Phase::Easing ? tr("Still sore: end gently") : complaint;
}

CommandKind painCommand(Phase phase)
{
    return phase == Phase::Easing ? CommandKind::EndGently : CommandKind::Complain;
}

QString nextLabel(Phase phase, const Moment &moment)
{
    return phase == Phase::Easing && moment.complainedTwice ? tr("Leave this side") : tr("Next");
}

QString sideWord(Side side)
{
    return side == Side::Left ? tr("Left") : tr("Right");
}

namespace {

const Cell *cellOf(const Moment &moment, const Program *program)
{
    const auto index = static_cast<std::size_t>(std::max(0, moment.cell));
    return program != nullptr && index < program->cells.size() ? &program->cells[index] : nullptr;
}

} // namespace

QString headWord(const Moment &moment, const Program *program)
{
    if (moment.side)
        return sideWord(*moment.side);
    const Cell *cell = cellOf(moment, program);
    return cell != nullptr ? cell->partTitle : QString();
}

double doneOfStep(const Moment &moment, const Program *program)
{
    const Cell *cell = cellOf(moment, program);
    if (cell == nullptr || cell->end <= cell->start)
        return 0;
    return std::clamp(static_cast<double>((moment.position - cell->start).count())
                          / static_cast<double>((cell->end - cell->start).count()),
                      0.0, 1.0);
}

QString countText(const Moment &moment)
{
    QStringList parts;
    if (moment.rep > 0 && moment.reps > 1)
        parts << tr("%1 of %2").arg(moment.rep).arg(moment.reps);
    if (moment.sets > 1)
        parts << tr("set %1 of %2").arg(moment.set).arg(moment.sets);
    if (moment.rounds > 1)
        parts << tr("round %1 of %2").arg(moment.round).arg(moment.rounds);
    return parts.join(QStringLiteral(", "));
}

QString placeText(const Moment &moment)
{
    QStringList parts;
    if (moment.side)
        parts << (*moment.side == Side::Left ? tr("left") : tr("right"));
    parts << countText(moment);
    parts.removeAll(QString());
    return parts.isEmpty() ? moment.stepTitle : tr("%1: %2").arg(moment.stepTitle, parts.join(QStringLiteral(", ")));
}

int secondsLeft(const Moment &moment)
{
    return static_cast<int>(std::ceil(static_cast<double>(moment.moveLeft.count()) / 1000.0));
}

DialFace dialOf(Phase phase, const Moment &moment)
{
    DialFace face;
    if (phase == Phase::Paused) {
        face.kind = DialFace::Kind::Paused;
        face.number = secondsLeft(moment); // not seen, but to be asked for
        face.length = static_cast<double>(moment.moveLength.count()) / 1000.0;
    } else if (phase == Phase::Waiting) {
        face.kind = DialFace::Kind::Waiting;
    } else if (phase == Phase::Confirming) {
        face.kind = DialFace::Kind::Question;
    } else if (const std::optional<bool> in = breathesIn(moment); in || (phase == Phase::Easing && !moment.moves)) {
        face.kind = DialFace::Kind::Breath;
        face.breath = std::clamp(moment.body.breath, 0.0, 1.0);
        face.word = !in ? tr("rest") : *in ? tr("in") : tr("out");
        face.number = in ? secondsLeft(moment) : 0;
    } else if (moment.endless) {
        face.kind = DialFace::Kind::Waiting;
    } else {
        face.kind = DialFace::Kind::Countdown;
        face.number = moment.countIn > 0 ? moment.countIn : secondsLeft(moment);
        face.length = static_cast<double>(moment.moveLength.count()) / 1000.0;
        face.left =
            moment.moveLength.count() > 0 ? std::clamp(
                static_cast<double>(moment.moveLeft.count()) / static_cast<double>(moment.moveLength.count()), 0.0, 1.0)
                                          : 0.0;
    }
    return face;
}

DialFace wordsDialOf(Phase phase, const Moment &moment)
{
    DialFace face = dialOf(phase, moment);
    if (face.kind != DialFace::Kind::Breath || face.number == 0)
        return face;
    Moment counted = moment;
    counted.move.clear();
    counted.endless = false;
    return dialOf(Phase::Running, counted);
}

QString dialWords(const DialFace &face)
{
    switch (face.kind) {
    case DialFace::Kind::Countdown:
        return tr("Seconds left of this move");
    case DialFace::Kind::Breath:
        return tr("Breathe: %1").arg(face.word);
    case DialFace::Kind::Paused:
        return tr("Paused");
    case DialFace::Kind::Waiting:
        return tr("It waits for you");
    case DialFace::Kind::Question:
        return tr("A question");
    case DialFace::Kind::Empty:
        break;
    }
    return {};
}

QString instructionOf(Phase phase, const Moment &moment, const Program *program)
{
    QStringList parts{titleOf(phase, moment)};
    const QString side = headWord(moment, program);
    const QString count = countText(moment);
    if (phase == Phase::Running && moment.side)
        parts << (count.isEmpty() ? side : tr("%1, %2").arg(side, count));
    parts << captionOf(phase, withoutCaption(moment));
    parts.removeAll(QString());
    for (QString &part : parts) {
        if (!part.endsWith(QLatin1Char('.')) && !part.endsWith(QLatin1Char('?')) && !part.endsWith(QLatin1Char('!')))
            part += QLatin1Char('.');
    }
    return parts.join(QLatin1Char(' '));
}

QString postureWords(Posture posture)
{
    switch (posture) {
    case Posture::Supine:
        return tr("lying down");
    case Posture::Prone:
        return tr("lying on the front");
    case Posture::SideLying:
        return tr("lying on the side");
    case Posture::AllFours:
        return tr("on hands and knees");
    case Posture::Kneeling:
        return tr("kneeling");
    case Posture::HalfKneeling:
        return tr("on one knee");
    case Posture::SittingOnFloor:
        return tr("sitting on the floor");
    case Posture::SittingOnChair:
        return tr("sitting on a chair");
    case Posture::Standing:
        return tr("standing");
    case Posture::StandingAtWall:
        return tr("standing at a wall");
    }
    return {};
}

QString lengthText(Millis length, Posture posture)
{
    const int minutes = std::max(1, static_cast<int>(std::lround(static_cast<double>(length.count()) / 60000.0)));
    const QString how = postureWords(posture);
    return minutes == 1 ? tr("About a minute, %1").arg(how) : tr("About %1 minutes, %2").arg(minutes).arg(how);
}

QString questionOf(const Routine &routine)
{
    return routine.asks.isEmpty() ? tr("How does it feel now where you moved?") : routine.asks;
}

QString questionBefore(const Routine &routine)
{
    return routine.asksBefore.isEmpty() ? questionOf(routine) : routine.asksBefore;
}

QString endTitle(const Summary &summary)
{
    return summary.end == Summary::End::Finished ? tr("Well done") : tr("Ended early, and that is fine");
}

QString figureWords(const QString &text)
{
    return QCoreApplication::translate("Figures", text.toUtf8().constData());
}

bool stopCardFirst(const Summary &summary)
{
    return summary.end != Summary::End::Finished || summary.complaints.left > 1 || summary.complaints.right > 1;
}

} // namespace matside
