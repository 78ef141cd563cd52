// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include <QWidget>

#include <vector>

namespace matside {

class ChoiceButton;
class Navigation;

/// The bar at the top of a page: the name of the program, and the names of the pages that can be reached.
class NavBar final : public QWidget
{
    Q_OBJECT

public:
    /// For the page with the id `here`. The navigation must outlive the bar.
    NavBar(const Look &look, Navigation &navigation, const QString &here, QWidget *parent);

    /// Lays out all names in one row, as wide as the page within its margins.
    void setVisibleRect(const QRectF &row, double unit);
    /// Between the name of the program and the names of the pages, from the upper edge of the page; in pixels of the parent.
    [[nodiscard]] QRect roomForNotice() const;
    static constexpr int kHeight = 48; ///< pixels at least: docs/sources.md, "Accessibility"

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showAvailable();
    void arrange();
    [[nodiscard]] double signWidth() const;

    const Look &m_look;
    Navigation &m_navigation;
    std::vector<ChoiceButton *> m_names; ///< in the order of the navigation's entries
    double m_pixels = 19;
};

} // namespace matside
