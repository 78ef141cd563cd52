// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandline.h"

#include "audio/clips/soundfile.h"
#include "commands/commandtable.h"
#include "model/filename.h"
#include "storage/settings.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace matside {

namespace {

constexpr double kSlowestSpeed = 1.0;
constexpr double kFastestSpeed = 60.0;

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

using Task = Invocation::Task;

/// "matside check FILE…".
QString usageOf(Task task)
{
    if (task == Task::Help || task == Task::Version)
        return task == Task::Help ? QStringLiteral("matside --help") : QStringLiteral("matside --version");
    const auto *row =
        std::find_if(kCommands.begin(), kCommands.end(), [task](const CommandRow &any) { return any.task == task; });
    return QStringLiteral("matside %1 %2")
        .arg(QString::fromUtf8(row->name), QString::fromUtf8(row->words))
        .simplified();
}

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

/// "export FILE" or "import FILE". Empty, or a sentence that says what would be right.
QString readDiaryWords(const QStringList &words, Invocation &invocation)
{
    const bool exports = words.value(0) == QLatin1String("export");
    if (words.size() < 2 || (!exports && words.value(0) != QLatin1String("import")))
        return QStringLiteral("%1: %2.").arg(tr("Say what to do, and with which file"), usageOf(Task::Diary));
    invocation.diary = exports ? Invocation::Diary::Export : Invocation::Diary::Import;
    invocation.files = words.mid(1);
    const QString &file = invocation.files.front();
    const bool isJson = file.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    if (!isJson && !(exports && file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)))
        return exports ? tr("An export is a file that ends in .csv or .json, and %1 does not.").arg(file)
                       : tr("An import is a file that ends in .json, and %1 does not.").arg(file);
    return {};
}

/// "bash", "zsh" or "fish". Empty, or a sentence that names these.
QString readShell(const QString &name, Invocation &invocation)
{
    const std::optional<Shell> shell = shellFromName(name);
    if (!shell)
        return tr("There are completions for bash, zsh and fish, and \"%1\" is none of these.").arg(name);
    invocation.shell = *shell;
    return {};
}

/// Reads the words that are no options: a task and its files, or a routine. Empty, or a sentence that says what is missing.
QString readWords(QStringList words, Invocation &invocation)
{
    const auto *named = std::find_if(kCommands.begin(), kCommands.end(), [&words](const CommandRow &row) {
        return words.value(0) == QLatin1String(row.name);
    });
    const CommandRow &command = named == kCommands.end() ? kCommands.front() : *named;
    invocation.task = command.task;
    if (command.task != Task::Window) {
        words.removeFirst();
        if (words.isEmpty() && *command.missing != '\0')
            return QStringLiteral("%1: %2.").arg(tr(command.missing), usageOf(command.task));
    }
    const qsizetype most = *command.words == '\0' ? 0 : command.task == Task::Diary ? 2 : 1;
    if (words.size() > most && command.task != Task::Check)
        return tr("\"%1\" is one too many: %2.").arg(words.at(most), usageOf(command.task));
    if (command.task == Task::Diary)
        return readDiaryWords(words, invocation);
    if (command.task == Task::Completions)
        return readShell(words.first(), invocation);
    if (command.task == Task::Check)
        invocation.files = words;
    else if (command.task == Task::Figures)
        invocation.folder = words.first();
    else if (!words.isEmpty()) {
        invocation.routine = words.first();
        invocation.namesRoutine = true;
    }
    return {};
}

/// The words beside --help or --version; --help may stand behind the name of a command.
QString refuseWords(const QStringList &words, Task task)
{
    const bool isAsked =
        task == Task::Help && std::any_of(kCommands.begin(), kCommands.end(), [&words](const CommandRow &row) {
            return words.value(0) == QLatin1String(row.name);
        });
    const QString left = words.value(isAsked ? 1 : 0);
    return left.isNull() ? QString() : tr("\"%1\" is one too many: %2.").arg(left, usageOf(task));
}

/// Empty, or a sentence that names a value that has no character: a folder of no name would be the one that is open.
QString refuseNothing(const QCommandLineParser &parser)
{
    if (parser.positionalArguments().contains(QString()))
        return tr("A name is expected, and nothing is there; matside --help tells more.");
    for (const OptionRow &row : kOptions) {
        if (*row.value != '\0' && parser.values(row.key()).contains(QString()))
            return tr("--%1 takes %2, and nothing is there; matside --help tells more.")
                .arg(row.key(), QString::fromLatin1(row.value));
    }
    return {};
}

/// Empty, or a sentence that names an option that the task does not use, and those that it does.
QString refuseOptions(const QCommandLineParser &parser, Task task)
{
    QStringList taken;
    QString refused;
    for (const OptionRow &row : kOptions) {
        if ((row.tasks & of(task)) != 0)
            taken << QStringLiteral("--") + row.key();
        else if (refused.isEmpty() && parser.isSet(row.key()))
            refused = QStringLiteral("--") + row.key();
    }
    if (refused.isEmpty())
        return {};
    if (task == Task::Help || task == Task::Version)
        return tr("%1 is not for %2, which takes no other option.").arg(refused, usageOf(task));
    return tr("%1 is not for %2, which takes %3.").arg(refused, usageOf(task), taken.join(QStringLiteral(", ")));
}

} // namespace

std::variant<Invocation, QString> parseArguments(const QStringList &arguments, const Invocation &standard)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return tr("%1; matside --help tells what there is.").arg(parser.errorText().remove(QLatin1Char('.')));
    Invocation invocation = standard;
    const bool help = parser.isSet(QStringLiteral("help"));
    const bool isAsked = help || parser.isSet(QStringLiteral("version"));
    if (isAsked)
        invocation.task = help ? Task::Help : Task::Version;
    QString complaint = isAsked ? refuseWords(parser.positionalArguments(), invocation.task)
                                : readWords(parser.positionalArguments(), invocation);
    if (complaint.isEmpty())
        complaint = refuseOptions(parser, invocation.task);
    if (complaint.isEmpty())
        complaint = refuseNothing(parser);
    if (!complaint.isEmpty())
        return complaint;
    OptionReader reader(parser);
    reader.name("first", invocation.options.first, sideFromName, "left or right");
    reader.name("sides", invocation.options.sides, sidesFromName, "both, left, right or weaker-twice");
    reader.name("background", invocation.background, backgroundFromName, "none, waves or drone");
    reader.name("gates", invocation.options.gates, gatesFromName, "go or wait");
    reader.name("form", invocation.options.form, formFromName, "easier, standard or harder");
    reader.name("hold-count", invocation.options.holdCount, holdCountFromName,
                "none, halfway, last-three or every-second");
    reader.name("voice", invocation.options.voice, verbosityFromName, "full, brief, count or off");
    reader.number("pace", invocation.options.pace, kSlowestPace, kQuickestPace);
    reader.number("speed", invocation.speed, kSlowestSpeed, kFastestSpeed);
    reader.number("reader", invocation.reader, kSlowestReader, kFastestReader);
    reader.choices(invocation.options.choices);
    if (!reader.complaint().isEmpty())
        return reader.complaint();
    invocation.output = parser.value(QStringLiteral("output"));
    if (invocation.task == Task::Render && !SoundFile::knows(invocation.output))
        return tr("Say where to: matside render ROUTINE -o FILE, which ends in .wav, .flac, .ogg or .opus.");
    if (parser.isSet(QStringLiteral("support")))
        invocation.options.support = parser.value(QStringLiteral("support"));
    if (parser.isSet(QStringLiteral("speaker")))
        invocation.speaker = parser.value(QStringLiteral("speaker"));
    invocation.data = parser.value(QStringLiteral("data"));
    if (!bytesOfFileName(invocation.data).isValidUtf8())
        return tr("--data takes a folder whose name is UTF-8, and %1 is not; give it another name.")
            .arg(invocation.data);
    invocation.mixVoices = parser.isSet(QStringLiteral("mix"));
    invocation.force = parser.isSet(QStringLiteral("force"));
    invocation.yes = parser.isSet(QStringLiteral("yes"));
    invocation.strict = parser.isSet(QStringLiteral("strict"));
    invocation.start = parser.isSet(QStringLiteral("start"));
    invocation.wait = parser.isSet(QStringLiteral("wait"));
    invocation.json = parser.isSet(QStringLiteral("json"));
    return invocation;
}

std::optional<Shell> shellFromName(QStringView name)
{
    for (const auto &[shell, own] : {std::pair{Shell::Bash, "bash"}, {Shell::Zsh, "zsh"}, {Shell::Fish, "fish"}}) {
        if (name == QLatin1String(own))
            return shell;
    }
    return std::nullopt;
}

QString helpText()
{
    QString text = tr("Matside leads gentle routines: it says what comes next, shows it, counts and waits.")
                   + QStringLiteral("\n\n");
    for (const CommandRow &row : kCommands)
        text += QStringLiteral("  %1 %2\n").arg(usageOf(row.task), -38).arg(tr(row.meaning));
    text += QLatin1Char('\n') + tr("Options (a command refuses those that it does not use):") + QLatin1Char('\n');
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
