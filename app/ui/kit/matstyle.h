// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>
#include <QRectF>

class QAbstractButton;
class QKeyEvent;

namespace matside {

/// No control is lower or narrower than this, in pixels (docs/sources.md, "Accessibility").
inline constexpr int kLeastTarget = 48;
/// Each control has this margin around its visible rectangle, in pixels, for its shadow and its focus ring. Layouts leave
/// it out, as for any style with margins of its own.
inline constexpr int kControlMargin = 9;

/// Sets the visible rectangle of a control, in the coordinates of its parent.
void placeControl(QWidget &control, const QRectF &visible);
/// The visible rectangle of a control, in its own coordinates.
[[nodiscard]] QRectF visibleRectOf(const QWidget &control);

/// True when this key was Enter or Return, which then pressed the button; a held key presses it once.
[[nodiscard]] bool pressedByEnter(QAbstractButton &button, const QKeyEvent &event);

/// Paints Qt's own controls as Matside's pages have them: push buttons, choices, switches, sliders, scroll bars, text
/// fields and the headings of tables. Each is painted in the theme of its palette (paletteOf()), so that a window changes all of them by its palette.
class MatStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    MatStyle();

    /// Makes it the style of the application and loads its first face; a second call does nothing.
    static void install();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *result) const override;
};

} // namespace matside
