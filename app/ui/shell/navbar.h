// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

#include <vector>

namespace matside {

/// Where somebody can go while no session is under way.
enum class NavPlace { Routine, Steps, Settings };

/// The name of the program, and the ways to its pages, at the top of each of them.
class NavBar final : public QWidget
{
    Q_OBJECT

public:
    NavBar(const Look &look, NavPlace here, QWidget *parent);
    ~NavBar() override;

    /// All in one row, as wide as the page within its margins.
    void place(const QRectF &row, double unit);
    /// Whether there is a way to this page.
    void setThere(NavPlace place, bool there);
    /// Between the name of the program and those of the pages, in the bar.
    [[nodiscard]] QRect between() const;
    static constexpr int kHeight = 48; ///< pixels at least: each name is a target

signals:
    void wanted(matside::NavPlace place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class Name;

    [[nodiscard]] double signWidth() const;

    const Look &m_look;
    std::vector<Name *> m_names;
    double m_pixels = 19;
};

} // namespace matside
