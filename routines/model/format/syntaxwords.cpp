// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/syntaxwords.h"

#include "model/textfile.h"

#include <QRegularExpression>

#include <algorithm>

namespace matside {

namespace {

/// A sentence shows this much of a line at most.
constexpr qsizetype kMostShown = 40;

/// This much of a line is looked at.
constexpr qsizetype kMostOfLine = 400;

/// Tables of which there may be several.
constexpr QStringView kLists =
    u" part part.step part.step.move part.step.after choice support card off_path off_path_move block "
    u"block.step block.step.move block.step.after block.move ";

qsizetype indexOf(const QString &text, int line, int column)
{
    qsizetype at = 0;
    for (int i = 1; i < line; ++i) {
        const qsizetype end = text.indexOf(u'\n', at);
        if (end < 0)
            return text.size();
        at = end + 1;
    }
    for (int i = 1; i < column && at < text.size(); ++i)
        at += text[at].isHighSurrogate() ? 2 : 1;
    return qMin(at, text.size());
}

QString shown(const QString &text)
{
    const QString trimmed = text.trimmed();
    return visible(trimmed.size() > kMostShown ? trimmed.left(kMostShown) + QChar(0x2026) : trimmed);
}

bool isCurly(QChar c)
{
    return QStringView(u"\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u00AB\u00BB\u2039\u203A\u02BA\u2033\u00B4`")
        .contains(c);
}

QString straight(QString text)
{
    while (!text.isEmpty() && (isCurly(text.back()) || QStringView(u"\"',;").contains(text.back())))
        text.chop(1);
    while (!text.isEmpty() && (isCurly(text.front()) || QStringView(u"\"'").contains(text.front())))
        text.remove(0, 1);
    return QStringLiteral("\"%1\"").arg(shown(text.remove(u'"')));
}

/// The match of a pattern at the beginning of a text.
QRegularExpressionMatch begins(const QString &text, const char *pattern)
{
    return QRegularExpression(QStringLiteral("^(?:%1)").arg(QString::fromUtf8(pattern))).match(text);
}

/// A name with its brackets.
QString bracketed(const QString &name)
{
    const bool isList = kLists.contains(QStringLiteral(" %1 ").arg(name));
    return (isList ? QStringLiteral("[[%1]]") : QStringLiteral("[%1]")).arg(shown(name));
}

bool isKeyAhead(const QString &rest)
{
    return begins(rest, "[A-Za-z0-9_.-]+[ \\t]*=(?!=)").hasMatch();
}

} // namespace

SyntaxWords::SyntaxWords(const QByteArray &text, int line, int column, const QString &reason)
    : m_text(QString::fromUtf8(text)),
      m_reason(reason),
      m_at(indexOf(m_text, line, column)),
      m_scan(m_text, m_at)
{}

SyntaxWords::Said SyntaxWords::said() const
{
    const Found found = this->found().value_or(Found{m_at, standard()});
    const qsizetype start = lineStart(found.at);
    const auto before = QStringView(m_text).mid(start, found.at - start);
    const auto halves = std::count_if(before.begin(), before.end(), [](QChar c) { return c.isLowSurrogate(); });
    return {lineOf(found.at), static_cast<int>(before.size() - halves) + 1,
            found.sentence + QStringLiteral(" Nothing after it was read.")};
}

SyntaxWords::Answer SyntaxWords::found() const
{
    if (m_reason.contains(QLatin1String("redefine")) || m_reason.contains(QLatin1String("cannot insert")))
        return secondTime();
    using Rule = Answer (SyntaxWords::*)() const;
    for (const Rule rule :
         {&SyntaxWords::openText, &SyntaxWords::escape, &SyntaxWords::oddCharacter, &SyntaxWords::header,
          &SyntaxWords::openList, &SyntaxWords::afterText, &SyntaxWords::value, &SyntaxWords::inTable,
          &SyntaxWords::inList, &SyntaxWords::keyWithoutEquals, &SyntaxWords::afterValue}) {
        if (const Answer answer = (this->*rule)())
            return answer;
    }
    return {};
}

QString SyntaxWords::standard() const
{
    const QChar c = charAt(m_at);
    if (c.isPunct() || c.isSymbol())
        return QStringLiteral("The sign %1 has no meaning here; take it out, or write the value that is missing.")
            .arg(c);
    return QStringLiteral("This is not TOML: %1.").arg(visible(m_reason));
}

QString SyntaxWords::restOf(qsizetype at) const
{
    const qsizetype end = m_text.indexOf(u'\n', at);
    return m_text.mid(at, qMin((end < 0 ? m_text.size() : end) - at, kMostOfLine)).trimmed();
}

QChar SyntaxWords::charAt(qsizetype at) const
{
    return at >= 0 && at < m_text.size() ? m_text[at] : QChar(u'\n');
}

qsizetype SyntaxWords::lineStart(qsizetype at) const
{
    return at == 0 ? 0 : m_text.lastIndexOf(u'\n', at - 1) + 1;
}

int SyntaxWords::lineOf(qsizetype at) const
{
    return static_cast<int>(QStringView(m_text).left(at).count(u'\n')) + 1;
}

QString SyntaxWords::written(const QString &value) const
{
    const TomlScan::Key *const key = m_scan.openKey();
    return key ? QStringLiteral("%1 = %2").arg(shown(key->name), value) : value;
}

SyntaxWords::Answer SyntaxWords::openText() const
{
    const auto &text = m_scan.lastText();
    if (!text || !text->isOpen)
        return {};
    if (QStringView(m_text).mid(text->at, 3) == QStringView(u"\"\"\"")
        || QStringView(m_text).mid(text->at, 3) == QStringView(u"'''"))
        return Found{
            text->at,
            QStringLiteral("The text that begins here with three quotes has no end; write three quotes after it.")};
    if (m_at < m_text.size() && charAt(m_at) != u'\n' && charAt(m_at) != u'\r')
        return {};
    const QString content = restOf(text->at + 1);
    const qsizetype curly = std::find_if(content.begin(), content.end(), isCurly) - content.begin();
    if (curly < content.size() && QStringView(u"\u201D\u201C\u2019\u201F\u2033").contains(content[curly])
        && curly + 4 > content.size())
        return Found{text->at,
                     QStringLiteral("The text that begins here ends with a curly quote, %1; write a straight one: %2.")
                         .arg(content[curly])
                         .arg(written(straight(content)))};
    if (const qsizetype other = content.indexOf(u'"'); charAt(text->at) == u'\'' && other > 0)
        return Found{
            text->at,
            QStringLiteral(
                "The text that begins here has two kinds of quotes, ' and \"; write the same one on both sides: %1.")
                .arg(written(straight(content.left(other))))};
    if (content.isEmpty())
        return Found{text->at,
                     QStringLiteral("This quote opens a text that has no end; take it out, or write the text.")};
    if (!m_scan.brackets().empty())
        return Found{
            text->at,
            QStringLiteral("The text that begins here has no closing quote; write %1 where it ends, in the same line.")
                .arg(charAt(text->at))};
    const QString next = restOf(qMin(m_at + 1, m_text.size()));
    if (next.endsWith(charAt(text->at)) && !next.contains(u'='))
        return Found{text->at, QStringLiteral(
                                   "The text that begins here goes on in the next line; write all of it in one line.")};
    return Found{
        text->at,
        QStringLiteral("The text that begins here has no closing quote; write %1.").arg(written(straight(content)))};
}

SyntaxWords::Answer SyntaxWords::escape() const
{
    const auto &text = m_scan.lastText();
    const qsizetype backslash = m_text.lastIndexOf(u'\\', m_at);
    const bool inText = text && text->at < backslash && (text->isOpen || backslash < text->end);
    if (!inText || m_at - backslash > 10 || charAt(text->at) != u'"' || !m_reason.contains(QLatin1String("string")))
        return {};
    return Found{backslash,
                 QStringLiteral("A backslash has a meaning of its own in a text; write two, \\\\, or leave it out.")};
}

SyntaxWords::Answer SyntaxWords::oddCharacter() const
{
    const QChar c = charAt(m_at);
    const QString rest = restOf(m_at);
    if (isCurly(c)) {
        const bool isSingle = QStringView(u"\u2018\u2019\u201A\u201B\u2039\u203A\u00B4`").contains(c);
        const auto closes = [isSingle](QChar d) {
            return d == u'"' || (isCurly(d) && (isSingle || !QStringView(u"\u2018\u2019").contains(d)));
        };
        const qsizetype end = std::find_if(rest.begin() + 1, rest.end(), closes) - rest.begin();
        return Found{m_at, QStringLiteral(
                               "A curly quote, %1, stands here, as word processors write it; use straight quotes: %2.")
                               .arg(c)
                               .arg(written(straight(rest.mid(0, end))))};
    }
    const bool isDash = QStringView(u"\u2212\u2013\u2014\u2010\u2011").contains(c);
    if (isDash && charAt(m_at - 1).isDigit() && m_scan.openKey())
        return Found{
            m_at,
            QStringLiteral("One number stands here, not a range: %1.")
                .arg(written(m_text.mid(m_scan.openKey()->equals + 1, m_at - m_scan.openKey()->equals - 1).trimmed()))};
    if (isDash)
        return Found{m_at, QStringLiteral("A dash, %1, stands here; write the sign of the keyboard, -.").arg(c)};
    if (c != u' ' && c.category() == QChar::Separator_Space)
        return Found{
            m_at, QStringLiteral("A space of a word processor (%1) stands here; delete it, and type an ordinary space.")
                      .arg(characterName(c.unicode()))};
    const bool isRemark = rest.startsWith(u"//") || rest.startsWith(u"/*") || rest.startsWith(u"--")
                          || rest.startsWith(u"<!--") || (rest.startsWith(u';') && m_at == m_scan.statement());
    if (isRemark)
        return Found{m_at, QStringLiteral("If this is a remark, write # in front of it: # %1.")
                               .arg(shown(QString(rest).remove(QRegularExpression(QStringLiteral("^[-/;*<!]+")))))};
    return {};
}

SyntaxWords::Answer SyntaxWords::secondTime() const
{
    const auto &brackets = m_scan.brackets();
    const bool inTable = !brackets.empty() && brackets.back().kind == u'{';
    const std::vector<TomlScan::Key> &keys = inTable ? brackets.back().keys : m_scan.keys();
    const bool isHeader = charAt(m_scan.statement()) == u'[' && brackets.empty();
    if (isHeader)
        return secondHeader();
    if (keys.empty())
        return {};
    const TomlScan::Key &last = keys.back();
    const auto first = std::find_if(keys.begin(), keys.end(), [&](const TomlScan::Key &key) {
        return key.table == last.table && key.name == last.name;
    });
    const bool isSame = first != keys.end() && first->at != last.at;
    if (!isSame)
        return Found{last.at,
                     QStringLiteral("%1 has a value or a table already; keep one of the two.").arg(shown(last.name))};
    return Found{
        last.at,
        inTable ? QStringLiteral("%1 stands twice in this { … }; keep one of the two.").arg(shown(last.name))
                : QStringLiteral("%1 stands here for the second time, after line %2; keep one of the two. If a new "
                                 "step or move begins here, write its [[…]] before it.")
                      .arg(shown(last.name))
                      .arg(lineOf(first->at))};
}

SyntaxWords::Answer SyntaxWords::secondHeader() const
{
    const qsizetype at = m_scan.statement();
    const QString line = restOf(at);
    const QString name = QString(line).remove(QRegularExpression(QStringLiteral("[\\[\\] \\t]|#.*")));
    const bool isList = line.startsWith(u"[[");
    const auto &headers = m_scan.headers();
    const auto same = std::find_if(headers.begin(), headers.end(),
                                   [&](const TomlScan::Header &one) { return one.name == name && one.at < at; });
    if (same != headers.end() && same->isList != isList) {
        return Found{
            at, QStringLiteral("Line %1 has %2, and this one %3; write both with two brackets where there are several.")
                    .arg(lineOf(same->at))
                    .arg(shown(restOf(same->at)), shown(line))};
    }
    if (same != headers.end()) {
        return Found{at, QStringLiteral("The table %1 begins in line %2 already; move these keys there%3.")
                             .arg(shown(line))
                             .arg(lineOf(same->at))
                             .arg(kLists.contains(QStringLiteral(" %1 ").arg(name))
                                      ? QStringLiteral(", or write %1 in both places").arg(bracketed(name))
                                      : QString())};
    }
    const auto inner = std::find_if(headers.begin(), headers.end(), [&](const TomlScan::Header &one) {
        return one.name.startsWith(name + u'.') && one.at < at;
    });
    if (inner != headers.end()) {
        return Found{
            inner->at,
            QStringLiteral("%1 stands before any %2; write %2 above it.").arg(shown(restOf(inner->at)), shown(line))};
    }
    return Found{
        at,
        QStringLiteral("%1 = \u2026 stands above already; write all of these in one way, as %1 = [ \u2026 ] or as %2.")
            .arg(shown(name.section(u'.', -1)), shown(line))};
}

SyntaxWords::Answer SyntaxWords::header() const
{
    const qsizetype at = m_scan.statement();
    if (charAt(at) != u'[' || !m_scan.brackets().empty() || m_scan.openKey())
        return {};
    const auto match = begins(restOf(at), "(\\[[\\[ \\t]*)([^\\]\\[#]*)([\\] \\t]*)(.*)");
    const QString name = match.captured(2).trimmed();
    const QString after = match.captured(4).trimmed();
    if (name.isEmpty())
        return Found{at, QStringLiteral("A name is missing between the brackets; write [[part]], for example.")};
    if (begins(name, "[A-Za-z0-9_-]+([ \\t]*\\.[ \\t]*[A-Za-z0-9_-]+)*$").hasMatch()) {
        const bool isOpen = match.captured(1) != QString(match.captured(3)).trimmed().replace(u']', u'[');
        if (!isOpen && !after.isEmpty() && !after.startsWith(u'#'))
            return Found{at, QStringLiteral("Write %1 on a line of its own, and what follows it on the next line.")
                                 .arg(bracketed(name))};
        return Found{at, QStringLiteral("The brackets of this line are not a pair; write %1.").arg(bracketed(name))};
    }
    return Found{
        at, QStringLiteral(
                "A name in brackets has letters, digits, _ and - only, without spaces; write [[part]], for example.")};
}

SyntaxWords::Answer SyntaxWords::openList() const
{
    const auto &brackets = m_scan.brackets();
    for (size_t i = 0; i < brackets.size(); ++i) {
        const qsizetype at = brackets[i].at;
        const bool isHeader = i > 0 && brackets[i].kind == u'[' && restOf(lineStart(at)).startsWith(restOf(at))
                              && begins(restOf(at), "\\[{1,2}[A-Za-z_.]+\\]{1,2}").hasMatch();
        if (isHeader)
            return Found{at,
                         QStringLiteral("The list that begins in line %1 with [ has no end; write ] before this line.")
                             .arg(lineOf(brackets[i - 1].at))};
    }
    const bool inList = !brackets.empty() && brackets.back().kind == u'[';
    const QString rest = restOf(m_at);
    const bool isEnd = QStringView(m_text).mid(m_at).trimmed().isEmpty();
    const QString above = m_text.left(lineStart(m_at)).trimmed();
    const bool isNextKey =
        restOf(lineStart(m_at)) == rest && isKeyAhead(rest) && !above.endsWith(u',') && !above.endsWith(u'[');
    if (inList && (isEnd || isNextKey)) {
        return Found{
            isEnd ? brackets.back().at : m_at,
            isEnd ? QStringLiteral("The list that begins here with [ has no end; write ] after its last value.")
                  : QStringLiteral("The list that begins in line %1 with [ has no end; write ] before this line.")
                        .arg(lineOf(brackets.back().at))};
    }
    return {};
}

SyntaxWords::Answer SyntaxWords::afterText() const
{
    const auto &text = m_scan.lastText();
    const QString rest = restOf(m_at);
    if (!text || text->isOpen || text->end > m_at
        || !QStringView(m_text).mid(text->end, m_at - text->end).trimmed().isEmpty() || rest.isEmpty()
        || QStringView(u",;]}#:=").contains(rest[0]) || lineOf(text->end) != lineOf(m_at) || !m_scan.openKey())
        return {};
    const QString content = m_text.mid(text->at + 1, text->end - text->at - 2);
    if (content.contains(u'=') || content.trimmed().endsWith(u',')) {
        return Found{
            text->at,
            QStringLiteral("A quote is missing: the text that begins here is read as %1. Write %2 where it ends.")
                .arg(QStringLiteral("\u201C%1\u201D").arg(shown(content)))
                .arg(charAt(text->at))};
    }
    const bool isNewKey = isKeyAhead(rest);
    if (isNewKey && m_scan.brackets().empty())
        return Found{m_at, QStringLiteral("Only one key stands on a line; begin a new line before %1.")
                               .arg(shown(rest.section(u'=', 0, 0)))};
    if (isNewKey)
        return Found{m_at, QStringLiteral("A comma is missing before %1.").arg(shown(rest.section(u'=', 0, 0)))};
    if (charAt(text->at) == u'\'') {
        const QString whole = m_text.mid(text->at + 1, m_at - text->at - 1) + rest.section(u'\'', 0, 0);
        return Found{m_at,
                     QStringLiteral("The apostrophe before this ends the text; write the text in double quotes: %1.")
                         .arg(written(straight(whole)))};
    }
    if (rest[0] == u'"' && m_scan.brackets().empty() && text->end < m_at)
        return Found{
            m_at, QStringLiteral(
                      "A second text stands behind the first; write both as one text, or as a list: [\"…\", \"…\"].")};
    if (rest[0] == u'"' && text->end < m_at)
        return Found{m_at, QStringLiteral("A comma is missing before this text.")};
    const QString inner = rest.section(u'"', 0, 0);
    return Found{
        m_at, QStringLiteral(
                  "The quote before this ends the text; write quotes within a text as \u201C%1\u201D or as \\\"%1\\\".")
                  .arg(shown(inner))};
}

SyntaxWords::Answer SyntaxWords::inTable() const
{
    const auto &brackets = m_scan.brackets();
    if (brackets.empty() || brackets.back().kind != u'{')
        return {};
    const QChar c = charAt(m_at);
    const QString rest = restOf(m_at);
    const bool isLineEnd = rest.isEmpty() || c == u'\n' || c == u'\r' || c == u'#';
    if (isLineEnd)
        return brokenTable();
    if (c == u'}' && m_text.left(m_at).trimmed().endsWith(u','))
        return Found{m_at, QStringLiteral("A comma stands before this }; take the comma out.")};
    if (c == u']' || c == u'[')
        return Found{m_at, QStringLiteral("The { of line %1 has no end; write } before this bracket.")
                               .arg(lineOf(brackets.back().at))};
    const qsizetype from = qMax(lineStart(m_at), m_at - kMostShown);
    const auto decimals =
        QRegularExpression(QStringLiteral("(\\d+),(\\d+)[ \\t]*$")).match(m_text.mid(from, m_at - from));
    if (decimals.hasMatch())
        return Found{from + decimals.capturedStart(), QStringLiteral("A number has a point, not a comma: %1.%2.")
                                                          .arg(decimals.captured(1), decimals.captured(2))};
    if (c == u',')
        return Found{
            m_at,
            QStringLiteral("A key with its value is missing before this comma; take the comma out, or write the key.")};
    if (m_scan.openKey())
        return isKeyAhead(rest) ? Answer(
                   Found{m_at, QStringLiteral("A comma is missing before %1.").arg(shown(rest.section(u'=', 0, 0)))})
                                : Answer();
    return {};
}

SyntaxWords::Answer SyntaxWords::brokenTable() const
{
    const auto &brackets = m_scan.brackets();
    const qsizetype at = brackets.back().at;
    const QString last = m_text.left(m_at).trimmed();
    const QString next = m_text.mid(m_at).trimmed().section(u'\n', 0, 0).trimmed();
    const bool goesOn = !next.isEmpty() && !QStringView(u"{[]").contains(next[0])
                        && (last.endsWith(u',') || last.endsWith(u'{') || next.endsWith(u',') || next.contains(u'}'));
    if (charAt(m_at) != u'#' && !goesOn) {
        return Found{at, QStringLiteral("The { that stands here has no end; write } at the end of its line.")};
    }
    const QString list = m_scan.keys().empty() ? QString() : m_scan.keys().back().name;
    const bool isMove = list == QLatin1String("move") || list == QLatin1String("after");
    if (!isMove)
        return Found{at,
                     QStringLiteral(
                         "What stands in { … } may not be broken over lines; write it on one line, without remarks.")};
    return Found{
        at, QStringLiteral("A move in { … } may not be broken over lines. Write it on one line; or leave %1 = [ … ] "
                           "out, and write each "
                           "move as a table: [[part.step.%1]] on a line, and below it one key a line, name = \"out\".")
                .arg(list)};
}

SyntaxWords::Answer SyntaxWords::inList() const
{
    const auto &brackets = m_scan.brackets();
    if (brackets.empty() || brackets.back().kind != u'[')
        return {};
    const QChar c = charAt(m_at);
    const qsizetype start = lineStart(m_at);
    const QString above = m_text.left(start).trimmed();
    if (isKeyAhead(restOf(start)) && (above.endsWith(u',') || above.endsWith(u'[')))
        return Found{start + m_text.mid(start).indexOf(restOf(start)),
                     QStringLiteral("A { is missing before %1; each move stands in { \u2026 }.")
                         .arg(shown(restOf(start).section(u'=', 0, 0)))};
    if (c == u'{') {
        const qsizetype end = m_text.lastIndexOf(u'}', m_at);
        return Found{m_at,
                     QStringLiteral("A comma is missing after the } of line %1.").arg(lineOf(qMax<qsizetype>(end, 0)))};
    }
    if (c == u'}')
        return Found{m_at, QStringLiteral("This } has no {; the list that begins in line %1 ends with ].")
                               .arg(lineOf(brackets.back().at))};
    if (c == u',')
        return Found{m_at, QStringLiteral("Two commas stand side by side, or one stands first; take this one out.")};
    if (c == u';' || c == u'/' || c == u'|')
        return Found{m_at, QStringLiteral("The values of a list have commas between them, not %1.").arg(c)};
    qsizetype word = qMin(m_at, m_text.size() - 1); // the parser takes "f" for the beginning of false
    while (word > 0 && m_text[word - 1].isLetter())
        --word;
    if (m_text[word].isLetter() && QStringView(u",[").contains(m_text.left(word).trimmed().back())) {
        const QString text = restOf(word).section(QRegularExpression(QStringLiteral("[\\],]")), 0, 0);
        return Found{word, QStringLiteral("A text stands in straight quotes: %1.").arg(straight(text))};
    }
    const QString before = m_text.mid(brackets.back().at + 1, m_at - brackets.back().at - 1).trimmed();
    if (!before.isEmpty() && !before.endsWith(u','))
        return Found{m_at, QStringLiteral("A comma is missing before %1.")
                               .arg(shown(restOf(m_at).section(u']', 0, 0).section(u',', 0, 0)))};
    return {};
}

SyntaxWords::Answer SyntaxWords::keyWithoutEquals() const
{
    if (m_scan.openKey())
        return {};
    const auto &brackets = m_scan.brackets();
    const bool inTable = !brackets.empty();
    const QChar c = charAt(m_at);
    // In { … } the key begins after the last "{" or ",".
    const qsizetype from =
        inTable ? qMax(m_text.lastIndexOf(u'{', m_at), m_text.lastIndexOf(u',', m_at)) + 1 : m_scan.statement();
    const QString key = m_text.mid(from, m_at - from).trimmed();
    const QString line = restOf(from);
    if (c == u':' && !key.isEmpty())
        return Found{m_at, QStringLiteral("Write = instead of the colon: %1 = %2.")
                               .arg(shown(key), shown(restOf(m_at + 1).section(u',', 0, 0)))};
    if (c == u'{' && !inTable)
        return Found{
            m_at,
            QStringLiteral("This looks like JSON; a routine has one key = value a line, such as title = \"Evening\".")};
    if (c == u'}' && inTable && !key.isEmpty())
        return Found{m_at,
                     QStringLiteral("%1 has no value; write %1 = and the value, or take %1 out.").arg(shown(key))};
    if (c == u']' || c == u'}')
        return Found{m_at,
                     QStringLiteral("This %1 closes nothing; take it out, or write what it closes before it.").arg(c)};
    if (c == u'=')
        return Found{m_at, QStringLiteral("A key is missing before this =, such as title = \"Evening\".")};
    if (c == u'.' || c.unicode() > 0x7F)
        return Found{
            m_at, QStringLiteral("A key has letters from a to z, digits, _ and - only; %1 is none of these.").arg(c)};
    const QString words = line.section(u'=', 0, 0).trimmed();
    if (line.contains(u'=') && begins(words, "[A-Za-z0-9_-]+([ \\t]+[A-Za-z0-9_-]+)+$").hasMatch())
        return Found{from + m_text.mid(from).indexOf(words), QStringLiteral("A key is one word, without spaces: %1.")
                                                                 .arg(shown(words.simplified().replace(u' ', u'_')))};
    const auto match = begins(line, "([A-Za-z0-9_-]+)[ \\t]*(\"|'|-?\\d|true\\b|false\\b|\\[|\\{)");
    if (match.hasMatch())
        return Found{m_at, QStringLiteral("An = is missing after %1: %1 = %2.")
                               .arg(match.captured(1), shown(line.mid(match.capturedStart(2))))};
    if (inTable)
        return Found{from, QStringLiteral("In { … } each key has a value, name = \"out\", with commas between them.")};
    return Found{m_scan.statement(),
                 QStringLiteral("This line is neither a key with a value, title = \"Evening\", nor a table, [[part]]; "
                                "a remark begins with #.")};
}

SyntaxWords::Answer SyntaxWords::value() const
{
    const TomlScan::Key *const key = m_scan.openKey();
    if (!key)
        return {};
    qsizetype at = key->equals + 1;
    while (charAt(at) == u' ' || charAt(at) == u'\t')
        ++at;
    const QChar first = charAt(at);
    QString value = restOf(at);
    if (value.isEmpty() || first == u'\n' || QStringView(u"#,}]").contains(first)) {
        const bool isBelow =
            begins(m_text.mid(at).trimmed(), "[\\[{\"]").hasMatch() && !restOf(at + 1).startsWith(u"[[");
        return Found{
            key->at,
            isBelow && value.isEmpty()
                ? QStringLiteral("The value of %1 begins on the line below; begin it on this line, behind the =.")
                      .arg(shown(key->name))
                : QStringLiteral("%1 has no value; write one behind the =, or take %1 out.").arg(shown(key->name))};
    }
    if (first == u'=')
        return Found{at, QStringLiteral("One = is enough: %1 = %2.").arg(shown(key->name), shown(value.mid(1)))};
    if (first == u'(')
        return Found{at, QStringLiteral("A list stands in square brackets: %1.")
                             .arg(written(QStringLiteral("[%1]").arg(shown(value.mid(1).section(u')', 0, 0)))))};
    value = value.section(QRegularExpression(QStringLiteral("[ \\t]*[#}\\]]")), 0, 0);
    if (first.isDigit() || QStringView(u".+-").contains(first))
        return number(value, at);
    if (QStringView(u"\"'[{").contains(first) || m_at < at)
        return {};
    const QString lower = value.section(u',', 0, 0).trimmed().toLower();
    const bool isTrue =
        QStringList{QStringLiteral("yes"), QStringLiteral("on"), QStringLiteral("true")}.contains(lower);
    if (isTrue || QStringList{QStringLiteral("no"), QStringLiteral("off"), QStringLiteral("false")}.contains(lower))
        return Found{at, QStringLiteral("Write true or false, in small letters: %1.")
                             .arg(written(isTrue ? QStringLiteral("true") : QStringLiteral("false")))};
    static const QStringList numbers{QStringLiteral("zero"),  QStringLiteral("one"),   QStringLiteral("two"),
                                     QStringLiteral("three"), QStringLiteral("four"),  QStringLiteral("five"),
                                     QStringLiteral("six"),   QStringLiteral("seven"), QStringLiteral("eight"),
                                     QStringLiteral("nine"),  QStringLiteral("ten")};
    if (const qsizetype number = numbers.indexOf(lower); number >= 0)
        return Found{at, QStringLiteral("A number stands in digits: %1.").arg(written(QString::number(number)))};
    const QString text = m_scan.brackets().empty() ? value : value.section(u',', 0, 0);
    return Found{at, QStringLiteral("A text stands in straight quotes: %1.").arg(written(straight(text)))};
}

SyntaxWords::Answer SyntaxWords::number(const QString &value, qsizetype at) const
{
    const auto say = [&](const QString &why, const QString &right) { return Found{at, why.arg(written(right))}; };
    if (const auto match = begins(value, "(\\d+),(\\d+)"); match.hasMatch())
        return say(QStringLiteral("A number has a point, not a comma: %1."),
                   match.captured(1) + u'.' + match.captured(2));
    if (const auto match = begins(value, "(\\d+):(\\d\\d)(?!\\d)"); match.hasMatch())
        return say(QStringLiteral("A time is a number of seconds: %1."),
                   QString::number(match.captured(1).toInt() * 60 + match.captured(2).toInt()));
    if (const auto match = begins(value, "(\\d+(?:\\.\\d+)?)[ \\t]*m(?:in(?:utes?)?)?\\b"); match.hasMatch())
        return say(QStringLiteral("A number has no unit, and times are seconds: %1."),
                   QString::number(match.captured(1).toDouble() * 60));
    if (const auto match = begins(value, "(\\d+)[ \\t]*(?:-|\u2013|to)[ \\t]*(\\d+)"); match.hasMatch())
        return say(QStringLiteral("One number stands here, not a range: %1."), match.captured(1));
    if (const auto match = begins(value, "0+(\\d+)\\b"); match.hasMatch())
        return say(QStringLiteral("A number does not begin with 0: %1."), match.captured(1));
    if (const auto match = begins(value, "(\\d+)\\.(?!\\d)"); match.hasMatch())
        return say(QStringLiteral("Digits stand on both sides of the point: %1."),
                   match.captured(1) + QStringLiteral(".0"));
    if (const auto match = begins(value, "(-?)\\.(\\d+)"); match.hasMatch())
        return say(QStringLiteral("Digits stand on both sides of the point: %1."),
                   match.captured(1) + QStringLiteral("0.") + match.captured(2));
    if (const auto match =
            begins(value, "(\\d+(?:\\.\\d+)?)[ \\t]*(?:s|secs?|seconds?|x|times|reps?|breaths?|%)(?![a-z])");
        match.hasMatch())
        return say(QStringLiteral("A number has no unit: %1."), match.captured(1));
    if (m_scan.brackets().empty() && begins(value, "\\d+(?:\\.\\d+)?[ \\t]*,[ \\t]*\\d").hasMatch())
        return say(QStringLiteral("A list stands in square brackets: %1."), QStringLiteral("[%1]").arg(shown(value)));
    return {};
}

SyntaxWords::Answer SyntaxWords::afterValue() const
{
    const QString rest = restOf(m_at);
    if (rest.isEmpty() || !m_scan.openKey() || !m_scan.brackets().empty())
        return {};
    if (isKeyAhead(rest))
        return Found{m_at, QStringLiteral("Only one key stands on a line; begin a new line before %1.")
                               .arg(shown(rest.section(u'=', 0, 0)))};
    return Found{m_at, QStringLiteral("Nothing but a remark, # \u2026, stands behind a value; take %1 out.")
                           .arg(QStringLiteral("\u201C%1\u201D").arg(shown(rest)))};
}

} // namespace matside
