// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/type.h"

#include <QLabel>

namespace matside {

/// A text that is set as large as its box allows, in even lines.
class FittedLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit FittedLabel(QWidget *parent = nullptr);

    /// Its words are the name or the description of a control: a screen reader does not read the label as well. Before its
    /// text is set: Qt asks then what it is, and keeps the answer.
    void setToldElsewhere() { m_isToldElsewhere = true; }
    [[nodiscard]] bool isToldElsewhere() const { return m_isToldElsewhere; }
    void setSpec(const TypeSpec &spec);
    void setInk(const QColor &ink);
    /// As high as its text takes in the wished size, in as many lines as the width asks for.
    void setHeightByText(bool byText);
    [[nodiscard]] bool hasHeightForWidth() const override { return m_heightByText; }
    [[nodiscard]] int heightForWidth(int width) const override;
    /// A line; the page says how high it is, or setHeightByText().
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// A box in the coordinates of its parent, to whole pixels.
    void setVisibleRect(const QRectF &box);

    /// False when the text is larger than the box even at its least size.
    [[nodiscard]] bool fits() const;
    /// True when this text would fit at the size that is wished, or down to that size.
    [[nodiscard]] bool holds(const QString &text, double pixels) const;
    [[nodiscard]] const FittedText &fit() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TypeSpec m_spec;
    bool m_heightByText = false;
    bool m_isToldElsewhere = false;
    QColor m_ink;
    // Computed only when text or box have changed: the picture under the label repaints 30 times a second.
    mutable FittedText m_fit;
    mutable QString m_fitText;
    mutable QSize m_fitSize;
};

} // namespace matside
