// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accessibles.h"

#include "ui/after/ratingrow.h"
#include "ui/diary/trendplot.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/segmented.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/session/confirmsheet.h"
#include "ui/session/dial.h"
#include "ui/session/headline.h"
#include "ui/session/moresheet.h"
#include "ui/session/progressstrip.h"
#include "ui/session/stageview.h"
#include "ui/settings/daysrow.h"
#include "ui/settings/personrow.h"
#include "ui/shell/navbar.h"
#include "ui/shell/page.h"
#include "ui/shell/pagestack.h"
#include "ui/steps/picturecard.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QLabel>
#include <QSlider>

#include <cmath>
#include <optional>
#include <utility>
#include <vector>

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

/// The number of the point whose value is shown, of all points; its description has the value. Setting another number shows that point.
class PlotAccessible final : public NumberAccessible<TrendPlot>
{
public:
    explicit PlotAccessible(TrendPlot *plot) : NumberAccessible(plot, QAccessible::Chart) {}

    QVariant currentValue() const override { return shown().current().value_or(-1) + 1; }
    QVariant maximumValue() const override { return shown().points(); }
    void setCurrentValue(const QVariant &value) override { shown().setCurrent(value.toInt() - 1); }
};

/// A slider in the unit of its name: metres, where it moves by centimetres.
class SliderAccessible final : public NumberAccessible<QSlider>
{
public:
    explicit SliderAccessible(QSlider *slider) : NumberAccessible(slider, QAccessible::Slider) {}

    QVariant currentValue() const override { return shown().value() / parts(); }
    void setCurrentValue(const QVariant &value) override
    {
        shown().setValue(static_cast<int>(std::lround(value.toDouble() * parts())));
    }
    QVariant minimumValue() const override { return shown().minimum() / parts(); }
    QVariant maximumValue() const override { return shown().maximum() / parts(); }
    QVariant minimumStepSize() const override { return shown().singleStep() / parts(); }

private:
    [[nodiscard]] double parts() const { return shown().property(kPartsOfUnit).toDouble(); }
};

/// A number of a rating: one of a group, though Qt takes it for a mark of its own, since none may be chosen.
class NumberChoiceAccessible final : public QAccessibleWidget
{
public:
    explicit NumberChoiceAccessible(QAbstractButton *number) : QAccessibleWidget(number, QAccessible::RadioButton) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = true;
        state.checked = number().isChecked();
        return state;
    }
    QStringList actionNames() const override { return QStringList{pressAction()} + QAccessibleWidget::actionNames(); }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            number().click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    [[nodiscard]] QAbstractButton &number() const { return *static_cast<QAbstractButton *>(widget()); }
};

/// What a screen reader calls parts of the window that Qt knows as a widget alone.
std::optional<QAccessible::Role> roleOf(const QObject &object)
{
    static const std::vector<std::pair<const QMetaObject *, QAccessible::Role>> kRoles{
        {&PageStack::staticMetaObject, QAccessible::Window},     {&Page::staticMetaObject, QAccessible::Grouping},
        {&Sheet::staticMetaObject, QAccessible::Dialog},         {&MoreSheet::staticMetaObject, QAccessible::Dialog},
        {&ConfirmSheet::staticMetaObject, QAccessible::Dialog},  {&Segmented::staticMetaObject, QAccessible::Grouping},
        {&RatingRow::staticMetaObject, QAccessible::Grouping},   {&NavBar::staticMetaObject, QAccessible::Grouping},
        {&PictureCard::staticMetaObject, QAccessible::Graphic},  {&StageView::staticMetaObject, QAccessible::Graphic},
        {&DaysRow::staticMetaObject, QAccessible::Grouping},     {&PersonRow::staticMetaObject, QAccessible::Grouping},
    };
    for (const auto &[kind, role] : kRoles) {
        if (object.metaObject()->inherits(kind))
            return role;
    }
    return object.property(kIsGroup).toBool() ? std::optional(QAccessible::Grouping) : std::nullopt;
}

bool isToldElsewhere(const QLabel &label)
{
    const auto *fitted = qobject_cast<const FittedLabel *>(&label);
    return label.property(kIsToldElsewhere).toBool() || (fitted && fitted->isToldElsewhere());
}

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
    if (auto *slider = qobject_cast<QSlider *>(object); slider && slider->property(kPartsOfUnit).isValid())
        return new SliderAccessible(slider);
    if (auto *number = qobject_cast<QAbstractButton *>(object); number && qobject_cast<RatingRow *>(number->parent()))
        return new NumberChoiceAccessible(number);
    if (auto *label = qobject_cast<QLabel *>(object); label && isToldElsewhere(*label))
        return new QAccessibleWidget(label, QAccessible::Client);
    if (const std::optional<QAccessible::Role> role = roleOf(*object))
        return new QAccessibleWidget(static_cast<QWidget *>(object), *role);
    return nullptr;
}

} // namespace

void installAccessibles()
{
    QAccessible::removeFactory(accessibleFor);
    QAccessible::installFactory(accessibleFor);
}

void orderFocus(const std::vector<QWidget *> &parts)
{
    QWidget *before = nullptr;
    const auto add = [&before](QWidget *control) {
        if (control->focusPolicy() == Qt::NoFocus)
            return;
        if (before)
            QWidget::setTabOrder(before, control);
        before = control;
    };
    for (QWidget *part : parts) {
        add(part);
        for (QWidget *control : part->findChildren<QWidget *>())
            add(control);
    }
}

void nameFor(QWidget &widget, const QString &name)
{
    if (widget.accessibleName() != name)
        widget.setAccessibleName(name);
}

void describeFor(QWidget &widget, const QString &description)
{
    if (widget.accessibleDescription() != description)
        widget.setAccessibleDescription(description);
}

void describeUntold(QWidget &widget, const QString &description)
{
    const QAccessible::UpdateHandler before = QAccessible::installUpdateHandler([](QAccessibleEvent *) {});
    describeFor(widget, description);
    QAccessible::installUpdateHandler(before);
}

} // namespace matside
