// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/matstyle.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/segmented.h"
#include "ui/kit/tokens.h"

#include <QAccessible>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSlider>
#include <QStyleOption>
#include <QTest>

#include <gmock/gmock.h>

namespace matside {

namespace {

class MatStyleTest : public testing::TestWithParam<Theme>
{
protected:
    MatStyleTest()
    {
        MatStyle::install();
        m_window.setPalette(paletteOf(t));
        m_window.resize(400, 300);
    }

    /// Whether a pixel of the control has this colour.
    [[nodiscard]] static bool shows(QWidget &control, const QColor &colour)
    {
        const QImage image = control.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == colour.rgb())
                    return true;
            }
        }
        return false;
    }

    const Tokens &t = tokensFor(GetParam());
    QWidget m_window;
};

QAccessible::Role roleOf(QWidget &control)
{
    return QAccessible::queryAccessibleInterface(&control)->role();
}

} // namespace

TEST_P(MatStyleTest, ControlsHaveTheColoursOfTheThemeOfTheirPalette)
{
    ActionButton start(ActionButton::Kind::Primary, &m_window);
    ActionButton pain(ActionButton::Kind::Pain, &m_window);
    for (ActionButton *button : {&start, &pain})
        button->setVisibleRect(QRectF(20, 20, 200, 48));
    QCheckBox box(&m_window);
    placeControl(box, QRectF(20, 20, 68, 48));
    QSlider slider(Qt::Horizontal, &m_window);
    slider.setGeometry(0, 0, 300, 48);
    slider.setValue(50);
    QPlainTextEdit note(&m_window);
    note.setFrameShape(QFrame::StyledPanel);
    note.viewport()->setAutoFillBackground(false);
    placeControl(note, QRectF(20, 20, 200, 100));
    EXPECT_TRUE(shows(start, t.primary));
    EXPECT_TRUE(shows(pain, t.pain));
    EXPECT_FALSE(shows(box, t.primary));
    box.setChecked(true);
    EXPECT_TRUE(shows(box, t.primary));
    EXPECT_TRUE(shows(slider, t.primary));
    EXPECT_TRUE(shows(slider, t.track));
    EXPECT_TRUE(shows(note, t.raised));
}

TEST_P(MatStyleTest, WhatCannotBePressedDoesNotLookSwitchedOn)
{
    QCheckBox box(&m_window);
    placeControl(box, QRectF(20, 20, 68, 48));
    box.setChecked(true);
    QSlider slider(Qt::Horizontal, &m_window);
    slider.setGeometry(0, 80, 300, 48);
    slider.setValue(50);
    for (QWidget *control : std::initializer_list<QWidget *>{&box, &slider}) {
        EXPECT_TRUE(shows(*control, t.primary)) << control->metaObject()->className();
        control->setEnabled(false);
        EXPECT_FALSE(shows(*control, t.primary)) << control->metaObject()->className();
    }
    const QImage on = box.grab().toImage();
    box.setChecked(false);
    EXPECT_NE(box.grab().toImage(), on) << "what was chosen is still seen";
}

TEST_P(MatStyleTest, TheFocusIsSeenOnEveryControl)
{
    ActionButton button(ActionButton::Kind::Quiet, &m_window);
    button.setVisibleRect(QRectF(20, 20, 200, 48));
    QCheckBox box(&m_window);
    placeControl(box, QRectF(20, 80, 68, 48));
    QSlider slider(Qt::Horizontal, &m_window);
    slider.setGeometry(0, 140, 300, 48);
    QPlainTextEdit note(&m_window);
    note.setFrameShape(QFrame::StyledPanel);
    placeControl(note, QRectF(20, 200, 200, 60));
    m_window.show();
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    for (QWidget *control : std::initializer_list<QWidget *>{&button, &box, &slider, &note}) {
        m_window.setFocus();
        control->clearFocus();
        const QImage without = control->grab().toImage();
        control->setFocus();
        EXPECT_NE(control->grab().toImage(), without) << control->metaObject()->className();
    }
}

INSTANTIATE_TEST_SUITE_P(Themes, MatStyleTest, testing::ValuesIn(kThemes));

TEST(MatStyleLayoutTest, LayoutsSpaceTheVisiblePartsOfControls)
{
    MatStyle::install();
    QWidget window;
    QHBoxLayout row(&window);
    row.setContentsMargins(20, 20, 20, 20);
    row.setSpacing(12);
    ActionButton left(ActionButton::Kind::Quiet, &window);
    ActionButton right(ActionButton::Kind::Quiet, &window);
    for (ActionButton *button : {&left, &right}) {
        button->setFace(QStringLiteral("Back"), Glyph::None, {});
        row.addWidget(button);
    }
    window.resize(400, 100);
    window.show();
    const QRectF first = left.visibleRect().translated(left.pos());
    const QRectF second = right.visibleRect().translated(right.pos());
    EXPECT_EQ(second.left() - first.right(), 12);
    EXPECT_EQ(first.left(), 20);
    EXPECT_GE(first.height(), kLeastTarget);
}

TEST(MatStyleLayoutTest, TheGrooveIsPressedWhereTheKnobShallGo)
{
    MatStyle::install();
    QSlider slider(Qt::Horizontal);
    slider.setRange(0, 100);
    slider.resize(400, 48);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, {200, 24});
    EXPECT_NEAR(slider.value(), 50, 1);
}

TEST(ChoiceButtonTest, RolesComeFromQt)
{
    MatStyle::install();
    Segmented pace(QStringLiteral("Pace"), {{QStringLiteral("Slower"), {}}, {QStringLiteral("Calm"), {}}}, nullptr);
    for (ChoiceButton *segment : pace.findChildren<ChoiceButton *>())
        EXPECT_EQ(roleOf(*segment), QAccessible::RadioButton);
    ChoiceButton page(ChoiceButton::Shape::Tab, QStringLiteral("Steps"), nullptr);
    page.setCheckable(false);
    EXPECT_EQ(roleOf(page), QAccessible::Button);
    ChoiceButton number(ChoiceButton::Shape::Number, QStringLiteral("3"), nullptr);
    number.setAutoExclusive(false);
    EXPECT_EQ(roleOf(number), QAccessible::CheckBox) << "a number can be taken back";
    QCheckBox captions;
    EXPECT_EQ(roleOf(captions), QAccessible::CheckBox);
}

} // namespace matside
