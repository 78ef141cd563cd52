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

    /// Sets its height and the sizes of the names. unit: 1 in a window of 1280 x 800 pixels. In a layout (addContents()) it
    /// is as wide as the page within its margins; the target of the last name reaches beyond.
    void setUnit(double unit);
    /// Between the name of the program and the names of the pages, from the upper edge of the page; in pixels of the parent.
    [[nodiscard]] QRect roomForNotice() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showAvailable();
    [[nodiscard]] double signWidth() const;

    const Look &m_look;
    Navigation &m_navigation;
    std::vector<ChoiceButton *> m_names; ///< in the order of the navigation's entries
    double m_pixels = 19;
};

} // namespace matside
