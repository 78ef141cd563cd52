// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/after/ratingrow.h"

#include "ui/kit/drawing.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/paintedbutton.h"
#include "ui/kit/type.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr int kMost = 10; // evidence.md 3: the numeric scale
constexpr int kRoom = 9;  // around everything, for focus rings
constexpr double kWidest = 76;
constexpr double kGapShare = .14;

} // namespace

class RatingRow::Number final : public PaintedButton
{
public:
    Number(const Look &look, int number, QWidget *parent) : PaintedButton(look, parent)
    {
        setCheckable(true);
        setText(QString::number(number));
        setAccessibleName(text());
        setObjectName(QStringLiteral("rating-%1").arg(number));
    }

    /// Half the gap on either side belongs to it.
    QRectF target() const override { return visibleRect().adjusted(-3, 0, 3, 0); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const Tokens &t = tokens();
        const QRectF box = visibleRect();
        const double radius = std::min(20.0, box.width() * .34);
        const bool on = isChecked();
        paintCard(painter, box, radius, on ? t.primary : touched(t.card), on ? t.primary : t.control, 1.5);
        paintText(painter, box, text(), typeface(box.width() * .46, on ? QFont::Bold : QFont::Medium),
                  on ? t.onPrimary : t.ink);
        if (hasFocus())
            paintFocus(painter, box, radius, t.focus);
    }
};

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
        auto *button = new Number(look, number, this);
        m_group->addButton(button, number);
        m_numbers.push_back(button);
        connect(button, &Number::toggled, this, [this, button](bool on) {
            for (Number *other : m_numbers) {
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

RatingRow::~RatingRow() = default;

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
    for (Number *number : m_numbers)
        number->setChecked(false);
}

void RatingRow::refresh()
{
    m_least->setInk(m_look.tokens.soft);
    m_most->setInk(m_look.tokens.soft);
}

} // namespace matside
