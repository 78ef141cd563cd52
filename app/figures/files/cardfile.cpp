// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/files/cardfile.h"

#include <algorithm>
#include <array>

namespace matside {

namespace {

constexpr std::array kPictures{CardPicture::FrontShort, CardPicture::FrontLong, CardPicture::FrontOpens,
                               CardPicture::SupportTooHigh, CardPicture::SupportRight};

FigureCard readCard(TomlTable &table)
{
    FigureCard card;
    card.id = table.need(QStringLiteral("id")).string().value_or(QString());
    QStringList names;
    for (const CardPicture picture : kPictures)
        names << cardPictureName(picture);
    if (const auto index = table.need(QStringLiteral("picture")).nameOf(names))
        card.picture = kPictures[std::size_t(*index)];
    card.good = table.value(QStringLiteral("good")).boolean();
    card.title = table.need(QStringLiteral("title")).string().value_or(QString());
    card.text = table.need(QStringLiteral("text")).string().value_or(QString());
    card.describes = table.need(QStringLiteral("describes")).string().value_or(QString());
    table.finish();
    return card;
}

} // namespace

void readCards(TomlTable &root, std::vector<FigureCard> &cards)
{
    for (TomlTable &table : root.tables(QStringLiteral("card"))) {
        FigureCard card = readCard(table);
        if (std::any_of(cards.begin(), cards.end(), [&card](const FigureCard &earlier) { return earlier.id == card.id; }))
            table.report(Problem::Code::DuplicateId,
                         QStringLiteral("There is a card %1 already; give this one another id.").arg(quoted(card.id)));
        cards.push_back(std::move(card));
    }
}

} // namespace matside
