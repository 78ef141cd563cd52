// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/interlude.h"
#include "playback/player.h"

#include <algorithm>
#include <array>
#include <utility>

namespace matside {

namespace {

/// Of two words that take each other back only the later one is said.
bool contradict(const QString &a, const QString &b)
{
    constexpr std::array<std::pair<const char16_t *, const char16_t *>, 2> kOpposites{
        {{u"slower", u"quicker"}, {u"one-side", u"both-sides"}}};
    return std::any_of(kOpposites.begin(), kOpposites.end(), [&](const auto &pair) {
        const QString one = QString::fromUtf16(pair.first);
        const QString other = QString::fromUtf16(pair.second);
        return (a == one || a == other) && (b == one || b == other);
    });
}

bool matters(const Cue &cue)
{
    return cue.spoken() && cue.kind != CueKind::Encouragement && cue.kind != CueKind::LeadIn;
}

} // namespace

/// A word in between, while the position stands still; whoever is paused or easing hears it on the way on.
void Player::note(const QStringList &lineIds)
{
    for (const QString &id : lineIds) {
        m_unsaid.removeIf([&id](const QString &said) { return said == id || contradict(said, id); });
        m_unsaid << id;
    }
    sayUnsaid();
}

void Player::sayUnsaid()
{
    ++m_generation;
    if (m_unsaid.isEmpty())
        return;
    if (m_phase == Phase::Waiting)
        return holdGate(true);
    if (m_phase != Phase::Running)
        return;
    if (isOnTheWay())
        return rebuildDetour();
    const Tempo &tempo = m_script->routine.tempo;
    InterludeBuilder builder(*m_script, *m_program, m_program->segmentAt(m_position), body(), bodySide());
    if (m_interlude) {
        const Interlude &aside = *m_interlude;
        for (const Cue &cue : aside.program->cues) {
            const bool isOver = cue.end() <= aside.position;
            const bool isTakenBack = std::any_of(m_unsaid.begin(), m_unsaid.end(),
                                                 [&](const QString &id) { return id == cue.id || contradict(id, cue.id); });
            if (!isOver && !isTakenBack)
                builder.sayAgain(cue, tempo.leadInKnown);
        }
    }
    const std::optional<Cue> cut = m_interlude ? std::nullopt : cutCue();
    const QStringList lines = std::exchange(m_unsaid, {});
    for (const QString &id : lines)
        builder.say(id, id == lines.last() ? tempo.leadIn : tempo.leadInKnown);
    if (cut && !segment().isStill())
        builder.sayAgain(*cut, tempo.leadInKnown);
    if (builder.empty())
        return;
    m_position = m_program->anew(m_position);
    m_cue = m_program->cueAt(m_position);
    hold(Interlude::Kind::Aside, builder.take());
}

/// Words in between that a pause cuts are said on the way on.
void Player::keepUnfinished()
{
    if (!m_interlude || m_interlude->kind != Interlude::Kind::Aside)
        return;
    for (const Cue &cue : m_interlude->program->cues) {
        if (cue.end() > m_interlude->position && m_script->routine.offPathLine(cue.id, true) && !m_unsaid.contains(cue.id))
            m_unsaid << cue.id;
    }
}

void Player::sayAgain()
{
    const Millis lead = m_script->routine.tempo.leadIn;
    if (m_phase == Phase::Paused)
        return goOn();
    if (m_phase == Phase::Waiting)
        return holdGate(true);
    if (m_phase == Phase::Easing)
        return easeAnew();
    if (isOnTheWay())
        return rebuildDetour();
    if (m_interlude) {
        m_interlude->position = Millis{0};
        m_interludeCue = 0;
        ++m_generation;
        return;
    }
    InterludeBuilder builder(*m_script, *m_program, m_program->segmentAt(m_position), body(), bodySide());
    if (segment().side && segment().rep > 0)
        builder.say(recapLine(segment(), true), m_script->routine.tempo.leadInKnown);
    if (const auto instruction = lastInstruction())
        builder.sayAgain(*instruction, lead);
    if (!builder.empty())
        hold(Interlude::Kind::Aside, builder.take());
}

/// The sentence of the main program that is being said right now.
std::optional<Cue> Player::cutCue() const
{
    const int here = m_program->segmentAt(m_position);
    const auto cut = std::find_if(m_program->cues.begin(), m_program->cues.end(), [&](const Cue &cue) {
        return cue.segment == here && matters(cue) && cue.at < m_position && m_position < cue.end();
    });
    return cut == m_program->cues.end() ? std::nullopt : std::optional(*cut);
}

/// After an interruption: the move of a sentence that was cut begins again; a leg that moves waits until it is said.
void Player::sayCut()
{
    if (m_phase != Phase::Running || m_interlude)
        return;
    const std::optional<Cue> cut = cutCue();
    m_position = m_program->anew(m_position);
    m_cue = m_program->cueAt(m_position);
    if (!cut || segment().isStill())
        return;
    InterludeBuilder builder(*m_script, *m_program, m_program->segmentAt(m_position), body(), bodySide());
    hold(Interlude::Kind::Aside, builder.sayAgain(*cut, m_script->routine.tempo.leadInKnown).take());
}

/// Other options or lengths moved the sentences of the move at hand: what that cut or passed over is said, and what has
/// been said whole is not said twice. before, position, next: the program as it was, and the first cue not heard in it.
void Player::sayWhatChangeCut(const Program &before, Millis position, std::size_t next)
{
    if (m_phase != Phase::Running || m_interlude)
        return;
    const int there = before.segmentAt(position);
    const int here = m_program->segmentAt(m_position);
    InterludeBuilder builder(*m_script, *m_program, here, body(), bodySide());
    bool cutAny = false;
    for (std::size_t index = 0; index < before.cues.size(); ++index) {
        const Cue &old = before.cues[index];
        if (old.segment != there || !matters(old))
            continue;
        const bool heard = index < next;
        const bool cut = heard && position < old.end();
        const auto now = std::find_if(m_program->cues.begin(), m_program->cues.end(),
                                      [&](const Cue &cue) { return cue.segment == here && cue.id == old.id; });
        const bool isBehind = now != m_program->cues.end() && now->at < m_position;
        if (isBehind && (cut || !heard)) {
            builder.sayAgain(*now, m_script->routine.tempo.leadInKnown);
            cutAny = cutAny || cut;
        }
        if (!isBehind && heard && !cut && now == m_program->cues.begin() + static_cast<std::ptrdiff_t>(m_cue))
            ++m_cue;
    }
    if (cutAny && segment().isStill()) {
        m_position = segment().start;
        m_cue = m_program->cueAt(m_position);
    } else if (!builder.empty()) {
        hold(Interlude::Kind::Aside, builder.take());
    }
}

/// What was last asked for in this step: an instruction, a caution, a count or a breath.
std::optional<Cue> Player::lastInstruction() const
{
    const int cell = segment().cell;
    for (std::size_t index = m_program->cueAt(m_position + Millis{1}); index-- > 0;) {
        const Cue &cue = m_program->cues[index];
        if (m_program->segments[static_cast<std::size_t>(cue.segment)].cell != cell)
            return std::nullopt;
        if (matters(cue))
            return cue;
    }
    return std::nullopt;
}

/// Counting goes up to the last one, which is never called "five of five" (routine.md).
QString Player::recapLine(const Segment &segment, bool heelIsOut) const
{
    const bool last = segment.rep == segment.reps;
    if (segment.place.nested > 0)
        return last ? QStringLiteral("recap.last-turn") : QStringLiteral("recap.turn");
    if (heelIsOut)
        return last ? QStringLiteral("recap.last-slide") : QStringLiteral("recap.slide");
    return last ? QStringLiteral("recap.last-slide-home") : QStringLiteral("recap.slide-home");
}

} // namespace matside
