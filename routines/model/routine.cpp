// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/routine.h"

#include <algorithm>
#include <array>

namespace matside {

namespace {

struct KindFacts final
{
    CueKind kind;
    const char16_t *name;
    int priority; ///< the order of routine.h: safety, then action, count, encouragement; chimes give way to all
};

constexpr std::array kKinds{
    KindFacts{CueKind::Instruction, u"instruction", 50},
    KindFacts{CueKind::Count, u"count", 30},
    KindFacts{CueKind::Encouragement, u"encouragement", 10},
    KindFacts{CueKind::Safety, u"safety", 60},
    // A breath is an action too, but gives way to one that moves the leg; a lead-in must meet its second.
    KindFacts{CueKind::Breath, u"breath", 40},
    KindFacts{CueKind::LeadIn, u"leadin", 45},
    KindFacts{CueKind::Chime, u"chime", 0},
};

constexpr std::array<QStringView, 3> kForms{u"easier", u"standard", u"harder"};

bool allows(const When &when, const Count &count)
{
    if (when.rep == When::Rep::Any)
        return true;
    if (count.number == 0)
        return false;
    switch (when.rep) {
    case When::Rep::Any:
        return true;
    case When::Rep::First:
        return count.number == 1;
    case When::Rep::NotFirst:
        return count.number != 1;
    case When::Rep::LastButOne:
        return count.number + 1 == count.total;
    case When::Rep::Last:
        return count.number == count.total;
    case When::Rep::NotLast:
        return count.number != count.total;
    case When::Rep::Listed:
        return std::find(when.listed.begin(), when.listed.end(), count.number) != when.listed.end();
    }
    return false;
}

bool agrees(const std::optional<bool> &wanted, bool is)
{
    return !wanted || *wanted == is;
}

} // namespace

QString cueKindName(CueKind kind)
{
    const auto *const found =
        std::find_if(kKinds.begin(), kKinds.end(), [kind](const KindFacts &facts) { return facts.kind == kind; });
    return found == kKinds.end() ? QString() : QString::fromUtf16(found->name);
}

std::optional<CueKind> cueKindFromName(QStringView name)
{
    const auto *const found = std::find_if(kKinds.begin(), kKinds.end(),
                                           [name](const KindFacts &facts) { return name == QStringView(facts.name); });
    return found == kKinds.end() ? std::nullopt : std::optional(found->kind);
}

int priority(CueKind kind)
{
    const auto *const found =
        std::find_if(kKinds.begin(), kKinds.end(), [kind](const KindFacts &facts) { return facts.kind == kind; });
    return found == kKinds.end() ? 0 : found->priority;
}

bool Circumstances::allow(const When &when) const
{
    return allows(when, count) && allowSomeRepetition(when);
}

bool Circumstances::allowSomeRepetition(const When &when) const
{
    return agrees(when.support, support) && agrees(when.bothSides, bothSides) && agrees(when.endingEarly, endingEarly)
           && agrees(when.eased, eased)
           && (when.forms.empty() || std::ranges::find(when.forms, form) != when.forms.end());
}

QString formName(Form form)
{
    return kForms.at(static_cast<std::size_t>(form)).toString();
}

std::optional<Form> formFromName(QStringView name)
{
    const auto *const found = std::ranges::find(kForms, name);
    return found == kForms.end() ? std::nullopt : std::optional(static_cast<Form>(found - kForms.begin()));
}

bool Step::isAway() const
{
    const auto goes = [](const Move &move) {
        return move.reach == ReachTarget::Plan || move.turn == TurnTarget::In || move.turn == TurnTarget::Out;
    };
    return std::any_of(moves.begin(), moves.end(), goes) || std::any_of(after.begin(), after.end(), goes);
}

bool Step::hasForm(Form form) const
{
    const auto isOf = [form](const auto &one) { return std::ranges::find(one.when.forms, form) != one.when.forms.end(); };
    const auto has = [&isOf](const Move &move) { return isOf(move) || std::ranges::any_of(move.lines, isOf); };
    return form == Form::Standard || std::ranges::any_of(moves, has) || std::ranges::any_of(rest, has)
           || std::ranges::any_of(after, has);
}

bool Part::works() const
{
    return isSided() || std::any_of(steps.begin(), steps.end(), [](const Step &step) { return step.isAway(); });
}

const QStringList &equipmentNames()
{
    static const QStringList names{QStringLiteral("wall"),  QStringLiteral("chair"),   QStringLiteral("band"),
                                   QStringLiteral("ball"),  QStringLiteral("block"),   QStringLiteral("cushion"),
                                   QStringLiteral("weight"), QStringLiteral("other")};
    return names;
}

const Line *Routine::offPathLine(QAnyStringView lineId, bool withSupport) const
{
    const auto found = std::find_if(offPath.begin(), offPath.end(), [&](const Line &line) {
        return QAnyStringView(line.id) == lineId && line.when.support.value_or(withSupport) == withSupport;
    });
    return found == offPath.end() ? nullptr : &*found;
}

const MoveWords *Routine::offPathMove(QAnyStringView wordsId) const
{
    const auto found = std::find_if(offPathMoves.begin(), offPathMoves.end(),
                                    [wordsId](const MoveWords &words) { return QAnyStringView(words.id) == wordsId; });
    return found == offPathMoves.end() ? nullptr : &*found;
}

const Choice *Routine::choice(QStringView choiceId) const
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [choiceId](const Choice &one) { return one.id == choiceId; });
    return found == choices.end() ? nullptr : &*found;
}

} // namespace matside
