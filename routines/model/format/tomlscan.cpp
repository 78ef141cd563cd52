// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/format/tomlscan.h"

namespace matside {

TomlScan::TomlScan(QStringView text, qsizetype until) : m_all(text), m_until(qMin(until, text.size()))
{
    while (m_at < m_until) {
        const QChar c = m_all[m_at];
        const bool opensHeader = c == u'[' && m_brackets.empty() && !m_isOpenKey && m_at == m_statement;
        if (c == u'"' || c == u'\'') {
            scanText();
        } else if (c == u'#') {
            skipComment();
        } else if (opensHeader) {
            scanHeader();
        } else if (c == u'[' || c == u'{' || c == u']' || c == u'}') {
            scanBracket(c);
        } else if (c == u'=') {
            scanEquals();
        } else if (c == u'\n' && m_brackets.empty()) {
            endStatement();
        } else if (c == u',' && !m_brackets.empty()) {
            m_inners.back() = false;
            m_word = ++m_at;
        } else {
            m_statement += c.isSpace() && m_statement == m_at ? 1 : 0;
            ++m_at;
        }
    }
}

const TomlScan::Key *TomlScan::openKey() const
{
    for (size_t i = m_brackets.size(); i > 0; --i) {
        if (m_inners[i - 1])
            return &m_brackets[i - 1].keys.back();
        if (m_brackets[i - 1].kind == u'{')
            return nullptr;
    }
    return m_isOpenKey ? &m_keys.back() : nullptr;
}

void TomlScan::scanText()
{
    const qsizetype from = m_at;
    const QChar quote = m_all[from];
    qsizetype quotes = 0;
    while (quotes < 3 && from + quotes < m_until && m_all[from + quotes] == quote)
        ++quotes;
    if (quotes == 2) {
        m_at = from + 2;
        m_text = Text{from, m_at, false};
        return;
    }
    m_at = from + quotes;
    qsizetype closing = 0;
    while (m_at < m_until && closing < quotes) {
        const QChar c = m_all[m_at];
        closing = c == quote ? closing + 1 : 0;
        m_at += c == u'\\' && quote == u'"' ? 2 : 1;
    }
    // Up to two quotes may belong to the text before the three that close it.
    for (int extra = 0; quotes == 3 && closing == 3 && extra < 2 && m_at < m_until && m_all[m_at] == quote; ++extra)
        ++m_at;
    m_text = Text{from, qMin(m_at, m_until), closing < quotes};
}

void TomlScan::scanHeader()
{
    const qsizetype lineFeed = m_all.indexOf(u'\n', m_at);
    const qsizetype end = lineFeed < 0 || lineFeed > m_until ? m_until : lineFeed;
    QStringView line = m_all.mid(m_at, end - m_at);
    const bool isList = line.startsWith(u"[[");
    const qsizetype first = isList ? 2 : 1;
    const qsizetype closing = line.indexOf(u']');
    m_headers.push_back(
        {line.mid(first, (closing < 0 ? line.size() : closing) - first).trimmed().toString(), isList, m_at});
    m_at = end;
}

void TomlScan::scanBracket(QChar c)
{
    const bool opens = c == u'[' || c == u'{';
    if (opens) {
        m_brackets.push_back({c, m_at, {}});
        m_inners.push_back(false);
    } else if (!m_brackets.empty()) {
        m_brackets.pop_back();
        m_inners.pop_back();
    }
    m_word = ++m_at;
}

void TomlScan::scanEquals()
{
    const qsizetype from = m_brackets.empty() ? m_statement : m_word;
    QStringView before = m_all.mid(from, m_at - from);
    const qsizetype spaces = before.size() - before.trimmed().size();
    qsizetype at = from;
    while (spaces > 0 && at < m_at && m_all[at].isSpace())
        ++at;
    const Key key{before.trimmed().toString(), at, m_at, static_cast<qsizetype>(m_headers.size())};
    if (m_brackets.empty() && !m_isOpenKey) {
        m_keys.push_back(key);
        m_isOpenKey = true;
    } else if (!m_brackets.empty() && m_brackets.back().kind == u'{' && !m_inners.back()) {
        m_brackets.back().keys.push_back(key);
        m_inners.back() = true;
    }
    ++m_at;
}

void TomlScan::endStatement()
{
    m_isOpenKey = false;
    m_text.reset();
    m_statement = ++m_at;
}

void TomlScan::skipComment()
{
    const qsizetype end = m_all.indexOf(u'\n', m_at);
    m_at = end < 0 || end > m_until ? m_until : end;
}

} // namespace matside
