// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/completions.h"

#include "commands/commandtable.h"

#include <QCoreApplication>

namespace matside {

namespace {

/// The word of a command or the value of an option that a shell can complete.
enum class Kind { Nothing, Words, Files, Routines, Folders };

Kind kindOf(const QString &value)
{
    if (value.contains(u'|'))
        return Kind::Words;
    if (value.startsWith(QLatin1String("FILE")))
        return Kind::Files;
    if (value.contains(QLatin1String("ROUTINE")))
        return Kind::Routines;
    return value == QLatin1String("FOLDER") || value == QLatin1String("OUT_DIR") ? Kind::Folders : Kind::Nothing;
}

/// "left right" of "left|right", "export import" of "export|import FILE".
QString wordsOf(const QString &value)
{
    return value.section(u' ', 0, 0).replace(u'|', u' ');
}

QString meaningOf(const char *meaning)
{
    return QCoreApplication::translate("CommandLine", meaning);
}

/// Text between single quotes, in all three shells.
QString quoted(QString text, Shell shell)
{
    if (shell == Shell::Fish)
        text.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    else
        text.replace(u'\'', QLatin1String("'\\''"));
    return u'\'' + text + u'\'';
}

/// The names of the commands, with these between them.
QString commandNames(const QString &between)
{
    QStringList names;
    for (const CommandRow &row : kCommands) {
        if (*row.name != '\0')
            names << QString::fromLatin1(row.name);
    }
    return names.join(between);
}

/// "-o" and "--output".
QStringList namesOf(const OptionRow &row)
{
    QStringList names;
    for (const QString &name : QString::fromLatin1(row.name).split(u'|'))
        names << (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
    return names;
}

/// Whether a command takes an option; the window's options are offered with --help and --version, which stand alone.
bool takes(const CommandRow &command, const OptionRow &option)
{
    constexpr unsigned kAlone = of(Invocation::Task::Help) | of(Invocation::Task::Version);
    return (option.tasks & of(command.task)) != 0
           || (command.task == Invocation::Task::Window && (option.tasks & kAlone) != 0);
}

QString bashReply(const QString &value)
{
    switch (kindOf(value)) {
    case Kind::Words: return QStringLiteral("COMPREPLY=($(compgen -W '%1' -- \"$current\"))").arg(wordsOf(value));
    case Kind::Files: return QStringLiteral("_matside_files -f");
    case Kind::Routines:
        return QStringLiteral("_matside_files -f; COMPREPLY+=($(compgen -W front-of-hips -- \"$current\"))");
    case Kind::Folders: return QStringLiteral("_matside_files -d");
    case Kind::Nothing: break;
    }
    return QStringLiteral(":");
}

QString bashOptions(const CommandRow &command)
{
    QStringList names;
    for (const OptionRow &row : kOptions) {
        if (takes(command, row))
            names << namesOf(row);
    }
    return names.join(u' ');
}

QString bash()
{
    QString values;
    for (const OptionRow &row : kOptions) {
        if (*row.value != '\0')
            values += QStringLiteral("        %1) %2; return ;;\n")
                          .arg(namesOf(row).join(u'|'), bashReply(QString::fromLatin1(row.value)));
    }
    QString options;
    QString words;
    for (const CommandRow &row : kCommands) {
        const QString name = *row.name == '\0' ? QStringLiteral("''") : QString::fromLatin1(row.name);
        options += QStringLiteral("            %1) COMPREPLY=($(compgen -W '%2' -- \"$current\")) ;;\n")
                       .arg(name, bashOptions(row));
        if (*row.name != '\0')
            words += QStringLiteral("        %1) %2 ;;\n").arg(name, bashReply(QString::fromUtf8(row.words)));
    }
    // A command is completed with its words; after "diary export" come files.
    return QStringLiteral("# bash completions of matside\n"
                          "_matside_files()\n{\n    compopt -o filenames 2>/dev/null\n"
                          "    mapfile -t COMPREPLY < <(compgen \"$1\" -- \"$current\")\n}\n\n"
                          "_matside()\n{\n"
                          "    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command='' word\n"
                          "    COMPREPLY=()\n"
                          "    for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n"
                          "        case $word in %1) command=$word; break ;; esac\n    done\n"
                          "    case $before in\n%2        export|import) _matside_files -f; return ;;\n    esac\n"
                          "    if [[ $current == -* ]]; then\n        case $command in\n%3        esac\n        return\n    fi\n"
                          "    case $command in\n%4"
                          "        '') _matside_files -f; COMPREPLY+=($(compgen -W '%5 front-of-hips' -- \"$current\")) ;;\n"
                          "    esac\n}\n"
                          "complete -F _matside matside")
        .arg(commandNames(QStringLiteral("|")), values, options, words, commandNames(QStringLiteral(" ")));
}

/// What zsh's _arguments appends to an option or a place: ":VALUE:action".
QString zshAction(const QString &value)
{
    switch (kindOf(value)) {
    case Kind::Words: return QStringLiteral(":value:(%1)").arg(wordsOf(value));
    case Kind::Files: return QStringLiteral(":file:_files");
    case Kind::Routines: return QStringLiteral(":routine:_matside_routines");
    case Kind::Folders: return QStringLiteral(":folder:_directories");
    case Kind::Nothing: break;
    }
    return QStringLiteral(":%1: ").arg(value);
}

QString zshSpecification(const OptionRow &row, const QString &name)
{
    QString meaning = meaningOf(row.meaning);
    for (const char special : {'\\', ':', '[', ']'})
        meaning.replace(QLatin1Char(special), QStringLiteral("\\") + QLatin1Char(special));
    const QString again = name == QLatin1String("--choose") ? QStringLiteral("*") : QString();
    const QString action = *row.value == '\0' ? QString() : zshAction(QString::fromLatin1(row.value));
    return quoted(QStringLiteral("%1%2[%3]%4").arg(again, name, meaning, action), Shell::Zsh);
}

QString zshPlaces(const CommandRow &row)
{
    const QString words = QString::fromUtf8(row.words);
    if (*row.name == '\0')
        return QStringLiteral("'1: :_matside_first'");
    if (row.task == Invocation::Task::Diary)
        return QStringLiteral("'1: :(%1)' '2%2' '3:file:_files'").arg(QLatin1String(row.name), zshAction(words));
    const QString rest = words.isEmpty() ? QString() : QStringLiteral(" '%1%2'").arg(row.task == Invocation::Task::Check ? u'*' : u'2').arg(zshAction(words));
    return QStringLiteral("'1: :(%1)'").arg(QLatin1String(row.name)) + rest;
}

QString zsh()
{
    QString commands;
    QString cases;
    for (const CommandRow &row : kCommands) {
        if (*row.name != '\0')
            commands += QStringLiteral("        %1\n").arg(
                quoted(QStringLiteral("%1:%2").arg(QLatin1String(row.name), meaningOf(row.meaning)), Shell::Zsh));
        QString all;
        for (const OptionRow &option : kOptions) {
            for (const QString &name : takes(row, option) ? namesOf(option) : QStringList())
                all += QStringLiteral(" \\\n            %1").arg(zshSpecification(option, name));
        }
        cases += QStringLiteral("    (%1) _arguments -s %2%3 ;;\n")
                     .arg(*row.name == '\0' ? QStringLiteral("''") : QString::fromLatin1(row.name), zshPlaces(row), all);
    }
    return QStringLiteral("#compdef matside\n"
                          "# zsh completions of matside\n"
                          "_matside_routines()\n{\n    _alternative 'ids:routine:(front-of-hips)' 'files:file:_files -g \"*.toml\"'\n}\n\n"
                          "_matside_first()\n{\n    local -a commands=(\n%1    )\n"
                          "    _describe -t commands command commands\n    _matside_routines\n}\n\n"
                          "_matside()\n{\n    local command='' word\n"
                          "    for word in ${words[2,CURRENT-1]}; do\n"
                          "        case $word in (%2) command=$word; break ;; esac\n    done\n"
                          "    case $command in\n%3    esac\n}\n\n"
                          "_matside \"$@\"")
        .arg(commands, commandNames(QStringLiteral("|")), cases);
}

QString fishAction(const QString &value)
{
    switch (kindOf(value)) {
    case Kind::Words: return QStringLiteral("-x -a '%1'").arg(wordsOf(value));
    case Kind::Files:
    case Kind::Routines: return QStringLiteral("-r -F");
    case Kind::Folders: return QStringLiteral("-x -a '(__fish_complete_directories)'");
    case Kind::Nothing: break;
    }
    return value.isEmpty() ? QString() : QStringLiteral("-x");
}

/// The condition of fish under which an option is offered: the commands that take it, or for the window's those that do not.
QString fishCondition(const OptionRow &option)
{
    QStringList taking;
    QStringList others;
    for (const CommandRow &row : kCommands) {
        if (*row.name != '\0')
            (takes(row, option) ? taking : others) << QString::fromLatin1(row.name);
    }
    if (takes(kCommands.front(), option))
        return others.isEmpty() ? QString() : QStringLiteral("not __fish_seen_subcommand_from ") + others.join(u' ');
    return QStringLiteral("__fish_seen_subcommand_from ") + taking.join(u' ');
}

QString fish()
{
    QString text = QStringLiteral("# fish completions of matside\n");
    for (const CommandRow &row : kCommands) {
        const QString name = QString::fromLatin1(row.name);
        if (name.isEmpty())
            continue;
        text += QStringLiteral("complete -c matside -n __fish_use_subcommand -a %1 -d %2\n")
                    .arg(name, quoted(meaningOf(row.meaning), Shell::Fish));
        const QString words = QString::fromUtf8(row.words);
        if (kindOf(words) == Kind::Words)
            text += QStringLiteral("complete -c matside -n '__fish_seen_subcommand_from %1' -a '%2'\n").arg(name, wordsOf(words));
    }
    for (const OptionRow &row : kOptions) {
        QString names;
        for (const QString &name : QString::fromLatin1(row.name).split(u'|'))
            names += (name.size() == 1 ? QStringLiteral(" -s ") : QStringLiteral(" -l ")) + name;
        const QString condition = fishCondition(row);
        text += QStringLiteral("complete -c matside%1%2 %3 -d %4\n")
                    .arg(condition.isEmpty() ? QString() : QStringLiteral(" -n ") + quoted(condition, Shell::Fish), names,
                         fishAction(QString::fromLatin1(row.value)), quoted(meaningOf(row.meaning), Shell::Fish));
    }
    return text.trimmed();
}

} // namespace

QString completionsFor(Shell shell)
{
    switch (shell) {
    case Shell::Bash: return bash();
    case Shell::Zsh: return zsh();
    case Shell::Fish: break;
    }
    return fish();
}

} // namespace matside
