// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/drawing.h"
#include "ui/kit/paintedbutton.h"

#include <QStringList>

namespace matside {

/// A button with a glyph, words and a key cap; what does not fit falls away: the key first, then the glyph. Words are
/// never cut: they take a second line, and only then smaller type.
class ActionButton final : public PaintedButton
{
    Q_OBJECT

public:
    enum class Kind {
        Quiet,
        Primary, ///< one a page
        Pain,
        Ghost,
    };

    ActionButton(const Look &look, Kind kind, QWidget *parent);

    /// The words, the glyph before and the key after them; the accessible name is the words.
    void setFace(const QString &words, Glyph glyph, const QString &key);
    void setTypeSize(double pixels);

    [[nodiscard]] bool fits() const override;
    [[nodiscard]] QString keyCap() const { return m_key; }
    /// The size its words are set in, in pixels.
    [[nodiscard]] double wordType() const { return setting().pixels; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Setting final
    {
        double pixels = 0;
        bool glyph = false;
        bool key = false;
        QStringList lines;
        bool fits = true;
    };

    [[nodiscard]] double needs(const Setting &setting) const;
    [[nodiscard]] double linesWidth(const Setting &setting) const;
    void setLines(Setting &setting) const;
    [[nodiscard]] Setting setting() const;
    void paintFace(QPainter &painter, const QRectF &box, double radius, QColor &ink) const;

    Kind m_kind;
    Glyph m_glyph = Glyph::None;
    QString m_key;
    double m_pixels = 20;
};

} // namespace matside
