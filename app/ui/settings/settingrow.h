// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"
#include "ui/shell/look.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QCheckBox;
class QHBoxLayout;
class QSlider;
class QVBoxLayout;

namespace matside {

class ActionButton;
class FittedLabel;
class Segmented;

/// One setting: what it is called, what it means, and a control for it at the right, or below where it is narrow.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const Look &look, const QString &title, const QString &hint, QWidget *parent);

    /// Sets all sizes for a row of this width in pixels. unit: 1 in a window of 1280 x 800 pixels, times the text size.
    void setSizes(int width, double unit);
    /// Another setting that must be on for this one to count: it can be changed only while that is so.
    void setNeeds(bool Settings::*other) { m_needs = other; }
    [[nodiscard]] bool counts(const Settings &settings) const { return !m_needs || settings.*m_needs; }
    /// As the settings stand now; asks for nothing.
    virtual void show(const Settings &settings);
    virtual void refresh();
    /// A hairline over it, but for the first of a card.
    void setLine(bool line);

signals:
    /// Somebody changed it: this writes it down.
    void changed(const std::function<void(matside::Settings &)> &write);
    /// Its words have become more or fewer: it wants to be arranged anew.
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;

    [[nodiscard]] const Look &look() const { return m_look; }
    void setHint(const QString &hint);
    /// The layout of the control.
    [[nodiscard]] QHBoxLayout *cell() const { return m_cell; }
    /// In pixels; a row that is too narrow for it has the control under the words, as wide as the row.
    [[nodiscard]] virtual double controlWidth(double unit) const;
    /// The height of a control on one line, in pixels.
    [[nodiscard]] static double controlHeight(double unit);
    /// Gives the control its size, for this width in pixels.
    virtual void setControlSizes(double width, double unit) = 0;

private:
    const Look &m_look;
    FittedLabel *m_title;
    FittedLabel *m_hint;
    QBoxLayout *m_halves; ///< the words, and the control beside or under them
    QVBoxLayout *m_words;
    QHBoxLayout *m_cell;
    bool Settings::*m_needs = nullptr;
    bool m_line = false;
};

/// One of a few, side by side.
class ChoiceRow final : public SettingRow
{
    Q_OBJECT

public:
    using Read = std::function<int(const Settings &)>; ///< an index; -1 for none of them
    using Write = std::function<void(Settings &, int)>;

    ChoiceRow(const Look &look, const QString &title, const QString &hint, const QStringList &options, Read read,
              Write write, QWidget *parent);
    void show(const Settings &settings) override;

protected:
    [[nodiscard]] double controlWidth(double unit) const override;
    void setControlSizes(double width, double unit) override;

private:
    Segmented *m_control;
    qsizetype m_count;
    Read m_read;
    bool m_showing = false;
};

/// A number on a slider, with its unit beside it.
class SliderRow final : public SettingRow
{
    Q_OBJECT

public:
    struct Range final
    {
        int least = 0;
        int most = 100;
        int step = 5;
    };
    /// As a screen reader tells the value: 100 parts of one "metres".
    struct Unit final
    {
        QString name;
        int parts = 1;
    };
    using Read = std::function<int(const Settings &)>;
    using Write = std::function<void(Settings &, int)>;
    using Words = std::function<QString(int)>;

    SliderRow(const Look &look, const QString &title, const QString &hint, const Range &range, const Unit &unit, Words words,
              Read read, Write write, QWidget *parent);
    void show(const Settings &settings) override;
    void refresh() override;

protected:
    void setControlSizes(double width, double unit) override;

private:
    void showWords();

    QSlider *m_control;
    FittedLabel *m_value;
    Words m_words;
    Read m_read;
    bool m_showing = false;
};

/// On or off.
class ToggleRow final : public SettingRow
{
    Q_OBJECT

public:
    using Read = std::function<bool(const Settings &)>;
    using Write = std::function<void(Settings &, bool)>;

    ToggleRow(const Look &look, const QString &title, const QString &hint, Read read, Write write, QWidget *parent);
    void show(const Settings &settings) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] double controlWidth(double unit) const override;
    void setControlSizes(double width, double unit) override;

private:
    QCheckBox *m_control;
    Read m_read;
};

/// Something to press; without words there is nothing to press, only to read.
class ButtonRow final : public SettingRow
{
    Q_OBJECT

public:
    ButtonRow(const Look &look, const QString &title, const QString &hint, const QString &words, QWidget *parent);

signals:
    void pressed();

protected:
    [[nodiscard]] double controlWidth(double unit) const override;
    void setControlSizes(double width, double unit) override;

private:
    ActionButton *m_control;
};

} // namespace matside
