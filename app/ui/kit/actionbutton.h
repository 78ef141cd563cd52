// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/paint/buttonface.h"

#include <QPushButton>

namespace matside {

/// A push button with an icon, words and a key cap. MatStyle paints it; Enter and Return press it as Space does.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind {
        Quiet,
        Primary, ///< one a page
        Pain,
        Ghost, ///< without a shadow
    };

    ActionButton(Kind kind, QWidget *parent);

    /// The words, the icon before them and the key after them; the words are the accessible name, too.
    void setFace(const QString &words, Glyph glyph, const QString &key);
    /// The keys alone, each as its caps.
    void setKeys(const QList<QStringList> &keys);
    void setKind(Kind kind);
    /// The size of the words in pixels, where they fit.
    void setTypeSize(double pixels);

    /// Sets the visible rectangle; the widget is larger by kControlMargin on each side.
    void setVisibleRect(const QRectF &visible);
    [[nodiscard]] QRectF visibleRect() const;
    /// The area that can be pressed: the visible rectangle.
    [[nodiscard]] QRectF target() const { return visibleRect(); }
    /// False when its words are larger than it.
    [[nodiscard]] virtual bool fits() const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] const ButtonFace &face() const { return m_face; }
    [[nodiscard]] QString keyCap() const;
    /// The size in which the words are painted, in pixels.
    [[nodiscard]] double wordType() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &position) const override;

private:
    Kind m_kind;
    ButtonFace m_face;
};

} // namespace matside
