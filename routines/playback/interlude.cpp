// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/interlude.h"

#include <algorithm>
#include <utility>

namespace matside {

namespace {

constexpr Millis kSlide{5000};    // routine.md, "Tempo at pace 1": never quicker off the path
constexpr Millis kToMiddle{2000};
constexpr Millis kDrawnHome{3000}; // nobody follows it any more; it only must not look like a jerk

} // namespace

InterludeBuilder::InterludeBuilder(const Script &script, const Program &main, int at, const Body &body,
                                   std::optional<Side> side)
    : m_script(script), m_main(main), m_at(main.segments[static_cast<std::size_t>(at)]), m_body(body), m_side(side)
{
    m_program.routine = main.routine;
    m_program.title = main.title;
    m_program.options = main.options;
    m_program.support = main.support;
    m_program.cells.push_back(main.cells[static_cast<std::size_t>(m_at.cell)]);
}

Segment &InterludeBuilder::add(const QString &move, const QString &motion, Millis length)
{
    Segment segment;
    segment.start = m_program.duration();
    segment.end = segment.start + (m_drawnHome ? std::max(length, kDrawnHome) : length);
    segment.place = m_at.place;
    segment.part = m_at.part;
    segment.step = m_at.step;
    segment.move = move;
    segment.motion = motion;
    segment.side = m_side ? m_side : m_at.side;
    segment.rep = m_at.rep;
    segment.reps = m_at.reps;
    segment.from = m_body;
    if (std::exchange(m_breathesOut, false))
        m_body.breath = 0;
    if (std::exchange(m_drawnHome, false)) {
        segment.bringsHome = m_body.reach > 0;
        m_body.reach = 0;
        m_body.turn = 0;
        m_side = m_at.side;
    }
    segment.to = m_body;
    m_program.segments.push_back(segment);
    return m_program.segments.back();
}

/// How the figure holds still: with the leg where it is.
QString InterludeBuilder::standingMotion() const
{
    if (m_body.turn != 0)
        return QStringLiteral("rotate");
    return m_body.reach > 0 ? QStringLiteral("hold-long") : m_at.side ? QStringLiteral("rest") : m_at.motion;
}

PhraseArguments InterludeBuilder::arguments(std::optional<Side> speaksOf) const
{
    const std::optional<Side> side = speaksOf ? speaksOf : m_side ? m_side : m_at.side;
    return {side, m_at.rep, m_at.reps};
}

const Line *InterludeBuilder::line(const QString &id) const
{
    return m_script.routine.offPathLine(id, m_main.support != QStringLiteral("none"));
}

/// Sounds at the end of what there is; gives how long it takes.
Millis InterludeBuilder::cue(const Phrase &phrase, CueKind kind)
{
    Cue cue;
    cue.at = m_program.duration();
    cue.length = m_script.lengths.of(phrase.id, phrase.text);
    cue.id = phrase.id;
    cue.kind = kind;
    cue.text = phrase.text;
    cue.side = m_side ? m_side : m_at.side;
    cue.segment = static_cast<int>(m_program.segments.size());
    const Millis length = cue.length;
    m_program.cues.push_back(std::move(cue));
    return length;
}

InterludeBuilder &InterludeBuilder::say(const QString &lineId, Millis after, std::optional<Side> speaksOf)
{
    if (const Line *said = line(lineId)) {
        const Millis length = cue(m_script.phrasebook.phrase(*said, arguments(speaksOf)), said->kind);
        add(QStringLiteral("listen"), standingMotion(), length + after);
    }
    return *this;
}

InterludeBuilder &InterludeBuilder::sayAgain(const Cue &said, Millis after)
{
    const Millis length = cue({said.id, said.text}, said.kind);
    add(QStringLiteral("listen"), standingMotion(), length + after);
    return *this;
}

InterludeBuilder &InterludeBuilder::bringHome(const QString &lineId)
{
    const Tempo &tempo = m_script.routine.tempo;
    if (m_body.turn != 0) {
        Millis said{0};
        if (const Line *middle = line(QStringLiteral("home.middle")))
            said = cue(m_script.phrasebook.phrase(*middle, arguments({})), middle->kind) + tempo.leadInKnown;
        Segment &segment = add(QStringLiteral("to-middle"), QStringLiteral("rotate"), std::max(kToMiddle, said));
        m_body.turn = 0;
        segment.to = m_body;
    }
    say(lineId, tempo.leadIn);
    Segment &home = add(QStringLiteral("slide-home"), QStringLiteral("press"), kSlide);
    home.bringsHome = true;
    m_body.reach = 0;
    home.to = m_body;
    return *this;
}

InterludeBuilder &InterludeBuilder::breatheOut()
{
    m_breathesOut = m_body.breath > 0;
    return *this;
}

InterludeBuilder &InterludeBuilder::takeAsHome()
{
    m_drawnHome = m_body.reach > 0 || m_body.turn != 0;
    return *this;
}

InterludeBuilder &InterludeBuilder::drawHome()
{
    if (m_drawnHome)
        add(QStringLiteral("rest-home"), QStringLiteral("press"), kDrawnHome);
    return *this;
}

InterludeBuilder &InterludeBuilder::workOn(std::optional<Side> side)
{
    if (!m_drawnHome)
        m_side = side;
    return *this;
}

InterludeBuilder &InterludeBuilder::settle()
{
    const Millis before = m_program.duration();
    say(QStringLiteral("settle-again"), Millis{0});
    const Millis said = m_program.duration() - before;
    if (said < m_script.routine.tempo.settle)
        add(QStringLiteral("settle"), QStringLiteral("rest"), m_script.routine.tempo.settle - said);
    m_settledBy = m_program.duration();
    return *this;
}

InterludeBuilder &InterludeBuilder::countIn()
{
    for (const auto *id : {u"lead-in.three", u"lead-in.two", u"lead-in.one"}) {
        Millis said{0};
        if (const Line *number = line(QString::fromUtf16(id)))
            said = cue(m_script.phrasebook.phrase(*number, {}), CueKind::LeadIn);
        add(QStringLiteral("count-in"), standingMotion(), std::max(Millis{1000}, said));
    }
    return *this;
}

InterludeBuilder &InterludeBuilder::slideOut(double reach)
{
    say(QStringLiteral("recap.slide-out"), m_script.routine.tempo.leadIn);
    Segment &out = add(QStringLiteral("slide-out"), QStringLiteral("slide"), kSlide);
    m_body.reach = reach;
    out.to = m_body;
    return *this;
}

InterludeBuilder &InterludeBuilder::breathe(int breaths, bool aloud)
{
    const auto word = [&](const QString &id) {
        if (const Line *said = aloud ? line(id) : nullptr)
            cue(m_script.phrasebook.phrase(*said, {}), said->kind);
    };
    for (int breath = 0; breath < breaths; ++breath) {
        word(QStringLiteral("breath.in"));
        Segment &in = add(QStringLiteral("breathe-in"), standingMotion(), m_script.routine.tempo.breathIn);
        m_body.breath = 1;
        in.to = m_body;
        word(QStringLiteral("breath.out"));
        Segment &out = add(QStringLiteral("breathe-out"), standingMotion(), m_script.routine.tempo.breathOut);
        m_body.breath = 0;
        out.to = m_body;
    }
    return *this;
}

InterludeBuilder &InterludeBuilder::rest(Millis length)
{
    add(QStringLiteral("rest"), standingMotion(), length);
    return *this;
}

InterludeBuilder &InterludeBuilder::loopFromHere()
{
    m_program.loopFrom = m_program.duration();
    return *this;
}

ProgramPtr InterludeBuilder::take()
{
    m_program.cells.front().start = Millis{0};
    m_program.cells.front().end = m_program.duration();
    return std::make_shared<const Program>(std::move(m_program));
}

} // namespace matside
