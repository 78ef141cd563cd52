// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/conditions.h"

#include <algorithm>

namespace matside {

namespace {

bool allows(const When &when, const Count &count)
{
    if (when.rep == When::Rep::Any)
        return true;
    if (count.number == 0)
        return false;
    switch (when.rep) {
    case When::Rep::Any: return true;
    case When::Rep::First: return count.number == 1;
    case When::Rep::NotFirst: return count.number != 1;
    case When::Rep::LastButOne: return count.number + 1 == count.total;
    case When::Rep::Last: return count.number == count.total;
    case When::Rep::NotLast: return count.number != count.total;
    case When::Rep::Listed: return std::find(when.listed.begin(), when.listed.end(), count.number) != when.listed.end();
    }
    return false;
}

bool agrees(const std::optional<bool> &wanted, bool is)
{
    return !wanted || *wanted == is;
}

} // namespace

bool Circumstances::allow(const When &when) const
{
    return allows(when, count) && agrees(when.support, support) && agrees(when.bothSides, bothSides)
        && agrees(when.endingEarly, endingEarly);
}

} // namespace matside
