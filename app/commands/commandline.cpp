// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandline.h"

#include "audio/clips/soundfile.h"
#include "model/filename.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace matside {

namespace {

constexpr double kSlowestSpeed = 1.0;
constexpr double kFastestSpeed = 60.0;

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// An option: its names (o|output: -o and --output), its value (empty: a flag), and what it means.
struct OptionRow final
{
    const char *name;
    const char *value;
    const char *meaning;
};

constexpr std::array kOptions{
    OptionRow{"first", "left|right", "the side that goes first (left)"},
    OptionRow{"sides", "both|left|right", "the sides that are done (both)"},
    OptionRow{"choose", "ID=VALUE", "a choice of the routine; can be given again for another one"},
    OptionRow{"slides", "N", "the same as --choose slides=N (5)"},
    OptionRow{"pace", "X", "0.5 to 1.5: the tempo of slides and turns (1)"},
    OptionRow{"gates", "go|wait", "changes of position go on by themselves, or wait (go)"},
    OptionRow{"support", "NAME", "towel, block, book, roller or none (towel)"},
    OptionRow{"voice", "full|brief|count|off", "how much is said (full); captions show every line"},
    OptionRow{"speaker", "NAME", "af_bella, am_michael or one of your own (af_bella)"},
    OptionRow{"background", "none|waves|drone", "what is heard softly all the time (none)"},
    OptionRow{"o|output", "FILE", "of render: FILE ends in .wav, .flac, .ogg or .opus"},
    OptionRow{"force", "", "of render: replace the file if it is there already"},
    OptionRow{"start", "", "begin at once"},
    OptionRow{"speed", "X", "1 to 60: look a routine through, without sound (1)"},
    OptionRow{"data", "FOLDER", "a folder of your own; routines lie in FOLDER/routines"},
    OptionRow{"json", "", "the timeline as JSON"},
    OptionRow{"help", "", "say all this"},
    OptionRow{"version", "", "say which Matside this is"},
};

void addOptions(QCommandLineParser &parser)
{
    for (const OptionRow &row : kOptions)
        parser.addOption({QString::fromLatin1(row.name).split(u'|'), tr(row.meaning), QString::fromLatin1(row.value)});
}

/// Reads one option after another, and keeps the first error.
class OptionReader final
{
public:
    explicit OptionReader(const QCommandLineParser &parser) : m_parser(parser) {}

    template <typename T>
    void name(const char *option, T &value, std::optional<T> (*fromName)(QStringView), const char *expected)
    {
        const QString key = QString::fromLatin1(option);
        if (!m_parser.isSet(key))
            return;
        if (const auto found = fromName(m_parser.value(key)))
            value = *found;
        else
            refuse(key, tr(expected));
    }

    void number(const char *option, double &value, double least, double most)
    {
        const QString key = QString::fromLatin1(option);
        if (!m_parser.isSet(key))
            return;
        bool isNumber = false;
        const double given = m_parser.value(key).toDouble(&isNumber);
        if (isNumber && given >= least && given <= most)
            value = given;
        else
            refuse(key, tr("a number from %1 to %2").arg(least).arg(most));
    }

    /// ID=VALUE, as often as it is given, and the short form.
    void choices(QMap<QString, int> &choices)
    {
        for (const QString &given : m_parser.values(QStringLiteral("choose")))
            choose(choices, QStringLiteral("choose"), given.section(u'=', 0, 0), given.section(u'=', 1), given);
        const QString slides = QStringLiteral("slides");
        if (m_parser.isSet(slides))
            choose(choices, slides, slides, m_parser.value(slides), m_parser.value(slides));
    }

    [[nodiscard]] const QString &complaint() const { return m_complaint; }

private:
    void choose(QMap<QString, int> &choices, const QString &key, const QString &id, const QString &value,
                const QString &given)
    {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        if (isNumber && !id.isEmpty())
            choices.insert(id, number);
        else
            refuse(key, key == id ? tr("a whole number") : tr("ID=VALUE with a whole number"), given);
    }

    void refuse(const QString &key, const QString &expected) { refuse(key, expected, m_parser.value(key)); }
    void refuse(const QString &key, const QString &expected, const QString &given)
    {
        if (m_complaint.isEmpty())
            m_complaint = tr("--%1 takes %2, and \"%3\" is not; matside --help tells more.").arg(key, expected, given);
    }

    const QCommandLineParser &m_parser;
    QString m_complaint;
};

/// Reads the words that are no options: a task and its files, or a routine. Empty, or a sentence that says what is missing.
QString readWords(QStringList words, Invocation &invocation)
{
    const QString task = words.value(0);
    if (task == QStringLiteral("check")) {
        invocation.task = Invocation::Task::Check;
        invocation.files = words.mid(1);
        return invocation.files.isEmpty() ? tr("Say which file to check: matside check FILE…") : QString();
    }
    if (task == QStringLiteral("figures")) {
        invocation.task = Invocation::Task::Figures;
        invocation.folder = words.value(1);
        return words.size() == 2 ? QString() : tr("Say where the pictures go: matside figures OUT_DIR.");
    }
    const std::array tasks{std::pair{QStringLiteral("timeline"), Invocation::Task::Timeline},
                           std::pair{QStringLiteral("lines"), Invocation::Task::Lines},
                           std::pair{QStringLiteral("render"), Invocation::Task::Render}};
    const auto named =
        std::find_if(tasks.begin(), tasks.end(), [&task](const auto &entry) { return entry.first == task; });
    if (named != tasks.end()) {
        invocation.task = named->second;
        words.removeFirst();
        if (words.isEmpty())
            return tr("Say which routine: matside %1 ROUTINE.").arg(task);
    }
    if (words.size() > 1)
        return tr("One routine at a time: \"%1\" is one too many.").arg(words.at(1));
    if (!words.isEmpty())
        invocation.routine = words.first();
    return {};
}

} // namespace

std::variant<Invocation, QString> parseArguments(const QStringList &arguments, const Invocation &standard)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return tr("%1; matside --help tells what there is.").arg(parser.errorText().remove(QLatin1Char('.')));
    Invocation invocation = standard;
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        const bool help = parser.isSet(QStringLiteral("help"));
        invocation.task = help ? Invocation::Task::Help : Invocation::Task::Version;
        return invocation;
    }
    if (const QString complaint = readWords(parser.positionalArguments(), invocation); !complaint.isEmpty())
        return complaint;
    OptionReader reader(parser);
    reader.name("first", invocation.options.first, sideFromName, "left or right");
    reader.name("sides", invocation.options.sides, sidesFromName, "both, left or right");
    reader.name("background", invocation.background, backgroundFromName, "none, waves or drone");
    reader.name("gates", invocation.options.gates, gatesFromName, "go or wait");
    reader.name("voice", invocation.options.voice, verbosityFromName, "full, brief, count or off");
    reader.number("pace", invocation.options.pace, kSlowestPace, kQuickestPace);
    reader.number("speed", invocation.speed, kSlowestSpeed, kFastestSpeed);
    reader.choices(invocation.options.choices);
    if (!reader.complaint().isEmpty())
        return reader.complaint();
    invocation.output = parser.value(QStringLiteral("output"));
    if (invocation.task == Invocation::Task::Render && !SoundFile::knows(invocation.output))
        return tr("Say where to: matside render ROUTINE -o FILE, which ends in .wav, .flac, .ogg or .opus.");
    if (parser.isSet(QStringLiteral("support")))
        invocation.options.support = parser.value(QStringLiteral("support"));
    if (parser.isSet(QStringLiteral("speaker")))
        invocation.speaker = parser.value(QStringLiteral("speaker"));
    invocation.data = parser.value(QStringLiteral("data"));
    if (!bytesOfFileName(invocation.data).isValidUtf8())
        return tr("--data takes a folder whose name is UTF-8, and %1 is not; give it another name.")
            .arg(invocation.data);
    invocation.force = parser.isSet(QStringLiteral("force"));
    invocation.start = parser.isSet(QStringLiteral("start"));
    invocation.json = parser.isSet(QStringLiteral("json"));
    return invocation;
}

QString helpText()
{
    QString text = tr("Matside leads a gentle routine for the front of the hips, while you lie on the mat.\n\n"
                      "  matside [ROUTINE] [options]            open the window; ROUTINE is an id or a file\n"
                      "  matside check FILE…                    list every problem of files of routines or figures\n"
                      "  matside timeline ROUTINE [options]     print a routine second by second\n"
                      "  matside lines ROUTINE                  print each line it can say, with its id\n"
                      "  matside figures OUT_DIR                draw every move of the routine into pictures\n"
                      "  matside render ROUTINE -o FILE         write the whole session as a sound file\n\n"
                      "Options:\n");
    for (const OptionRow &row : kOptions) {
        const QString name = QString::fromLatin1(row.name).replace(u'|', QStringLiteral(", --"));
        const QString option = (name.contains(u',') ? QStringLiteral("-%1 %2") : QStringLiteral("--%1 %2"))
                                   .arg(name, QString::fromLatin1(row.value));
        text += QStringLiteral("  %1 %2\n").arg(option, -30).arg(tr(row.meaning));
    }
    return text.trimmed();
}

QString versionText()
{
    return QStringLiteral(MATSIDE_VERSION);
}

} // namespace matside
