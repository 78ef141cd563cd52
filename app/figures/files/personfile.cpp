// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/personfile.h"

#include <algorithm>
#include <array>

namespace matside {

namespace {

constexpr std::array kHairs{Hair::Bun, Hair::Short, Hair::Curls, Hair::Scarf};

/// "#" and six digits of sixteen.
bool isColour(const QString &text)
{
    const auto isDigit = [](QChar letter) {
        const QChar small = letter.toLower();
        return (small >= QLatin1Char('0') && small <= QLatin1Char('9')) || (small >= QLatin1Char('a') && small <= QLatin1Char('f'));
    };
    return text.size() == 7 && text.front() == QLatin1Char('#') && std::all_of(text.begin() + 1, text.end(), isDigit);
}

void readColour(TomlTable &table, const QString &name, QColor &into)
{
    const TomlValue value = table.need(name);
    const std::optional<QString> text = value.string();
    if (!text)
        return;
    if (isColour(*text))
        into = QColor(*text);
    else
        value.report(Problem::Code::OutOfRange, QStringLiteral("A colour is written as \"#D79A75\", red, green, blue."));
}

Dress readDress(TomlTable &person, const QString &name)
{
    Dress dress;
    auto table = person.need(name).table();
    if (!table)
        return dress;
    readColour(*table, QStringLiteral("skin"), dress.skin);
    readColour(*table, QStringLiteral("skin-line"), dress.skinLine);
    readColour(*table, QStringLiteral("hair"), dress.hair);
    readColour(*table, QStringLiteral("top"), dress.top);
    readColour(*table, QStringLiteral("leg"), dress.leg);
    readColour(*table, QStringLiteral("leg-resting"), dress.legResting);
    table->finish();
    return dress;
}

Build readBuild(TomlTable &person)
{
    Build build;
    auto table = person.value(QStringLiteral("build")).table();
    if (!table)
        return build;
    const auto read = [&table](const QString &name, double least, double most, double &into) {
        if (const auto number = table->value(name).number(least, most))
            into = *number;
    };
    // Beyond these the shapes of neighbouring parts no longer meet.
    read(QStringLiteral("chest"), -10, 30, build.chest);
    read(QStringLiteral("belly"), -8, 40, build.belly);
    read(QStringLiteral("thigh"), -.2, .3, build.thigh);
    read(QStringLiteral("calf"), -.2, .3, build.calf);
    read(QStringLiteral("arm"), -.25, .35, build.arm);
    table->finish();
    return build;
}

Person readPerson(TomlTable &table)
{
    Person person;
    person.id = table.need(QStringLiteral("id")).string().value_or(QString());
    person.title = table.need(QStringLiteral("title")).string().value_or(QString());
    person.describes = table.value(QStringLiteral("describes")).string().value_or(QString());
    QStringList hairs;
    for (const Hair hair : kHairs)
        hairs << hairName(hair);
    if (const auto hair = table.need(QStringLiteral("hair")).nameOf(hairs))
        person.hair = kHairs[std::size_t(*hair)];
    if (const auto sleeves = table.value(QStringLiteral("sleeves"))
                                 .nameOf({QStringLiteral("short"), QStringLiteral("long")}))
        person.longSleeves = *sleeves == 1;
    person.build = readBuild(table);
    person.light = readDress(table, QStringLiteral("light"));
    person.dark = readDress(table, QStringLiteral("dark"));
    table.finish();
    return person;
}

} // namespace

void readPersons(TomlTable &root, std::vector<Person> &persons)
{
    for (TomlTable &table : root.tables(QStringLiteral("person"))) {
        Person person = readPerson(table);
        if (std::any_of(persons.begin(), persons.end(),
                        [&person](const Person &earlier) { return earlier.id == person.id; }))
            table.report(Problem::Code::DuplicateId,
                         QStringLiteral("There is a person %1 already; give this one another id.").arg(quoted(person.id)));
        persons.push_back(std::move(person));
    }
}

} // namespace matside
