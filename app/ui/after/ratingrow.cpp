// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/ratingrow.h"

#include "ui/kit/drawing.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/choicebutton.h"
#include "ui/kit/type.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr int kMost = 10; // the numeric scale: docs/sources.md, "Safety"
constexpr int kRoom = 9;  // around everything, for focus rings
constexpr double kWidest = 76;
constexpr double kGapShare = .14;

} // namespace

RatingRow::RatingRow(const Look &look, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_group(new QButtonGroup(this)),
      m_least(new FittedLabel(this)),
      m_most(new FittedLabel(this))
{
    setAccessibleName(name);
    m_group->setExclusive(false);
    for (int number = 0; number <= kMost; ++number) {
        auto *button = new ChoiceButton(ChoiceButton::Shape::Number, QString::number(number), this);
        button->setObjectName(QStringLiteral("rating-%1").arg(number));
        button->setAutoExclusive(false); // none may be chosen
        m_group->addButton(button, number);
        m_numbers.push_back(button);
        connect(button, &ChoiceButton::toggled, this, [this, button](bool on) {
            for (ChoiceButton *other : m_numbers) {
                if (on && other != button)
                    other->setChecked(false);
            }
        });
    }
    m_least->setText(tr("quiet"));
    m_least->setObjectName(QStringLiteral("ratingLeast"));
    m_most->setText(tr("as strong as it can be"));
    m_most->setObjectName(QStringLiteral("ratingMost"));
    m_most->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    refresh();
}

double RatingRow::place(const QPointF &at, double width, double unit)
{
    const double pitch = std::min(width / (kMost + 1 - kGapShare), kWidest * std::max(unit, .8) * (1 + kGapShare));
    const double wide = pitch * (1 - kGapShare);
    const double high = std::clamp(wide * 1.3, 48.0, 76 * std::max(unit, 1.0));
    const double label = std::max(15.0, 18 * unit);
    const double row = pitch * kMost + wide;
    for (int number = 0; number <= kMost; ++number)
        m_numbers[static_cast<std::size_t>(number)]->place(QRectF(kRoom + pitch * number, kRoom, wide, high));
    for (FittedLabel *end : {m_least, m_most})
        end->setSpec({.pixels = label, .least = 12, .weight = QFont::Medium, .lines = 2, .lineHeight = 1.15});
    const double under = label * 2.4;
    m_least->place(QRectF(kRoom, kRoom + high + 4, row * .36, under));
    m_most->place(QRectF(kRoom + row * .38, kRoom + high + 4, row * .62, under));
    const double all = high + 4 + under;
    setGeometry(QRectF(at.x() - kRoom, at.y() - kRoom, row + 2 * kRoom, all + 2 * kRoom).toAlignedRect());
    return all;
}

std::optional<int> RatingRow::rating() const
{
    for (int number = 0; number <= kMost; ++number) {
        if (m_numbers[static_cast<std::size_t>(number)]->isChecked())
            return number;
    }
    return std::nullopt;
}

void RatingRow::clear()
{
    for (ChoiceButton *number : m_numbers)
        number->setChecked(false);
}

void RatingRow::refresh()
{
    m_least->setInk(m_look.tokens.soft);
    m_most->setInk(m_look.tokens.soft);
}

} // namespace matside
