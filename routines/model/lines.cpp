// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lines.h"

#include <QSet>

#include <algorithm>

namespace matside {

namespace {

using Code = Problem::Code;

/// A line at the end of a move has to fit its last second and a half (Tempo::tail).
constexpr qsizetype kMostEndWords = 4;
/// The most repetitions there can be: a step's `repeat`.
constexpr int kMostRepetitions = 30;

QStringList lineKinds()
{
    QStringList names;
    for (const CueKind kind : {CueKind::Instruction, CueKind::Count, CueKind::Encouragement, CueKind::Safety,
                               CueKind::Breath, CueKind::LeadIn})
        names.append(cueKindName(kind));
    return names;
}

CueKind standardKind(Slot slot)
{
    return slot == Slot::Inside ? CueKind::Encouragement : slot == Slot::End ? CueKind::Count : CueKind::Instruction;
}

CueKind standardOffPathKind(const QString &id)
{
    if (id.startsWith(QLatin1String("lead-in")))
        return CueKind::LeadIn;
    if (id.startsWith(QLatin1String("ease")))
        return CueKind::Safety;
    return id.startsWith(QLatin1String("breath.")) ? CueKind::Breath : CueKind::Instruction;
}

std::optional<CueKind> readKind(TomlTable &table)
{
    const QStringList names = lineKinds();
    const std::optional<qsizetype> index = table.value(QStringLiteral("kind")).nameOf(names);
    return index ? cueKindFromName(names[*index]) : std::nullopt;
}

void readRep(const TomlValue &value, When &when)
{
    static const QStringList names{QStringLiteral("first"), QStringLiteral("not-first"), QStringLiteral("last-but-one"),
                                   QStringLiteral("last"), QStringLiteral("not-last")};
    const auto rep = value.textOrItems(QStringLiteral("%1, or a list of numbers").arg(names.join(QLatin1String(", "))));
    if (const QString *const name = std::get_if<QString>(&rep)) {
        // In the order of When::Rep, after Any.
        if (const auto index = value.nameOf(*name, names))
            when.rep = static_cast<When::Rep>(*index + 1);
    } else if (const auto *const items = std::get_if<std::vector<TomlValue>>(&rep)) {
        when.rep = When::Rep::Listed;
        for (const TomlValue &item : *items) {
            if (const auto number = item.integer(1, kMostRepetitions))
                when.listed.push_back(*number);
        }
        if (items->empty())
            value.report(Code::OutOfRange, QStringLiteral("This list is empty, so it holds never; list repetitions."));
    }
}

/// The bool that the first or the second of two names stands for.
std::optional<bool> readEither(const TomlValue &value, const QString &forTrue, const QString &forFalse)
{
    const auto index = value.nameOf({forTrue, forFalse});
    return index ? std::optional(*index == 0) : std::nullopt;
}

void checkEnd(const TomlValue &value, const QString &text, Slot slot)
{
    const qsizetype words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
    if (slot == Slot::End && words > kMostEndWords) {
        value.report(Code::OutOfRange,
                     QStringLiteral("A line at the end of a move has %1 words at most, and this has %2.")
                         .arg(kMostEndWords)
                         .arg(words));
    }
}

/// A clip is kept under the id of its line, so one id never means two sentences.
void checkAgainstOffPath(const TomlValue &id, const Line &line, const LinesPlace &place)
{
    if (!place.offPath || line.id.isEmpty() || line.text.isEmpty())
        return;
    const auto [first, last] = place.offPath->equal_range(line.id);
    if (std::any_of(first, last, [&](const QString &text) { return text != line.text; })) {
        id.report(Code::DuplicateId,
                  QStringLiteral("%1 is a line off the path that says something else; give this one another name.")
                      .arg(quoted(line.id)));
    }
}

/// Reports an id of a line or of a move off the path (what) that is not among the known ones.
void checkKnown(const TomlValue &id, const QString &name, const QStringList &known, const char *what)
{
    if (!name.isEmpty() && !known.contains(name)) {
        id.report(Code::UnknownName, [&] {
            return QStringLiteral("No %1 off the path is called %2%3.")
                .arg(QLatin1String(what), quoted(name), didYouMean(name, known));
        });
    }
}

Line readLineTable(TomlTable &table, const LinesPlace &place, const QString &standardId, UniqueIds &ids)
{
    Line line;
    line.slot = place.slot;
    const TomlValue id = table.value(QStringLiteral("id"));
    const TomlValue text = table.need(QStringLiteral("text"));
    line.id = id.present() ? readId(id) : standardId;
    ids.add(id.present() ? id : text, line.id);
    line.text = readText(text, place.texts);
    checkAgainstOffPath(id, line, place);
    checkEnd(text, line.text, place.slot);
    const TomlValue brief = table.value(QStringLiteral("brief"));
    line.brief = readText(brief, place.texts);
    // The phrasebook keeps a clip of the short form under this id.
    ids.add(brief, line.brief.isEmpty() ? QString() : line.id + QLatin1String(".brief"));
    checkEnd(brief, line.brief, place.slot);
    line.kind = readKind(table).value_or(standardKind(place.slot));
    line.known = table.value(QStringLiteral("known")).boolean().value_or(false);
    line.when = readWhen(table, {.repetitions = place.texts.counted, .ofMove = true});
    table.finish();
    return line;
}

/// One name, or several.
std::vector<Form> readForms(const TomlValue &value)
{
    static const QStringList names{formName(Form::Easier), formName(Form::Standard), formName(Form::Harder)};
    std::vector<Form> forms;
    if (!value.present())
        return forms;
    if (value.isEmptyList())
        value.report(Code::OutOfRange, QStringLiteral("This list is empty; name a form, or leave the key out."));
    for (const TomlValue &item : value.itemsOrSelf()) {
        if (const auto form = item.nameOf(names))
            forms.push_back(static_cast<Form>(*form));
    }
    return forms;
}

} // namespace

QString slotName(Slot slot)
{
    switch (slot) {
    case Slot::Say:
        return QStringLiteral("say");
    case Slot::With:
        return QStringLiteral("with");
    case Slot::Inside:
        return QStringLiteral("inside");
    case Slot::End:
        return QStringLiteral("end");
    }
    return {};
}

When readWhen(TomlTable &owner, const WhenRules &rules)
{
    When when;
    std::optional<TomlTable> table = owner.value(QStringLiteral("when")).table();
    if (!table)
        return when;
    when.support = table->value(QStringLiteral("support")).boolean();
    if (!rules.onlySupport) {
        const TomlValue rep = table->value(QStringLiteral("rep"));
        if (rep.present() && !rules.repetitions) {
            rep.report(Code::UnknownKey,
                       QStringLiteral("Nothing is counted here; give the step a repeat, or leave rep out."));
        } else if (rep.present()) {
            readRep(rep, when);
        }
        when.bothSides =
            readEither(table->value(QStringLiteral("sides")), QStringLiteral("both"), QStringLiteral("one"));
        when.endingEarly =
            readEither(table->value(QStringLiteral("ending")), QStringLiteral("early"), QStringLiteral("whole"));
        if (rules.ofMove) {
            when.eased = table->value(QStringLiteral("eased")).boolean();
            when.forms = readForms(table->value(QStringLiteral("form")));
        }
    }
    table->finish();
    return when;
}

std::vector<Line> readLines(const TomlValue &value, const LinesPlace &place, UniqueIds &ids)
{
    std::vector<Line> lines;
    const std::vector<TomlValue> items = value.itemsOrSelf();
    if (value.isEmptyList())
        value.report(Code::OutOfRange, QStringLiteral("This list is empty; write a line, or leave the key out."));
    int number = 0;
    for (const TomlValue &item : items) {
        ++number;
        const bool several = items.size() > 1;
        const QString id =
            several && !place.stem.isEmpty() ? QStringLiteral("%1.%2").arg(place.stem).arg(number) : place.stem;
        auto content = item.textOrTable(QStringLiteral("text, or a table with text in it"));
        if (const QString *const text = std::get_if<QString>(&content)) {
            Line line;
            line.id = id;
            ids.add(item, id);
            line.slot = place.slot;
            line.kind = standardKind(place.slot);
            line.text = checkedText(item, *text, place.texts);
            checkEnd(item, line.text, place.slot);
            lines.push_back(std::move(line));
        } else if (TomlTable *const table = std::get_if<TomlTable>(&content)) {
            lines.push_back(readLineTable(*table, place, id, ids));
        }
    }
    return lines;
}

std::vector<Chime> readChimes(const TomlValue &value, const WhenRules &rules, const QStringList &sounds)
{
    std::vector<Chime> chimes;
    const auto nameAt = [&](const std::optional<qsizetype> &index) { return index ? sounds[*index] : QString(); };
    for (const TomlValue &item : value.itemsOrSelf()) {
        auto content = item.textOrTable(QStringLiteral("the name of a sound, or a table with sound in it"));
        if (const QString *const name = std::get_if<QString>(&content)) {
            chimes.push_back({nameAt(item.nameOf(*name, sounds)), {}});
        } else if (TomlTable *const table = std::get_if<TomlTable>(&content)) {
            Chime chime;
            chime.sound = nameAt(table->need(QStringLiteral("sound")).nameOf(sounds));
            chime.when = readWhen(*table, rules);
            table->finish();
            chimes.push_back(std::move(chime));
        }
    }
    return chimes;
}

std::vector<Line> readOffPathLines(TomlTable &root, const QStringList &known)
{
    std::vector<Line> lines;
    QSet<std::pair<QString, bool>> taken; // ids, with support and without
    for (TomlTable &table : root.tables(QStringLiteral("off_path"))) {
        const TextRules texts{.sided = true, .counted = true, .sets = true, .rounds = true, .offPath = true};
        Line line;
        const TomlValue id = table.need(QStringLiteral("id"));
        line.id = readId(id);
        if (!known.isEmpty())
            checkKnown(id, line.id, known, "line");
        line.text = readText(table.need(QStringLiteral("text")), texts);
        line.brief = readText(table.value(QStringLiteral("brief")), texts);
        line.kind = readKind(table).value_or(standardOffPathKind(line.id));
        line.when = readWhen(table, {.repetitions = false, .onlySupport = true});
        table.finish();
        bool isTaken = false;
        for (const bool withSupport : {true, false}) {
            const std::pair key(line.id, withSupport);
            if (line.id.isEmpty() || line.when.support.value_or(withSupport) != withSupport)
                continue;
            isTaken = isTaken || taken.contains(key);
            taken.insert(key);
        }
        if (isTaken) {
            id.report(Code::DuplicateId,
                      QStringLiteral("%1 is there already; only another when.support may set them apart.")
                          .arg(quoted(line.id)));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<MoveWords> readOffPathMoves(TomlTable &root, const QStringList &known)
{
    std::vector<MoveWords> all;
    UniqueIds ids;
    for (TomlTable &table : root.tables(QStringLiteral("off_path_move"))) {
        MoveWords words;
        const TomlValue id = table.need(QStringLiteral("id"));
        words.id = readId(id);
        ids.add(id, words.id);
        checkKnown(id, words.id, known, "move");
        words.title = readText(table.need(QStringLiteral("title")));
        words.idle = readText(table.need(QStringLiteral("idle")));
        table.finish();
        all.push_back(std::move(words));
    }
    return all;
}

} // namespace matside
