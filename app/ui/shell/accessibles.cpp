// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accessibles.h"

#include "ui/diary/trendplot.h"
#include "ui/session/dial.h"
#include "ui/session/headline.h"
#include "ui/session/progressstrip.h"
#include "ui/steps/picturecard.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <cmath>

namespace matside {

namespace {

/// A widget that shows a number.
template <typename Widget>
class NumberAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    NumberAccessible(Widget *widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    void setCurrentValue(const QVariant &) override {}
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

protected:
    [[nodiscard]] Widget &shown() const { return *static_cast<Widget *>(widget()); }
};

/// The seconds left of the move.
class DialAccessible final : public NumberAccessible<Dial>
{
public:
    explicit DialAccessible(Dial *dial) : NumberAccessible(dial, QAccessible::ProgressBar) {}

    QVariant currentValue() const override { return shown().face().number; }
    QVariant maximumValue() const override { return static_cast<int>(std::ceil(shown().face().length)); }
};

/// The repetition, of all repetitions.
class HeadlineAccessible final : public NumberAccessible<Headline>
{
public:
    explicit HeadlineAccessible(Headline *headline) : NumberAccessible(headline, QAccessible::ProgressBar) {}

    QVariant currentValue() const override { return shown().face().rep; }
    QVariant maximumValue() const override { return shown().face().reps; }
};

/// The step, of all steps. Setting another value goes to that step.
class StripAccessible final : public NumberAccessible<ProgressStrip>
{
public:
    explicit StripAccessible(ProgressStrip *strip) : NumberAccessible(strip, QAccessible::Slider) {}

    QVariant currentValue() const override { return shown().cursor() + 1; }
    QVariant minimumValue() const override { return 1; }
    QVariant maximumValue() const override { return shown().cells(); }
    void setCurrentValue(const QVariant &value) override { shown().choose(value.toInt() - 1); }
};

/// The number of the point whose value is shown, of all points; its name has the value. Setting another number shows that point.
class PlotAccessible final : public NumberAccessible<TrendPlot>
{
public:
    explicit PlotAccessible(TrendPlot *plot) : NumberAccessible(plot, QAccessible::Chart) {}

    QVariant currentValue() const override { return shown().current().value_or(-1) + 1; }
    QVariant maximumValue() const override { return shown().points(); }
    void setCurrentValue(const QVariant &value) override { shown().setCurrent(value.toInt() - 1); }
};

QAccessibleInterface *accessibleFor(const QString &, QObject *object)
{
    if (auto *dial = qobject_cast<Dial *>(object))
        return new DialAccessible(dial);
    if (auto *headline = qobject_cast<Headline *>(object))
        return new HeadlineAccessible(headline);
    if (auto *strip = qobject_cast<ProgressStrip *>(object))
        return new StripAccessible(strip);
    if (auto *plot = qobject_cast<TrendPlot *>(object))
        return new PlotAccessible(plot);
    if (auto *card = qobject_cast<PictureCard *>(object))
        return new QAccessibleWidget(card, QAccessible::Graphic);
    return nullptr;
}

} // namespace

void installAccessibles()
{
    QAccessible::removeFactory(accessibleFor);
    QAccessible::installFactory(accessibleFor);
}

void nameFor(QWidget &widget, const QString &name)
{
    if (widget.accessibleName() != name)
        widget.setAccessibleName(name);
}

} // namespace matside
