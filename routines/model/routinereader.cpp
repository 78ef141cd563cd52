// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/routinereader.h"

#include "model/format/bounds.h"
#include "model/offpath.h"
#include "model/steps.h"
#include "model/textfile.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace matside {

namespace {

using Code = Problem::Code;

constexpr int kMostVersion = 1'000'000;

void readSeconds(const TomlValue &value, double least, double most, Millis &into)
{
    if (const auto seconds = value.number(least, most))
        into = Millis(std::llround(*seconds * 1000));
}

Tempo readTempo(TomlTable &root)
{
    Tempo tempo;
    auto table = root.value(QStringLiteral("tempo")).table();
    if (!table)
        return tempo;
    readSeconds(table->value(QStringLiteral("lead_in")), 0, 10, tempo.leadIn);
    readSeconds(table->value(QStringLiteral("lead_in_known")), 0, 10, tempo.leadInKnown);
    readSeconds(table->value(QStringLiteral("tail")), 0, 3, tempo.tail);
    readSeconds(table->value(QStringLiteral("inside_margin")), 0, 10, tempo.insideMargin);
    readSeconds(table->value(QStringLiteral("breath_in")), 2, 15, tempo.breathIn);
    readSeconds(table->value(QStringLiteral("breath_out")), 2, 15, tempo.breathOut);
    readSeconds(table->value(QStringLiteral("settle")), 5, 300, tempo.settle);
    readSeconds(table->value(QStringLiteral("confirm")), 5, 120, tempo.confirm);
    table->finish();
    return tempo;
}

ReachRules readReachRules(TomlTable &root)
{
    ReachRules rules;
    auto table = root.value(QStringLiteral("reach_rules")).table();
    if (!table)
        return rules;
    rules.shorter = table->value(QStringLiteral("shorter")).number(0.1, 1).value_or(rules.shorter);
    rules.least = table->value(QStringLiteral("least")).number(0, 1).value_or(rules.least);
    rules.further = table->value(QStringLiteral("further")).number(0, 1).value_or(rules.further);
    table->finish();
    return rules;
}

Choice readChoice(TomlTable &table, UniqueIds &ids)
{
    Choice choice;
    const TomlValue id = table.need(QStringLiteral("id"));
    choice.id = readId(id);
    ids.add(id, choice.id);
    choice.title = readText(table.need(QStringLiteral("title")));
    const TomlValue seconds = table.value(QStringLiteral("seconds"));
    choice.seconds = seconds.boolean().value_or(false);
    const int least = choice.seconds ? 1 : 0;
    const int most = choice.seconds ? kMostSecondsOfChoice : kMostOfChoice;
    const TomlValue values = table.need(QStringLiteral("values"));
    if (values.isEmptyList())
        values.report(Code::OutOfRange, QStringLiteral("There is nothing to choose from; list numbers from 0 to 30."));
    for (const TomlValue &item : values.items()) {
        const auto number = item.integer(least, most);
        if (number && !choice.values.empty() && *number <= choice.values.back())
            item.report(Code::OutOfRange, QStringLiteral("The numbers should rise; write them in order, each once."));
        else if (number)
            choice.values.push_back(*number);
    }
    const TomlValue standard = table.need(QStringLiteral("standard"));
    choice.standard = standard.integer(least, most).value_or(-1);
    const bool among = std::find(choice.values.begin(), choice.values.end(), choice.standard) != choice.values.end();
    if (choice.standard >= 0 && !choice.values.empty() && !among)
        standard.report(Code::OutOfRange, QStringLiteral("standard should be one of the values."));
    table.finish();
    return choice;
}

std::vector<Support> readSupports(TomlTable &root)
{
    std::vector<Support> supports;
    UniqueIds ids;
    bool standard = false;
    for (TomlTable &table : root.tables(QStringLiteral("support"))) {
        Support support;
        const TomlValue id = table.need(QStringLiteral("id"));
        support.id = readId(id);
        ids.add(id, support.id);
        support.title = readText(table.need(QStringLiteral("title")));
        const TomlValue isStandard = table.value(QStringLiteral("standard"));
        support.standard = isStandard.boolean().value_or(false);
        if (support.standard && standard)
            isStandard.report(Code::OutOfRange, QStringLiteral("Another support is the standard already; keep one."));
        standard = standard || support.standard;
        table.finish();
        supports.push_back(std::move(support));
    }
    if (!supports.empty() && !standard) {
        root.value(QStringLiteral("support"))
            .report(Code::MissingKey, QStringLiteral("One support should be the standard; give it standard = true."));
    }
    return supports;
}

std::vector<Equipment> readNeeds(TomlTable &root)
{
    std::vector<Equipment> needs;
    for (TomlTable &table : root.tables(QStringLiteral("needs"))) {
        Equipment thing;
        if (const auto kind = table.need(QStringLiteral("kind")).nameOf(equipmentNames()))
            thing.kind = static_cast<Equipment::Kind>(*kind);
        const TomlValue title =
            thing.kind == Equipment::Kind::Other ? table.need(QStringLiteral("title")) : table.value(QStringLiteral("title"));
        thing.title = readText(title);
        table.finish();
        needs.push_back(std::move(thing));
    }
    return needs;
}

std::vector<ReadingCard> readCards(TomlTable &root)
{
    std::vector<ReadingCard> cards;
    UniqueIds ids;
    for (TomlTable &table : root.tables(QStringLiteral("card"))) {
        ReadingCard card;
        const TomlValue id = table.need(QStringLiteral("id"));
        card.id = readId(id);
        ids.add(id, card.id);
        card.title = readText(table.need(QStringLiteral("title")));
        card.text = readText(table.need(QStringLiteral("text")), {.paragraphs = true});
        table.finish();
        cards.push_back(std::move(card));
    }
    return cards;
}

QStringList readPictures(TomlTable &root, const QStringList &known)
{
    QStringList pictures;
    for (const TomlValue &item : root.value(QStringLiteral("pictures")).items()) {
        const auto index = item.nameOf(known);
        if (index && pictures.contains(known[*index]))
            item.report(
                Code::DuplicateId,
                QStringLiteral("The picture %1 stands here already; once is enough.").arg(quoted(known[*index])));
        else if (index)
            pictures << known[*index];
    }
    return pictures;
}

/// True when the rest of the file is worth reading.
bool readFormat(TomlTable &root)
{
    const TomlValue format = root.need(QStringLiteral("format"));
    const auto number = format.integer(1, std::numeric_limits<int>::max());
    if (!number || *number == kRoutineFormat)
        return !format.present() || number.has_value();
    format.report(
        Code::OutOfRange,
        QStringLiteral(
            "This routine is of format %1 and made for a newer Matside; this one reads format %2. Install the "
            "newer Matside to use it.")
            .arg(*number)
            .arg(kRoutineFormat));
    return false;
}

void checkBounds(TomlTable &root, const Routine &routine, bool whole)
{
    const RoutineBounds bounds = boundsOf(routine);
    const TomlValue parts = root.value(QStringLiteral("part"));
    if (whole && bounds.length <= Millis(0)) {
        parts.report(Code::NoTime,
                     QStringLiteral("This routine takes no time; give its moves seconds or something to say."));
    } else if (whole) {
        for (const bool support : {true, false}) {
            if (leavesNothing(routine, support, true) || leavesNothing(routine, support, false))
                parts.report(Code::NoTime,
                             QStringLiteral(
                                 "For somebody %1 support nothing of this routine is left with one side or with both; "
                                 "give them something without that condition.")
                                 .arg(support ? QStringLiteral("with") : QStringLiteral("without")));
        }
    }
    if (bounds.length > kLongestRoutine) {
        parts.report(Code::NoTime, QStringLiteral("This routine can take %1 minutes; at most %2 are possible.")
                                       .arg(std::chrono::ceil<std::chrono::minutes>(bounds.length).count())
                                       .arg(std::chrono::minutes(kLongestRoutine).count()));
    }
    if (bounds.moves > kMostMoves) {
        parts.report(Code::OutOfRange,
                     QStringLiteral("This routine can play %1 moves, repetitions and sides counted; at "
                                    "most %2 are possible.")
                         .arg(bounds.moves)
                         .arg(kMostMoves));
    }
}

std::vector<Line> readOwnOffPath(TomlTable &root, const std::vector<Line> &standard)
{
    QStringList known = offPathIds();
    for (const Line &line : standard) {
        if (!known.contains(line.id))
            known.append(line.id);
    }
    return mergedOffPath(readOffPathLines(root, known), standard);
}

/// One question, or one before and one after.
void readQuestions(const TomlValue &value, Routine &routine)
{
    if (!value.present())
        return;
    auto content = value.textOrTable(QStringLiteral("a question, or a table with before and after"));
    if (const QString *const text = std::get_if<QString>(&content)) {
        routine.asks = checkedText(value, *text, {});
    } else if (TomlTable *const table = std::get_if<TomlTable>(&content)) {
        routine.asksBefore = readText(table->value(QStringLiteral("before")));
        routine.asks = readText(table->need(QStringLiteral("after")));
        table->finish();
    }
}

Routine readRoot(TomlTable &root, const Vocabulary &vocabulary)
{
    Routine routine;
    routine.id = readId(root.need(QStringLiteral("id")));
    routine.title = readText(root.need(QStringLiteral("title")));
    routine.version = root.value(QStringLiteral("version")).integer(1, kMostVersion).value_or(1);
    routine.author = readText(root.value(QStringLiteral("author")));
    routine.summary = readText(root.value(QStringLiteral("summary")));
    if (const auto posture = root.value(QStringLiteral("posture")).nameOf(postureNames()))
        routine.posture = kPostures[static_cast<std::size_t>(*posture)];
    if (const TomlValue complaint = root.value(QStringLiteral("complaint")); complaint.present())
        routine.complaint = readText(complaint);
    readQuestions(root.value(QStringLiteral("asks")), routine);
    routine.tempo = readTempo(root);
    routine.reachRules = readReachRules(root);
    UniqueIds choiceIds;
    for (TomlTable &table : root.tables(QStringLiteral("choice")))
        routine.choices.push_back(readChoice(table, choiceIds));
    routine.needs = readNeeds(root);
    routine.supports = readSupports(root);
    routine.offPath = readOwnOffPath(root, vocabulary.offPath.lines);
    std::vector<MoveWords> own = readOffPathMoves(root, offPathMoveIds());
    for (MoveWords &words : own)
        words.own = true;
    routine.offPathMoves = mergedOffPathMoves(std::move(own), vocabulary.offPath.moves);
    PartsReader parts(vocabulary, routine);
    routine.parts = parts.read(root);
    routine.cards = readCards(root);
    routine.pictures = readPictures(root, vocabulary.pictures);
    return routine;
}

} // namespace

Result<Routine> parseRoutine(const QByteArray &text, const QString &file, const Vocabulary &vocabulary)
{
    const Result<TomlDocument> document = TomlDocument::parse(text, file);
    if (!document)
        return document.problems();
    TomlTable root = document->root();
    if (!readFormat(root))
        return document->problems();
    document->expandBlocks();
    Routine routine = readRoot(root, vocabulary);
    root.finish();
    checkBounds(root, routine, document->problems().empty());
    Problems problems = document->problems();
    if (!problems.empty())
        return problems;
    return routine;
}

Result<Routine> readRoutine(const QString &path, const Vocabulary &vocabulary)
{
    const Result<QByteArray> text = readTextFile(path);
    return text ? parseRoutine(*text, path, vocabulary) : Result<Routine>(text.problems());
}

} // namespace matside
