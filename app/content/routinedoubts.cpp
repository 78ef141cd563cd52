// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/routinedoubts.h"

#include "content/motiondoubts.h"
#include "figures/files/figurefile.h"
#include "figures/stage/figurestage.h"
#include "model/textfile.h"
#include "model/tomlreader.h"
#include "playback/compile/compile.h"
#include "playback/program/moment.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace matside {

namespace {

using Code = Problem::Code;

/// A joint of trunk or legs that is further off than this where the next move begins jumps, in thousandths of the height: arms are quick.
constexpr double kJump = 200;

/// The largest distance between joints of trunk and legs.
double bodyDistance(const Skeleton &a, const Skeleton &b)
{
    const auto joints = [](const Skeleton &s) {
        return std::array{s.hip,           s.shoulder,    s.headCentre,  s.nearLeg.knee,
                          s.nearLeg.ankle, s.farLeg.knee, s.farLeg.ankle};
    };
    const auto before = joints(a);
    const auto after = joints(b);
    double furthest = 0;
    for (size_t i = 0; i < before.size(); ++i)
        furthest = std::max(furthest, length(after[i] - before[i]));
    return furthest;
}

/// Looks through one routine, and keeps what it doubts.
class Doubter final
{
public:
    Doubter(const Routine &routine, const QByteArray &text, const QString &file, const FigureLibrary &figures)
        : m_routine(routine),
          m_lines(QString::fromUtf8(text).split(QLatin1Char('\n'))),
          m_file(file),
          m_figures(figures)
    {}

    Problems run()
    {
        doubtLines();
        doubtChoices();
        doubtPostures();
        for (const Form form : formsOf(m_routine)) {
            Options options = possible(m_routine, Options());
            options.form = form;
            const Program program = compiled(options);
            doubtWays(program);
            doubtJumps(program);
        }
        std::stable_sort(m_doubts.begin(), m_doubts.end(),
                         [](const Problem &a, const Problem &b) { return a.line < b.line; });
        return std::move(m_doubts);
    }

private:
    void add(Code code, int line, const QString &key, const QString &sentence)
    {
        Problem doubt;
        doubt.code = code;
        doubt.file = m_file;
        doubt.line = line;
        doubt.column = line > 0 ? 1 : 0;
        doubt.key = key;
        doubt.sentence = sentence;
        m_doubts.push_back(std::move(doubt));
    }

    /// The first line, from 1, that has `key = "value"`, from a line on; 0 where none has: a block may have written it.
    int lineWith(const char *key, const QString &value, int from = 1) const
    {
        const QRegularExpression pattern(
            QStringLiteral("(^|[\\s{,])%1\\s*=\\s*\"%2\"").arg(QLatin1String(key), QRegularExpression::escape(value)));
        for (qsizetype i = qMax(from, 1) - 1; i < m_lines.size(); ++i) {
            if (pattern.match(m_lines[i]).hasMatch())
                return static_cast<int>(i) + 1;
        }
        return 0;
    }

    int lineOfText(const QString &text, int from) const
    {
        for (qsizetype i = qMax(from, 1) - 1; i < m_lines.size(); ++i) {
            if (m_lines[i].contains(QLatin1Char('"') + text + QLatin1Char('"')))
                return static_cast<int>(i) + 1;
        }
        return from;
    }

    void doubtLines()
    {
        const QStringList said = saidLines(m_routine);
        const QSet<QString> known(said.begin(), said.end());
        for (const Part &part : m_routine.parts) {
            for (const Step &step : part.steps) {
                for (const auto *moves : {&step.moves, &step.after}) {
                    for (const Move &move : *moves)
                        doubtLinesOf(step, move, known);
                }
            }
        }
    }

    void doubtLinesOf(const Step &step, const Move &move, const QSet<QString> &said)
    {
        for (const Line &line : move.lines) {
            if (!said.contains(line.id))
                add(Code::UnknownName, lineOfText(line.text, lineWith("id", step.id)), line.id,
                    QStringLiteral("No choice and no repetition reaches this line, so it is never said: look at its "
                                   "when, at that of its move, "
                                   "and at the lines before it."));
        }
    }

    Program compiled(const Options &options) const { return compile(m_routine, options, Phrasebook(), Lengths()); }

    static QStringList signatureOf(const Program &program)
    {
        QStringList signature;
        for (const Segment &segment : program.segments)
            signature << segment.step + segment.move + segment.motion + QString::number(segment.length().count());
        for (const Cue &cue : program.cues)
            signature << cue.id;
        return signature;
    }

    void doubtChoices()
    {
        const Options standard = possible(m_routine, Options());
        for (const Choice &choice : m_routine.choices) {
            QSet<QStringList> programs;
            for (const int value : choice.values) {
                Options options = standard;
                options.choices.insert(choice.id, value);
                if (reasonAgainst(m_routine, options).isEmpty())
                    programs.insert(signatureOf(compiled(options)));
            }
            if (choice.values.size() > 1 && programs.size() == 1)
                add(Code::UnknownName, lineWith("id", choice.id), QStringLiteral("choice"),
                    QStringLiteral("The choice %1 changes nothing; write repeat = \"%2\" in a step, or take it out.")
                        .arg(quoted(choice.title), choice.id));
        }
    }

    void doubtPostures()
    {
        for (size_t i = 1; i < m_routine.parts.size(); ++i) {
            const Part &part = m_routine.parts[i];
            const Part &before = m_routine.parts[i - 1];
            const bool hasGate = !part.steps.empty() && !part.steps[0].moves.empty() && part.steps[0].moves[0].gate;
            if (part.posture != before.posture && !hasGate)
                add(Code::MissingKey, lineWith("id", part.id), QStringLiteral("part"),
                    QStringLiteral("The posture changes here from %1 to %2; begin the part with a move that has a "
                                   "gate, and says the way.")
                        .arg(postureName(before.posture), postureName(part.posture)));
        }
    }

    Picture pictureAt(const Program &program, Millis position) const
    {
        const Moment moment = momentAt(program, position);
        Picture picture;
        picture.motion = moment.motion;
        picture.side = moment.side;
        picture.reach = moment.body.reach;
        picture.turn = moment.body.turn;
        picture.breath = moment.body.breath;
        picture.progress = moment.fraction;
        picture.support = moment.support;
        return picture;
    }

    static std::vector<Form> formsOf(const Routine &routine)
    {
        std::vector<Form> forms;
        for (const Form form : {Form::Standard, Form::Easier, Form::Harder}) {
            const bool isThere = std::ranges::any_of(routine.parts, [form](const Part &part) {
                return std::ranges::any_of(part.steps, [form](const Step &step) { return step.hasForm(form); });
            });
            if (isThere)
                forms.push_back(form);
        }
        return forms;
    }

    /// A way that was gone already, and one that leads nowhere: most often a move without the `when` that another has.
    void doubtWays(const Program &program)
    {
        for (size_t i = 1; i < program.segments.size(); ++i) {
            const Segment &last = program.segments[i - 1];
            const Segment &next = program.segments[i];
            const Step &step = m_routine.parts[static_cast<size_t>(next.place.part)].steps[static_cast<size_t>(next.place.step)];
            const std::vector<Move> &moves = next.place.resting ? step.rest : next.place.after ? step.after : step.moves;
            const Move &move = moves[static_cast<size_t>(next.place.move)];
            const QString key = next.step + QLatin1Char('.') + next.move;
            const bool isSame = last.step == next.step && next.from.isOut() && next.from.reach == next.to.reach;
            if (move.reach != ReachTarget::Plan || !isSame || m_told.contains(key))
                continue;
            m_told.insert(key);
            add(Code::UnknownName, lineWith("name", next.move, lineWith("id", next.step)), key,
                QStringLiteral("The body is away already when this move goes there; take its reach out, or give the move before it "
                               "a when."));
        }
    }

    void doubtJumps(const Program &program)
    {
        QSet<QString> &told = m_told;
        for (size_t i = 1; i < program.segments.size(); ++i) {
            const Segment &last = program.segments[i - 1];
            const Segment &next = program.segments[i];
            const bool isWay = last.gate || next.gate || last.motion == next.motion || last.length() <= Millis(0)
                               || next.length() <= Millis(0);
            const FigureMotion *const from = m_figures.motion(last.motion);
            const FigureMotion *const to = m_figures.motion(next.motion);
            if (isWay || from == nullptr || to == nullptr
                || told.contains(last.motion + QLatin1Char(' ') + next.motion))
                continue;
            const Picture end = pictureAt(program, last.end - Millis(1));
            const Picture start = pictureAt(program, next.start);
            const bool isOther = cameraAt(*from, 1) != cameraAt(*to, 0) || from->ground != to->ground;
            if (!isOther && bodyDistance(solveStage(*from, end).skeleton, solveStage(*to, start).skeleton) < kJump)
                continue;
            told.insert(last.motion + QLatin1Char(' ') + next.motion);
            add(Code::UnknownName, lineWith("name", next.move, lineWith("id", next.step)),
                next.step + QLatin1Char('.') + next.move,
                QStringLiteral("The figure jumps here: %1 ends in another position than %2 begins with. Put a move "
                               "between them, or a gate with motion = \"%2\".")
                    .arg(last.motion, next.motion));
        }
    }

    const Routine &m_routine;
    QStringList m_lines;
    QString m_file;
    const FigureLibrary &m_figures;
    QSet<QString> m_told; ///< one place is doubted once, however it is done
    Problems m_doubts;
};

Problem doubt(const QString &file, const QString &sentence)
{
    return wholeFile(Code::UnknownName, file, sentence);
}

/// What the list of routines says to the name and the id of a file.
Problems doubtsOfName(const QString &path, const Routine &routine, const Library &library)
{
    Problems doubts;
    const QString name = QFileInfo(path).fileName();
    if (!name.endsWith(QLatin1String(".toml")) || name.startsWith(QLatin1Char('.')))
        doubts.push_back(doubt(
            path, QStringLiteral(
                      "The list of routines takes only files whose name ends in .toml and does not begin with a dot; "
                      "give this file such a name.")));
    for (const Catalogue::Entry &entry : library.catalogue.entries()) {
        if (entry.path.startsWith(QLatin1Char(':')) && entry.routine.id == routine.id && !(entry.routine == routine))
            doubts.push_back(doubt(
                path, QStringLiteral(
                          "%1 is the id of a routine that comes with Matside, which stays in the list in place of this "
                          "one; give this one another id.")
                          .arg(quoted(routine.id))));
    }
    return doubts;
}

Problems doubtsOfFigures(const QString &path)
{
    Problems doubts;
    const Result<FigureLibrary> shipped = loadFigureLibrary(QStringLiteral(":/figures"));
    const Result<FigureLibrary> all = loadFigureLibrary(QStringLiteral(":/figures"), {path});
    if (!shipped || !all)
        return doubts;
    const QStringList known = shipped->figureMotions();
    for (const QString &name : all->figureMotions()) {
        const FigureMotion *const motion = known.contains(name) ? nullptr : all->motion(name);
        if (motion == nullptr)
            continue;
        for (const QString &sentence : doubtsOf(*motion))
            doubts.push_back(doubt(path, sentence));
    }
    return doubts;
}

} // namespace

Problems doubtsOf(const Routine &routine, const QByteArray &text, const QString &file, const FigureLibrary &figures)
{
    return Doubter(routine, text, file, figures).run();
}

Problems doubtsOfFile(const QString &path, const Library &library)
{
    if (holdsFigures(path))
        return doubtsOfFigures(path);
    const Result<QByteArray> text = readTextFile(path);
    const Result<Routine> routine =
        text ? parseRoutine(*text, path, library.vocabulary) : Result<Routine>(text.problems());
    if (!routine)
        return {};
    Problems doubts = doubtsOfName(path, *routine, library);
    const Problems inside = doubtsOf(*routine, *text, path, library.figures);
    doubts.insert(doubts.end(), inside.begin(), inside.end());
    if (const auto document = TomlDocument::parse(*text, path)) {
        document->expandBlocks();
        const Problems blocks = document->doubts();
        doubts.insert(doubts.end(), blocks.begin(), blocks.end());
    }
    return doubts;
}

} // namespace matside
