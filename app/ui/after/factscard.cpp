// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/factscard.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kWordShare = .42; // of the height of the numbers
constexpr double kLeast = 26;

QString tr(const char *text)
{
    return QCoreApplication::translate("FactsCard", text);
}

QString both(const PerSide<int> &counts)
{
    return QStringLiteral("%1 + %2").arg(counts.left).arg(counts.right);
}

Fact counted(const PerSide<int> &counts, const QString &both_, const QString &left, const QString &right)
{
    if (counts.left > 0 && counts.right > 0)
        return {both(counts), both_};
    return counts.left > 0 ? Fact{QString::number(counts.left), left} : Fact{QString::number(counts.right), right};
}

} // namespace

std::vector<Fact> factsOf(const Summary &summary)
{
    const auto minutes = static_cast<int>(std::lround(static_cast<double>(summary.active.count()) / 60000.0));
    std::vector<Fact> facts;
    if (minutes < 1)
        facts.push_back({tr("Under 1"), tr("minute")});
    else
        facts.push_back({QString::number(minutes), minutes == 1 ? tr("minute") : tr("minutes")});
    if (summary.repetitions.left + summary.repetitions.right > 0)
        facts.push_back(counted(summary.repetitions, tr("times, left and right"), tr("times, left"), tr("times, right")));
    if (summary.turns.left + summary.turns.right > 0)
        facts.push_back(counted(summary.turns, tr("turns on each side"), tr("turns, left"), tr("turns, right")));
    return facts;
}

FactsCard::FactsCard(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setContentsMargins(kShadow, kShadow, kShadow, kShadow);
}

void FactsCard::setFacts(std::vector<Fact> facts)
{
    m_facts = std::move(facts);
    QStringList words;
    for (const Fact &fact : m_facts)
        words << fact.number + QLatin1Char(' ') + fact.words;
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

void FactsCard::setTypeSize(double pixels)
{
    m_pixels = pixels;
    update();
}

double FactsCard::pixelsThatFit() const
{
    if (m_facts.empty())
        return m_pixels;
    const double column = contentsRect().width() / static_cast<double>(m_facts.size()) - m_pixels * .9;
    double pixels = m_pixels;
    const auto tooWide = [&] {
        return std::any_of(m_facts.begin(), m_facts.end(), [&](const Fact &fact) {
            return widthOf(fact.number, typeface(pixels, QFont::DemiBold)) > column
                   || widthOf(fact.words, typeface(pixels * kWordShare)) > column;
        });
    };
    while (tooWide() && pixels > kLeast)
        pixels -= 1;
    return tooWide() ? 0 : pixels;
}

bool FactsCard::fits() const
{
    return pixelsThatFit() > 0;
}

void FactsCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &t = m_look.tokens;
    const QRectF box = contentsRect();
    paintShadow(painter, box, 24, 16, 4, t.shadow, t.dark ? .55 : .22);
    paintCard(painter, box, 24, t.card, t.line, 1);
    if (m_facts.empty())
        return;
    const double pixels = std::max(kLeast, pixelsThatFit());
    const double column = box.width() / static_cast<double>(m_facts.size());
    double x = box.left();
    for (const Fact &fact : m_facts) {
        const double pad = m_pixels * .6;
        const double middle = box.center().y();
        paintText(painter, QRectF(x + pad, middle - pixels * 1.05, column, pixels), fact.number,
                  typeface(pixels, QFont::DemiBold), t.ink, Qt::AlignLeft);
        paintText(painter, QRectF(x + pad, middle + pixels * .18, column, pixels * .6), fact.words,
                  typeface(pixels * kWordShare), t.soft, Qt::AlignLeft);
        x += column;
        if (x < box.right() - 1)
            painter.fillRect(QRectF(x, box.top() + box.height() * .22, 1.5, box.height() * .56), t.line);
    }
}

} // namespace matside
