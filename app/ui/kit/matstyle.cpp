// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/matstyle.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/choicebutton.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSlider>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

// Pixels, as the design has them (docs/sources.md, "Layout").
// Pixels of a control of its plain height (in a window of 1280 x 800): on a control that is higher they grow with it.
constexpr double kFieldRadius = 14;
constexpr double kSegmentRadius = 10.5;
constexpr double kSegment = 46; // plain heights
constexpr double kTrough = 54;
constexpr double kRow = 48;
constexpr double kText = 24;
constexpr double kNumber = 76; // the plain width
constexpr int kGroove = 8;     // of a slider
constexpr int kKnob = 30;      // of a slider
constexpr int kSliderPad = 8;  // beside the groove of a slider, for the focus ring of the knob
constexpr int kBarPad = 4;     // beside the thumb of a scroll bar
constexpr int kFieldPad = 8;   // between the line of a text field and its text
constexpr QSizeF kSwitch{64, 36};
constexpr double kSwitchShare = .75; // height of a switch, as a share of the visible check box

QRectF visibleRect(const QStyleOption &option)
{
    return QRectF(option.rect).adjusted(kControlMargin, kControlMargin, -kControlMargin, -kControlMargin);
}

/// A length of a control whose height is `plain` pixels, on one that is this high.
double grown(double length, double high, double plain)
{
    return length * std::max(1.0, high / plain);
}

double fieldRadius(const QStyleOption &option)
{
    return grown(kFieldRadius, option.fontMetrics.height(), kText);
}

/// A fill as it is painted while the pointer is over its control, or presses it.
QColor touched(const QColor &fill, const QStyleOption &option, const Tokens &t)
{
    if (option.state & QStyle::State_Sunken)
        return blended(fill, t.ink, .12);
    return (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled)
               ? blended(fill, t.ink, .05)
               : fill;
}

void paintRing(QPainter &painter, const QStyleOption &option, const QRectF &box, double radius, const Tokens &t)
{
    if (option.state & QStyle::State_HasFocus)
        paintFocus(painter, box, radius, t.focus);
}

struct ButtonColours final
{
    QColor fill;
    QColor ink;
    QColor line;
    double lineWidth = 1.5; ///< pixels
};

ButtonColours coloursOf(ActionButton::Kind kind, const Tokens &t)
{
    switch (kind) {
    case ActionButton::Kind::Primary:
        return {t.primary, t.onPrimary, t.primary, 0};
    case ActionButton::Kind::Pain:
        return {t.pain, t.painInk, t.painInk, 2.5};
    case ActionButton::Kind::Quiet:
    case ActionButton::Kind::Ghost:
        break;
    }
    return {t.card, t.ink, t.control, 1.5};
}

void paintPushButton(QPainter &painter, const QStyleOptionButton &option, const ActionButton *button)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF box = visibleRect(option);
    const double radius = box.height() * .30;
    const auto kind = button ? button->kind() : ActionButton::Kind::Quiet;
    const bool enabled = option.state & QStyle::State_Enabled;
    const ButtonColours colours = coloursOf(kind, t);
    if (kind != ActionButton::Kind::Ghost && enabled)
        paintShadow(painter, box, radius, 8, 3, t.shadow, t.dark ? .45 : .16);
    paintCard(painter, box, radius, touched(colours.fill, option, t), colours.line, colours.lineWidth);
    const ButtonFace plain{option.text, Glyph::None, {}, static_cast<double>(option.fontMetrics.height()) * .8};
    paintFace(painter, box, button ? button->face() : plain, enabled ? colours.ink : translucent(colours.ink, kDisabled));
    paintRing(painter, option, box, radius, t);
}

void paintSegment(QPainter &painter, const QStyleOptionButton &option, const ChoiceButton &choice)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF box = visibleRect(option);
    const bool picture = static_cast<bool>(choice.picture());
    const double radius = grown(kSegmentRadius, box.height(), kSegment);
    if (choice.chosen()) {
        paintShadow(painter, box, radius, 4, 1, t.shadow, .25);
        paintCard(painter, box, radius, picture ? t.card : t.primary, t.primary, picture ? 3 : 0);
    } else if (option.state & QStyle::State_MouseOver) {
        paintCard(painter, box, radius, translucent(t.ink, .06));
    }
    if (picture)
        choice.picture()(painter, box);
    else
        paintText(painter, box, choice.text(), choice.wordFont(), choice.chosen() ? t.onPrimary : t.ink);
    paintRing(painter, option, box, radius, t);
}

/// The line under the name of a page says which one is open, as the weight of the name does.
void paintTab(QPainter &painter, const QStyleOptionButton &option, const ChoiceButton &choice)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF box = visibleRect(option);
    const QFont font = choice.wordFont();
    if ((option.state & QStyle::State_MouseOver) && !choice.chosen())
        paintCard(painter, box, 12, translucent(t.ink, .06));
    paintText(painter, box, choice.text(), font, choice.chosen() ? t.ink : t.soft);
    if (choice.chosen()) {
        const double wide = widthOf(choice.text(), font);
        paintCard(painter, QRectF(box.center().x() - wide / 2, box.center().y() + font.pixelSize() * .92, wide, 3.5),
                  1.75, t.accent);
    }
    paintRing(painter, option, box.adjusted(3, 3, -3, -3), 12, t);
}

void paintSection(QPainter &painter, const QStyleOptionButton &option, const ChoiceButton &choice)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF box = visibleRect(option);
    const double radius = grown(kFieldRadius, box.height(), kRow);
    const double mark = grown(5, box.height(), kRow);
    if (choice.chosen()) {
        paintCard(painter, box, radius, blended(t.page, t.primary, t.dark ? .22 : .12));
        paintCard(painter, QRectF(box.left() + mark * .8, box.top() + 2 * mark, mark, box.height() - 4 * mark),
                  mark / 2, t.primary);
    } else if (option.state & QStyle::State_MouseOver) {
        paintCard(painter, box, radius, translucent(t.ink, .06));
    }
    paintText(painter, box.adjusted(3.6 * mark, 0, -6, 0), choice.text(), choice.wordFont(),
              choice.chosen() ? t.ink : t.soft, Qt::AlignLeft);
    paintRing(painter, option, box, radius, t);
}

void paintNumber(QPainter &painter, const QStyleOptionButton &option, const ChoiceButton &choice)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF box = visibleRect(option);
    const double radius = std::min(grown(20, box.width(), kNumber), box.width() * .34);
    const bool on = choice.chosen();
    paintCard(painter, box, radius, on ? t.primary : touched(t.card, option, t), on ? t.primary : t.control, 1.5);
    paintText(painter, box, choice.text(), choice.wordFont(), on ? t.onPrimary : t.ink);
    paintRing(painter, option, box, radius, t);
}

void paintChoice(QPainter &painter, const QStyleOptionButton &option, const ChoiceButton &choice)
{
    switch (choice.shape()) {
    case ChoiceButton::Shape::Segment:
        return paintSegment(painter, option, choice);
    case ChoiceButton::Shape::Tab:
        return paintTab(painter, option, choice);
    case ChoiceButton::Shape::Section:
        return paintSection(painter, option, choice);
    case ChoiceButton::Shape::Number:
        return paintNumber(painter, option, choice);
    case ChoiceButton::Shape::Card:
        break;
    }
}

/// The lines of a switch or a slider; on one that cannot be pressed they are faint, as it lies on a card.
QColor lineColour(const QStyleOption &option, const Tokens &t)
{
    return option.state & QStyle::State_Enabled ? t.control : blended(t.card, t.control, kDisabled);
}

/// What is chosen on it. Nothing is switched on by one that cannot be pressed.
QColor chosenColour(const QStyleOption &option, const Tokens &t)
{
    return option.state & QStyle::State_Enabled ? t.primary : lineColour(option, t);
}

/// Paints a check box as a switch at the right and its words at the left.
void paintSwitch(QPainter &painter, const QStyleOptionButton &option)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF seen = visibleRect(option);
    const double high = std::min(seen.height() * kSwitchShare, seen.width() * kSwitch.height() / kSwitch.width());
    const double wide = high * kSwitch.width() / kSwitch.height();
    const QRectF box(seen.right() - wide, seen.center().y() - high / 2, wide, high);
    const double radius = high / 2;
    const double knob = high * .39;
    const bool on = option.state & QStyle::State_On;
    const QColor chosen = chosenColour(option, t);
    const QColor line = lineColour(option, t);
    const QPointF centre(on ? box.right() - radius : box.left() + radius, box.center().y());
    paintCard(painter, box, radius, touched(on ? chosen : t.field, option, t), line, on ? 0 : 2);
    paintCard(painter, QRectF(centre.x() - knob, centre.y() - knob, 2 * knob, 2 * knob), knob,
              on ? t.onPrimary : line);
    if (on)
        paintGlyph(painter, Glyph::Check, centre, knob * 1.1, chosen);
    if (!option.text.isEmpty())
        paintText(painter, seen, option.text, typeface(option.fontMetrics.height() * .8), t.ink, Qt::AlignLeft);
    paintRing(painter, option, box, radius, t);
}

void paintSlider(QPainter &painter, const QStyleOptionSlider &option, const QRectF &groove, const QRectF &handle)
{
    const Tokens &t = tokensOf(option.palette);
    const QColor chosen = chosenColour(option, t);
    const QPointF knob = handle.center();
    const double radius = handle.width() / 2;
    const double high = radius * 2 * kGroove / kKnob;
    const QRectF all(groove.left() + radius, knob.y() - high / 2, groove.width() - 2 * radius, high);
    paintCard(painter, all, high / 2, t.track, lineColour(option, t), 1);
    paintCard(painter, QRectF(all.topLeft(), QPointF(knob.x(), all.bottom())), high / 2, chosen);
    painter.setPen(QPen(chosen, radius * 7 / kKnob));
    painter.setBrush(t.raised);
    painter.drawEllipse(knob, radius * .87, radius * .87);
    painter.setPen(Qt::NoPen);
    paintRing(painter, option, QRectF(knob.x() - radius * .8, knob.y() - radius * .8, radius * 1.6, radius * 1.6),
              radius * .8, t);
}

/// A quiet thumb at the edge; nothing where there is nothing to scroll.
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRectF &groove, const QRectF &thumb)
{
    if (option.maximum <= option.minimum)
        return;
    const QColor ink = option.palette.color(QPalette::Text);
    const bool upright = option.orientation == Qt::Vertical;
    const auto slim = [upright](const QRectF &box) {
        return upright ? box.adjusted(kBarPad, 0, -kBarPad, 0) : box.adjusted(0, kBarPad, 0, -kBarPad);
    };
    const double radius = std::min(slim(groove).width(), slim(groove).height()) / 2;
    const bool held = option.state & (QStyle::State_Sunken | QStyle::State_MouseOver);
    paintCard(painter, slim(groove), radius, translucent(ink, .10));
    paintCard(painter, slim(thumb), radius, translucent(ink, held ? .76 : .62));
}

/// The width of the knob on a slider that is this high.
int knobOf(int high)
{
    return static_cast<int>(std::lround(grown(kKnob, high, kRow)));
}

QRect sliderRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect groove = option.rect.adjusted(kSliderPad, 0, -kSliderPad, 0);
    const int size = knobOf(option.rect.height());
    if (part == QStyle::SC_SliderGroove)
        return groove;
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                   groove.width() - size, option.upsideDown);
    return {groove.left() + at, groove.center().y() - size / 2, size, size};
}

/// There are no arrows at its ends: the groove is all of it.
QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part, int leastThumb)
{
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    const int thumb = range <= 0 ? length
                                 : std::clamp(static_cast<int>(static_cast<qint64>(length) * option.pageStep
                                                               / std::max(1, range + option.pageStep)),
                                              std::min(leastThumb, length), length);
    const int at = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                   length - thumb, option.upsideDown);
    const auto part1d = [&](int from, int to) {
        return upright ? QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), to - from)
                       : QRect(option.rect.left() + from, option.rect.top(), to - from, option.rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return part1d(at, at + thumb);
    case QStyle::SC_ScrollBarSubPage:
        return part1d(0, at);
    case QStyle::SC_ScrollBarAddPage:
        return part1d(at + thumb, length);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    default:
        return {};
    }
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

/// A text field with a line around it; any other frame is the trough of a row of segments.
void paintFrame(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Tokens &t = tokensOf(option.palette);
    if (!isTextEdit(widget)) {
        paintCard(painter, option.rect, grown(kFieldRadius, option.rect.height(), kTrough), t.field, t.control, 1.5);
        return;
    }
    const QRectF box = visibleRect(option);
    paintCard(painter, box, fieldRadius(option), t.raised, t.control, 1.5);
    paintRing(painter, option, box, fieldRadius(option), t);
}

/// The ground of the headings of a table: flat, with a line under it.
void paintHeading(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF box(option.rect);
    painter.fillRect(box, option.palette.color(QPalette::Button));
    painter.fillRect(QRectF(box.left(), box.bottom() - 1.5, box.width(), 1.5), t.control);
}

/// Its words are smaller where they would not fit.
void paintHeadingWords(QPainter &painter, const QStyleOptionHeader &option, const QWidget *widget)
{
    const QFont font = widget ? widget->font() : painter.font();
    const double pad = option.fontMetrics.height() * .25;
    const QRectF box = QRectF(option.rect).adjusted(pad, 0, -pad, 0);
    const double pixels = pixelsFor(option.text, font.pixelSize(), font.pixelSize() * .6, font.weight(), box.width());
    const bool left = option.textAlignment & Qt::AlignLeft;
    paintText(painter, box, option.text, typeface(pixels, font.weight()), option.palette.color(QPalette::ButtonText),
              left ? Qt::AlignLeft : Qt::AlignHCenter);
}

void paintLineEdit(QPainter &painter, const QStyleOption &option)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF box = visibleRect(option);
    paintCard(painter, box, fieldRadius(option), t.raised, t.control, 1.5);
    paintRing(painter, option, box, fieldRadius(option), t);
}

/// As a text field, with a sign that it opens a list.
void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const QRectF &arrow)
{
    const Tokens &t = tokensOf(option.palette);
    const QRectF box = visibleRect(option);
    paintCard(painter, box, fieldRadius(option), touched(t.raised, option, t), t.control, 1.5);
    const double half = option.fontMetrics.height() * .22;
    const QPointF tip(arrow.center() + QPointF(0, half * .6));
    painter.setPen(QPen(t.ink, half * .5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{tip + QPointF(-half, -half), tip, tip + QPointF(half, -half)});
    painter.setPen(Qt::NoPen);
    paintRing(painter, option, box, fieldRadius(option), t);
}

QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    const QRect box = visibleRect(option).toRect();
    const int arrow = option.fontMetrics.height() * 2;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, option.rect, {box.right() - arrow, box.top(), arrow, box.height()});
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(option.direction, option.rect, box.adjusted(kFieldPad, 0, -arrow, 0));
    default:
        return box;
    }
}

} // namespace

void placeControl(QWidget &control, const QRectF &visible)
{
    control.setGeometry(visible.toRect().adjusted(-kControlMargin, -kControlMargin, kControlMargin, kControlMargin));
}

QRectF visibleRectOf(const QWidget &control)
{
    return QRectF(control.rect()).adjusted(kControlMargin, kControlMargin, -kControlMargin, -kControlMargin);
}

bool pressedByEnter(QAbstractButton &button, const QKeyEvent &event)
{
    if (event.key() != Qt::Key_Return && event.key() != Qt::Key_Enter)
        return false;
    if (!event.isAutoRepeat())
        button.click();
    return true;
}

MatStyle::MatStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void MatStyle::install()
{
    if (qobject_cast<MatStyle *>(QApplication::style()))
        return;
    QApplication::setStyle(new MatStyle);
    QApplication::setFont(typeface(16)); // one face for everything that Qt lays out by itself
    static_cast<void>(QFontMetricsF(QApplication::font()).horizontalAdvance(QLatin1Char('M')));
}

void MatStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QSlider *>(widget))
        widget->setCursor(Qt::PointingHandCursor);
}

void MatStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const auto *choice = qobject_cast<const ChoiceButton *>(widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool styled = frame && frame->frameShape == QFrame::StyledPanel;
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        paintHeading(*painter, *option);
        return;
    }
    if (const auto *heading = qstyleoption_cast<const QStyleOptionHeader *>(option); heading && element == CE_HeaderLabel) {
        painter->save();
        paintHeadingWords(*painter, *heading, widget);
        painter->restore();
        return;
    }
    const bool painted = (element == CE_PushButton && button) || (element == CE_RadioButton && button && choice)
                         || (element == CE_CheckBox && button) || (element == CE_ShapedFrame && styled);
    if (!painted) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (element == CE_PushButton)
        paintPushButton(*painter, *button, qobject_cast<const ActionButton *>(widget));
    else if (element == CE_RadioButton)
        paintChoice(*painter, *button, *choice);
    else if (element == CE_CheckBox)
        paintSwitch(*painter, *button);
    else
        paintFrame(*painter, *frame, widget);
    painter->restore();
}

void MatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    if (element != PE_PanelLineEdit || !qobject_cast<const QLineEdit *>(widget)) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintLineEdit(*painter, *option);
    painter->restore();
}

void MatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintComboBox(*painter, *box, comboBoxRect(*box, SC_ComboBoxArrow));
        painter->restore();
        return;
    }
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const bool horizontal = slider && slider->orientation == Qt::Horizontal;
    if (!slider || (control != CC_ScrollBar && (control != CC_Slider || !horizontal))) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (control == CC_Slider)
        paintSlider(*painter, *slider, sliderRect(*slider, SC_SliderGroove), sliderRect(*slider, SC_SliderHandle));
    else
        paintScrollBar(*painter, *slider, subControlRect(control, option, SC_ScrollBarGroove, widget),
                       subControlRect(control, option, SC_ScrollBarSlider, widget));
    painter->restore();
}

QRect MatStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option); box && control == CC_ComboBox)
        return comboBoxRect(*box, part);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_Slider && slider && slider->orientation == Qt::Horizontal
        && (part == SC_SliderGroove || part == SC_SliderHandle))
        return sliderRect(*slider, part);
    if (control == CC_ScrollBar && slider)
        return visualRect(slider->direction, slider->rect,
                          scrollBarRect(*slider, part, pixelMetric(PM_ScrollBarSliderMin, option, widget)));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect MatStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_PushButtonLayoutItem:
    case SE_RadioButtonLayoutItem:
    case SE_CheckBoxLayoutItem:
    case SE_CheckBoxClickRect:
    case SE_CheckBoxFocusRect:
        return visibleRect(*option).toRect();
    case SE_LineEditContents: {
        const int pad = kControlMargin + kFieldPad;
        return option->rect.adjusted(pad, kControlMargin, -pad, -kControlMargin);
    }
    case SE_FrameLayoutItem:
        return isTextEdit(widget) ? visibleRect(*option).toRect() : option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QSize MatStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                 const QWidget *widget) const
{
    const QSize margins = 2 * QSize(kControlMargin, kControlMargin);
    const QSize least(kLeastTarget, kLeastTarget);
    if (type == CT_PushButton)
        return (size + QSize(kLeastTarget / 2, 0)).expandedTo(least) + margins;
    if (type == CT_LineEdit || type == CT_ComboBox)
        return (size + QSize(2 * kFieldPad, 0)).expandedTo(least) + margins;
    if (type == CT_CheckBox) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const int wide = static_cast<int>(kSwitch.width()) + (button && !button->text.isEmpty() ? size.width() : 4);
        return QSize(wide, size.height()).expandedTo(least) + margins;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int MatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SliderLength:
    case PM_SliderControlThickness:
        return knobOf(widget ? widget->height() : 0);
    case PM_SliderThickness:
        return kLeastTarget;
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? kControlMargin + kFieldPad : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int MatStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *result) const
{
    if (hint == SH_Slider_AbsoluteSetButtons)
        return Qt::LeftButton; // the knob goes to where the groove is pressed
    return QProxyStyle::styleHint(hint, option, widget, result);
}

} // namespace matside
