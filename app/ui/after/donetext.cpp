// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/donetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <cmath>

namespace matside {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DoneText", text);
}

/// "5 repetitions and 5 turns"; empty where there were none.
QString countsText(int repetitions, int turns)
{
    QStringList counts;
    if (repetitions > 0)
        counts << (repetitions == 1 ? tr("1 repetition") : tr("%1 repetitions").arg(repetitions));
    if (turns > 0)
        counts << (turns == 1 ? tr("1 turn") : tr("%1 turns").arg(turns));
    return counts.join(tr(" and "));
}

QString sidesText(const Summary &summary)
{
    const QString left = countsText(summary.repetitions.left, summary.turns.left);
    const QString right = countsText(summary.repetitions.right, summary.turns.right);
    if (left.isEmpty() && right.isEmpty()) // all may have been done, in a routine that counts nothing on a side
        return summary.end == Summary::End::Finished ? QString() : tr("no repetitions");
    if (left == right)
        return tr("both sides, %1 each").arg(left);
    if (right.isEmpty())
        return tr("left side, %1").arg(left);
    return left.isEmpty() ? tr("right side, %1").arg(right) : tr("left side %1, right side %2").arg(left, right);
}

QString timesText(int times)
{
    return times == 1 ? tr("once") : times == 2 ? tr("twice") : tr("%1 times").arg(times);
}

QString easedText(const Summary &summary, Side side)
{
    const int times = summary.complaints[side];
    const std::vector<double> &reaches = summary.easings[side];
    const QString where = side == Side::Left ? tr("%1 on the left") : tr("%1 on the right");
    if (reaches.empty())
        return where.arg(timesText(times));
    const QString last = reachText(reaches.back());
    return where.arg(timesText(times)) + u' ' + (times == 1 ? last : tr("(the last time %1)").arg(last));
}

QString easingsText(const Summary &summary, Teller teller)
{
    QStringList eased;
    for (const Side side : {Side::Left, Side::Right}) {
        if (summary.complaints[side] > 0)
            eased << easedText(summary, side);
    }
    if (summary.complaintsAtRest > 0)
        eased << tr("%1 at rest").arg(timesText(summary.complaintsAtRest));
    if (eased.isEmpty())
        return {};
    return (teller == Teller::Program ? tr("you eased off %1") : tr("I eased off %1")).arg(eased.join(tr(", ")));
}

} // namespace

QString reachText(double reach)
{
    struct Share final
    {
        double most; ///< up to this reach
        const char *words;
    };
    static constexpr std::array kShares{
        Share{.05, QT_TRANSLATE_NOOP("DoneText", "at home")},
        Share{.29, QT_TRANSLATE_NOOP("DoneText", "at a quarter")},
        Share{.41, QT_TRANSLATE_NOOP("DoneText", "at a third")},
        Share{.58, QT_TRANSLATE_NOOP("DoneText", "at half")},
        Share{.71, QT_TRANSLATE_NOOP("DoneText", "at two thirds")},
        Share{.87, QT_TRANSLATE_NOOP("DoneText", "at three quarters")},
    };
    for (const Share &share : kShares) {
        if (reach < share.most)
            return tr(share.words);
    }
    return tr("near the end");
}

QString doneText(const Summary &summary, Teller teller)
{
    QStringList parts{sidesText(summary), easingsText(summary, teller)};
    parts.removeAll(QString());
    if (parts.isEmpty())
        return {};
    QString text = parts.join(QStringLiteral("; "));
    text[0] = text[0].toUpper();
    return text + u'.';
}

} // namespace matside
