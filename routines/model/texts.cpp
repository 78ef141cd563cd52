// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/texts.h"

#include <QRegularExpression>

namespace matside {

namespace {

using Code = Problem::Code;

const QStringList &placeholders()
{
    static const QStringList names{QStringLiteral("side"), QStringLiteral("other"), QStringLiteral("n"),
                                   QStringLiteral("next"), QStringLiteral("total")};
    return names;
}

void checkPlaceholder(const TomlValue &value, const QString &name, const TextRules &rules)
{
    const QString plain = name.left(1).toLower() + name.mid(1);
    if (!placeholders().contains(plain)) {
        value.report(Code::UnknownName, QStringLiteral("There is nothing called {%1} to fill in%2; known are {%3}.")
                                            .arg(name.left(40).simplified(), didYouMean(name, placeholders()),
                                                 placeholders().join(QLatin1String("}, {"))));
        return;
    }
    const bool ofSide = plain == QLatin1String("side") || plain == QLatin1String("other");
    if (ofSide && !rules.sided) {
        value.report(Code::UnknownName, QStringLiteral("{%1} has no meaning here: this is done for no side, or between "
                                                       "the sides; leave it out.")
                                            .arg(name));
    } else if (!ofSide && !rules.counted) {
        value.report(Code::UnknownName,
                     QStringLiteral("{%1} has no meaning here: nothing is counted; leave it out.").arg(name));
    }
}

void checkPlaceholders(const TomlValue &value, const QString &text, const TextRules &rules)
{
    static const QRegularExpression pattern(QStringLiteral("\\{([^{}]*)\\}"));
    QString rest = text;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();)
        checkPlaceholder(value, matches.next().captured(1), rules);
    rest.remove(pattern);
    if (rest.contains(QLatin1Char('{')) || rest.contains(QLatin1Char('}'))) {
        value.report(Code::UnknownName,
                     QStringLiteral("A brace stands alone here; write {side} or another name with both, or no brace."));
    }
}

} // namespace

QString readText(const TomlValue &value, const TextRules &rules)
{
    const std::optional<QString> text = value.string();
    if (!text)
        return {};
    const qsizetype longest = rules.paragraphs ? kLongestCard : kLongestText;
    if (text->trimmed().isEmpty()) {
        value.report(Code::OutOfRange, QStringLiteral("This text is empty; write something, or leave the key out."));
    } else if (text->size() > longest) {
        value.report(Code::OutOfRange,
                     QStringLiteral("This text has %1 characters; at most %2 fit.").arg(text->size()).arg(longest));
    } else if (!rules.paragraphs && text->contains(QLatin1Char('\n'))) {
        value.report(Code::OutOfRange, QStringLiteral("This text has more than one line; write it on one."));
    } else {
        checkPlaceholders(value, *text, rules);
        return rules.paragraphs ? text->trimmed() : *text;
    }
    return {};
}

QString readId(const TomlValue &value)
{
    const std::optional<QString> id = value.string();
    if (!id)
        return {};
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9.-]+\\z"));
    if (id->size() <= kLongestId && pattern.match(*id).hasMatch())
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
