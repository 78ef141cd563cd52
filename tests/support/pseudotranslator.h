// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/routine.h"

#include <QTranslator>

namespace matside {

/// A text about 40 % longer, as the longest languages are, with marks over its letters; {places} and %1 stay as they are.
[[nodiscard]] QString lengthened(const QString &text);
/// A routine whose every shown and spoken sentence is.
[[nodiscard]] Routine lengthened(Routine routine);

/// A language that nobody speaks: every text of the program is 40 % longer. Pages are tried in it while they are laid out.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int n) const override;
};

} // namespace matside
