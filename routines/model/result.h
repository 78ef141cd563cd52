// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace matside {

/// What a reader found wrong in a file, where it stands, and what to do about it.
struct Problem final
{
    /// What sort of mistake it is; tests and tools look at this, people read the sentence.
    enum class Code {
        CannotRead, ///< no such file, no permission, too large
        Encoding,   ///< not UTF-8, control or bidirectional-override characters
        Syntax,     ///< not TOML; stands alone
        UnknownKey,
        MissingKey,
        WrongType,
        OutOfRange,
        DuplicateId,
        UnknownName, ///< a reference to something that does not exist
        NoTime,      ///< the routine takes no time, or over three hours
        CannotWrite, ///< no permission, no room
        Damaged,     ///< not what it was when it was written
        TooNew,      ///< of a newer Matside
        More,        ///< stands for the problems beyond kMostProblems
    };

    Code code = Code::CannotRead;
    QString file;
    int line = 0;     ///< from 1; 0 where the file as a whole is meant
    int column = 0;   ///< from 1, in characters
    QString key;      ///< dotted path with indexes: part[2].step[1].move[3].seconds; empty for the whole file
    QString sentence; ///< what is wrong, what was expected, what to do

    /// "file:line:column: key: sentence", the form that editors can jump to; always one line.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// A problem of a file as a whole.
[[nodiscard]] Problem wholeFile(Problem::Code code, const QString &file, const QString &sentence);

using Problems = std::vector<Problem>;

/// A reader tells this many problems of one file, and then in one problem more (Code::More) how many others there are.
inline constexpr int kMostProblems = 100;

/// A value, or every problem that stood in its way: how all loaders answer.
template <typename T>
class [[nodiscard]] Result final
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Problems problems) : m_content(std::move(problems)) {}
    Result(Problem problem) : m_content(Problems{std::move(problem)}) {}

    [[nodiscard]] bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    [[nodiscard]] const T &value() const { return std::get<T>(m_content); }
    [[nodiscard]] T take() { return std::move(std::get<T>(m_content)); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }

    /// Never empty when !ok(); empty when ok().
    [[nodiscard]] Problems problems() const { return ok() ? Problems{} : std::get<Problems>(m_content); }

private:
    std::variant<T, Problems> m_content;
};

} // namespace matside
