// SPDX-License-Identifier: GPL-3.0-or-later
// Reads any bytes as a command line, an argument a line. libFuzzer makes the bytes.
#include "commands/commandline.h"
#include "model/filename.h"
#include "model/textfile.h"
#include "playback/compile/compile.h"
#include "input.h"
#include "require.h"
#include "support/shipped.h"

#include <QCoreApplication>

namespace matside::fuzz {
namespace {

void parse(const QByteArray &bytes)
{
    QStringList arguments{QStringLiteral("matside")};
    for (const QByteArray &line : bytes.split('\n')) {
        arguments << fileNameOf(line);
        require(bytesOfFileName(arguments.last()) == line, "an argument stays as it is");
    }
    const auto parsed = parseArguments(arguments);
    if (const QString *sentence = std::get_if<QString>(&parsed)) {
        require(!sentence->isEmpty() && !visible(*sentence).contains(QLatin1Char('\n')),
                "a mistake is a sentence on one line");
        return;
    }
    const auto &invocation = std::get<Invocation>(parsed);
    require(invocation.options.pace >= kSlowestPace && invocation.options.pace <= kQuickestPace,
            "the pace is in its range");
    require(invocation.speed >= 1 && invocation.speed <= 60, "the speed is in its range");
    if (reasonAgainst(test::frontOfHips(), invocation.options).isEmpty())
        require(!compile(test::frontOfHips(), invocation.options, Phrasebook(), Lengths()).segments.empty(),
                "a program has a segment");
}

} // namespace
} // namespace matside::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static matside::fuzz::ProgramName program;
    static const QCoreApplication application(program.count, program.names.data());
    matside::fuzz::parse(matside::fuzz::bytesOf(data, size));
    return 0;
}
