// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/offpath.h"

#include "model/engineids.h"
#include "model/lines.h"
#include "model/textfile.h"

#include <algorithm>
#include <utility>

namespace matside {

QStringList offPathIds()
{
    QStringList ids{engine::line::kAll.begin(), engine::line::kAll.end()};
    for (const Posture posture : kPostures) {
        if (posture != kStandardPosture) // its lines are those about the support
            ids << engine::line::kSettlePrefix + postureName(posture);
    }
    return ids;
}

QStringList offPathMoveIds()
{
    return {engine::words::kAll.begin(), engine::words::kAll.end()};
}

Result<OffPath> parseOffPath(const QByteArray &text, const QString &file)
{
    const Result<TomlDocument> document = TomlDocument::parse(text, file);
    if (!document)
        return document.problems();
    TomlTable root = document->root();
    std::vector<Line> lines = readOffPathLines(root, {});
    std::vector<MoveWords> moves = readOffPathMoves(root, offPathMoveIds());
    root.finish();
    for (const QString &id : offPathMoveIds()) {
        if (std::none_of(moves.begin(), moves.end(), [&id](const MoveWords &words) { return words.id == id; }))
            root.report(Problem::Code::MissingKey,
                        QStringLiteral("The words %1 are missing; add an [[off_path_move]] with them.").arg(quoted(id)));
    }
    for (const QString &id : offPathIds()) {
        for (const bool withSupport : {true, false}) {
            const bool there = std::any_of(lines.begin(), lines.end(), [&](const Line &line) {
                return line.id == id && line.when.support.value_or(withSupport) == withSupport;
            });
            if (!there) {
                root.report(Problem::Code::MissingKey,
                            QStringLiteral("The line %1 is missing for somebody %2 support; add it.")
                                .arg(quoted(id), withSupport ? QStringLiteral("with") : QStringLiteral("without")));
            }
        }
    }
    Problems problems = document->problems();
    if (!problems.empty())
        return problems;
    return OffPath{std::move(lines), std::move(moves)};
}

Result<OffPath> readOffPath(const QString &path)
{
    const Result<QByteArray> text = readTextFile(path);
    return text ? parseOffPath(*text, path) : Result<OffPath>(text.problems());
}

std::vector<Line> mergedOffPath(std::vector<Line> own, const std::vector<Line> &standard)
{
    const auto ownEnd = static_cast<std::ptrdiff_t>(own.size());
    for (const Line &line : standard) {
        const bool replaced = std::any_of(own.begin(), own.begin() + ownEnd, [&](const Line &mine) {
            return mine.id == line.id && (!mine.when.support || mine.when.support == line.when.support);
        });
        if (!replaced)
            own.push_back(line);
    }
    return own;
}

std::vector<MoveWords> mergedOffPathMoves(std::vector<MoveWords> own, const std::vector<MoveWords> &standard)
{
    const auto ownEnd = static_cast<std::ptrdiff_t>(own.size());
    for (const MoveWords &words : standard) {
        if (std::none_of(own.begin(), own.begin() + ownEnd,
                         [&words](const MoveWords &mine) { return mine.id == words.id; }))
            own.push_back(words);
    }
    return own;
}

} // namespace matside
