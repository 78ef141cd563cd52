// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/offpath.h"

#include "model/engineids.h"
#include "model/lines.h"
#include "model/textfile.h"

#include <algorithm>

namespace matside {

QStringList offPathIds()
{
    return {engine::line::kAll.begin(), engine::line::kAll.end()};
}

Result<std::vector<Line>> parseOffPath(const QByteArray &text, const QString &file)
{
    const Result<TomlDocument> document = TomlDocument::parse(text, file);
    if (!document)
        return document.problems();
    TomlTable root = document->root();
    std::vector<Line> lines = readOffPathLines(root, {});
    root.finish();
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
    return lines;
}

Result<std::vector<Line>> readOffPath(const QString &path)
{
    const Result<QByteArray> text = readTextFile(path);
    return text ? parseOffPath(*text, path) : Result<std::vector<Line>>(text.problems());
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

} // namespace matside
