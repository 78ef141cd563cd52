// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

#include <functional>

class QPainter;

namespace matside {

/// One of a few choices: a radio button that MatStyle paints as a segment of a row, as the name of a page or a section, or
/// as a number. A QButtonGroup says which of them belong together. Enter and Return choose it as Space does.
class ChoiceButton : public QRadioButton
{
    Q_OBJECT

public:
    enum class Shape {
        Segment, ///< one of a Segmented
        Tab,     ///< the name of a page, with a line under the one that is open
        Section, ///< the name of a section, at the left of a page
        Number,  ///< one of a scale
        Card,    ///< paints itself
    };
    using Picture = std::function<void(QPainter &painter, const QRectF &box)>;

    ChoiceButton(Shape shape, const QString &words, QWidget *parent);

    /// Paints this in place of the words; the words are then its tool tip.
    void setPicture(Picture picture);
    /// The size of the words in pixels, where they fit.
    void setTypeSize(double pixels);
    /// Shows the button as chosen without a group: for the name of the open page.
    void setCurrent(bool current);

    /// Sets the visible rectangle; the widget is larger by kControlMargin on each side.
    void setVisibleRect(const QRectF &visible);
    [[nodiscard]] QRectF visibleRect() const;
    /// The area that can be pressed: the visible rectangle and some pixels around it, as far as its neighbours allow.
    [[nodiscard]] QRectF target() const;
    /// False when its words are larger than it.
    [[nodiscard]] virtual bool fits() const;

    [[nodiscard]] Shape shape() const { return m_shape; }
    [[nodiscard]] const Picture &picture() const { return m_picture; }
    [[nodiscard]] bool chosen() const { return isChecked() || m_current; }
    /// The face that its words are painted in.
    [[nodiscard]] QFont wordFont() const;
    /// How wide its words are, and some air at their sides, in pixels.
    [[nodiscard]] double wordsWidth() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    Shape m_shape;
    Picture m_picture;
    double m_pixels = 19;
    bool m_current = false;
};

} // namespace matside
