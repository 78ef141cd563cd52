// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/ratingrow.h"

#include "ui/kit/choicebutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/type.h"

#include <QKeyEvent>
#include <QBoxLayout>

#include <algorithm>

namespace matside {

namespace {

constexpr int kMost = 10;          // the numeric scale: docs/sources.md, "Safety"
constexpr int kUnder = 4;          // pixels between the numbers and the words
constexpr double kWidest = 76;     // pixels of a number at unit 1
constexpr double kGapShare = .14;  // of the distance from number to number
constexpr double kLabelHigh = 2.4; // of the size of the words: two lines

} // namespace

RatingRow::RatingRow(const Look &look, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_least(new FittedLabel(this)),
      m_most(new FittedLabel(this)),
      m_row(new QHBoxLayout)
{
    setAccessibleName(name);
    for (int number = 0; number <= kMost; ++number) {
        auto *button = new ChoiceButton(ChoiceButton::Shape::Number, QString::number(number), this);
        button->setObjectName(QStringLiteral("rating-%1").arg(number));
        button->setAutoExclusive(false); // none may be chosen. In a group Qt would let Tab reach one alone
        m_numbers.push_back(button);
        button->installEventFilter(this);
        connect(button, &ChoiceButton::toggled, this, [this, button](bool on) {
            for (ChoiceButton *other : m_numbers) {
                if (on && other != button)
                    other->setChecked(false);
            }
        });
    }
    for (FittedLabel *end : {m_least, m_most})
        end->setToldElsewhere(); // with the number that it stands under
    m_least->setText(tr("quiet"));
    m_least->setObjectName(QStringLiteral("ratingLeast"));
    m_most->setText(tr("as strong as it can be"));
    m_most->setObjectName(QStringLiteral("ratingMost"));
    m_numbers.front()->setAccessibleDescription(m_least->text());
    m_numbers.back()->setAccessibleDescription(m_most->text());
    m_most->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setContentsMargins(kControlMargin, kControlMargin, kControlMargin, kControlMargin); // for focus rings
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(kUnder);
    for (ChoiceButton *number : m_numbers) {
        number->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        number->setMinimumWidth(1);
        m_row->addWidget(number, 1);
    }
    auto *ends = new QHBoxLayout;
    ends->setSpacing(0);
    ends->addWidget(m_least, 36);
    ends->addStretch(2);
    ends->addWidget(m_most, 62);
    column->addLayout(m_row);
    column->addLayout(ends);
    refresh();
}

/// Arrows go from number to number and choose none.
bool RatingRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const int key = press->key();
    const auto at = static_cast<int>(std::find(m_numbers.begin(), m_numbers.end(), watched) - m_numbers.begin());
    const bool isBack = key == Qt::Key_Left || key == Qt::Key_Down;
    if (isBack || key == Qt::Key_Right || key == Qt::Key_Up) {
        m_typedOne = false;
        buttonOf(std::clamp(at + (isBack ? -1 : 1), 0, kMost)).setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key < Qt::Key_0 || key > Qt::Key_9 || press->isAutoRepeat())
        return QWidget::eventFilter(watched, event);
    m_typedOne = m_typedOne || (at == 1 && rating() == 1);
    buttonOf(typeDigit(key - Qt::Key_0)).setFocus(Qt::TabFocusReason);
    return true;
}

int RatingRow::typeDigit(int digit)
{
    const bool isTen = digit == 0 && m_typedOne && rating() == 1;
    m_typedOne = digit == 1;
    const int typed = isTen ? kMost : digit;
    buttonOf(typed).setChecked(true);
    return typed;
}

ChoiceButton &RatingRow::buttonOf(int number) const
{
    return *m_numbers.at(static_cast<std::size_t>(number));
}

double RatingRow::labelType() const
{
    return std::max(15.0, 18 * m_unit);
}

QSizeF RatingRow::numberSize(double width) const
{
    const double wide = (width - 2 * kControlMargin) / (kMost + 1 - kGapShare) * (1 - kGapShare);
    return {wide, std::clamp<double>(wide * 1.3, kLeastTarget, kWidest * std::max(m_unit, 1.0))};
}

void RatingRow::setUnit(double unit)
{
    m_unit = unit;
    const double pitch = kWidest * std::max(unit, .8) * (1 + kGapShare);
    setMaximumWidth(whole(pitch * (kMost + 1 - kGapShare)) + 2 * kControlMargin);
    for (FittedLabel *end : {m_least, m_most}) {
        end->setSpec({.pixels = labelType(), .least = 12, .weight = QFont::Medium, .lines = 2, .lineHeight = 1.15});
        end->setFixedHeight(whole(labelType() * kLabelHigh));
    }
    updateGeometry();
}

int RatingRow::heightForWidth(int width) const
{
    const double high = numberSize(width).height() + kUnder + labelType() * kLabelHigh;
    return whole(high) + 2 * kControlMargin;
}

void RatingRow::resizeEvent(QResizeEvent *)
{
    const QSizeF number = numberSize(width());
    m_row->setSpacing(whole(number.width() / (1 - kGapShare) * kGapShare));
    for (ChoiceButton *each : m_numbers)
        setVisibleHeight(each, number.height());
    activateLayouts(this);
}

std::optional<int> RatingRow::rating() const
{
    for (int number = 0; number <= kMost; ++number) {
        if (buttonOf(number).isChecked())
            return number;
    }
    return std::nullopt;
}

void RatingRow::setRating(std::optional<int> rating)
{
    for (int number = 0; number <= kMost; ++number)
        buttonOf(number).setChecked(number == rating);
    m_typedOne = false;
}

void RatingRow::clear()
{
    setRating(std::nullopt);
}

void RatingRow::refresh()
{
    m_least->setInk(m_look.tokens.soft);
    m_most->setInk(m_look.tokens.soft);
}

} // namespace matside
