// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addressrow.h"

#include "storage/settingstable.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace matside {

namespace {

constexpr QLatin1String kKey("teacher-address");
constexpr double kType = 18; // pixels at unit 1

} // namespace

AddressRow::AddressRow(const Look &look, QWidget *parent)
    : SettingRow(look, tr("Your teacher's address"), explanationOf(kKey), parent),
      m_control(new QLineEdit(this))
{
    m_control->setObjectName(QStringLiteral("teacherAddress"));
    m_control->setAccessibleName(tr("Your teacher's address"));
    m_control->setPlaceholderText(tr("name@example.org"));
    m_control->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    cell()->addWidget(m_control);
    connect(m_control, &QLineEdit::editingFinished, this, &AddressRow::take);
    refresh();
}

void AddressRow::take()
{
    const QString address = m_control->text().trimmed();
    const bool isGood = address.isEmpty() || isMailAddress(address);
    setHint(isGood ? explanationOf(kKey)
                   : tr("This is no mail address: write it like name@example.org, or leave the line empty. It is not kept."));
    emit resized();
    if (isGood)
        emit changed([address](Settings &settings) { settings.teacher = address; });
}

/// What is being typed stays.
void AddressRow::show(const Settings &settings)
{
    if (!m_control->hasFocus() && (m_control->text().isEmpty() || isMailAddress(m_control->text().trimmed())))
        m_control->setText(settings.teacher);
}

void AddressRow::refresh()
{
    SettingRow::refresh();
    QPalette palette = paletteOf(look().tokens);
    palette.setColor(QPalette::Base, Qt::transparent);
    m_control->setPalette(palette);
}

void AddressRow::setControlSizes(double width, double unit)
{
    m_control->setFont(typeface(kType * unit));
    setVisibleWidth(m_control, width);
    setVisibleHeight(m_control, controlHeight(unit));
}

} // namespace matside
