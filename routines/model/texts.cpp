// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/texts.h"

#include "model/textfile.h"

#include <algorithm>

namespace matside {

namespace {

using Code = Problem::Code;

const QStringList &placeholders()
{
    static const QStringList names{QStringLiteral("side"), QStringLiteral("other"), QStringLiteral("n"),
                                   QStringLiteral("next"), QStringLiteral("total"), QStringLiteral("set"),
                                   QStringLiteral("sets"), QStringLiteral("round"), QStringLiteral("rounds"),
                                   QStringLiteral("where"), QStringLiteral("called"), QStringLiteral("away"),
                                   QStringLiteral("home")};
    return names;
}

bool isOfTheStep(const QString &name)
{
    return QStringList{QStringLiteral("where"), QStringLiteral("called"), QStringLiteral("away"), QStringLiteral("home")}
        .contains(name);
}

void checkPlaceholder(const TomlValue &value, const QString &name, const TextRules &rules)
{
    const QString plain = name.left(1).toLower() + name.mid(1);
    if (!placeholders().contains(plain)) {
        value.report(Code::UnknownName, [&] {
            return QStringLiteral("There is nothing called {%1} to fill in%2; known are {%3}.")
                .arg(visible(name.left(40)), didYouMean(name, placeholders()),
                     placeholders().join(QLatin1String("}, {")));
        });
        return;
    }
    const bool ofSide = plain == QLatin1String("side") || plain == QLatin1String("other");
    if (ofSide && !rules.sided) {
        value.report(Code::UnknownName,
                     (rules.alternates
                          ? QStringLiteral("{%1} has no meaning here: this stays while the sides alternate; use it in the "
                                           "lines and titles of the moves.")
                          : QStringLiteral("{%1} has no meaning here: this is done for no side, or between the sides; "
                                           "leave it out."))
                         .arg(name));
    } else if (plain.startsWith(QLatin1String("set")) || plain.startsWith(QLatin1String("round"))) {
        const bool isSet = plain.startsWith(QLatin1String("set"));
        if (!(isSet ? rules.sets : rules.rounds))
            value.report(Code::UnknownName, QStringLiteral("{%1} has no meaning here: there are no %2; leave it out.")
                                                .arg(name, isSet ? QStringLiteral("sets") : QStringLiteral("rounds")));
    } else if (isOfTheStep(plain)) {
        if (!rules.offPath)
            value.report(Code::UnknownName,
                         QStringLiteral("{%1} has a meaning only in [[off_path]]; write the words here.").arg(name));
    } else if (!ofSide && !rules.counted) {
        value.report(Code::UnknownName,
                     QStringLiteral("{%1} has no meaning here: nothing is counted; leave it out.").arg(name));
    }
}

/// Names in braces, and whether a brace stands alone. By hand: an engine for patterns is half a megabyte in every start.
void checkPlaceholders(const TomlValue &value, const QString &text, const TextRules &rules)
{
    bool alone = false;
    qsizetype open = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == QLatin1Char('{')) {
            alone = alone || open >= 0;
            open = at;
        } else if (text[at] == QLatin1Char('}')) {
            if (open >= 0)
                checkPlaceholder(value, text.mid(open + 1, at - open - 1), rules);
            alone = alone || open < 0;
            open = -1;
        }
    }
    if (alone || open >= 0) {
        value.report(Code::UnknownName,
                     QStringLiteral("A brace stands alone here; write {side} or another name with both, or no brace."));
    }
}

bool isPartOfId(QChar letter)
{
    return (letter >= QLatin1Char('a') && letter <= QLatin1Char('z'))
           || (letter >= QLatin1Char('0') && letter <= QLatin1Char('9')) || letter == QLatin1Char('.')
           || letter == QLatin1Char('-');
}

} // namespace

QString readText(const TomlValue &value, const TextRules &rules)
{
    const std::optional<QString> text = value.string();
    return text ? checkedText(value, *text, rules) : QString();
}

QString checkedText(const TomlValue &value, const QString &text, const TextRules &rules)
{
    const qsizetype longest = rules.paragraphs ? kLongestCard : kLongestText;
    if (text.trimmed().isEmpty()) {
        value.report(Code::OutOfRange, QStringLiteral("This text is empty; write something, or leave the key out."));
    } else if (text.size() > longest) {
        value.report(Code::OutOfRange,
                     QStringLiteral("This text has %1 characters; at most %2 fit.").arg(text.size()).arg(longest));
    } else if (!rules.paragraphs && text.contains(QLatin1Char('\n'))) {
        value.report(Code::OutOfRange, QStringLiteral("This text has more than one line; write it on one."));
    } else {
        checkPlaceholders(value, text, rules);
        return rules.paragraphs ? text.trimmed() : text;
    }
    return {};
}

QString readId(const TomlValue &value)
{
    const std::optional<QString> id = value.string();
    if (!id)
        return {};
    if (!id->isEmpty() && id->size() <= kLongestId && std::all_of(id->begin(), id->end(), isPartOfId))
        return *id;
    value.report(Code::OutOfRange, QStringLiteral("%1 is no name for this; use 1 to %2 of a-z, 0-9, “-” and “.”.")
                                       .arg(quoted(*id))
                                       .arg(kLongestId));
    return {};
}

void UniqueIds::add(const TomlValue &value, const QString &id)
{
    if (id.isEmpty())
        return;
    const auto first = m_firstKeys.constFind(id);
    if (first == m_firstKeys.constEnd()) {
        m_firstKeys.insert(id, value.key());
        return;
    }
    value.report(Code::DuplicateId,
                 QStringLiteral("%1 is the name of %2 already; give this one another.").arg(quoted(id), *first));
}

} // namespace matside
