namespace HealthTargets.Cli;

/// <summary>What can be wrong with arguments. Behind each stands what is said with it.</summary>
internal enum ArgumentMistake
{
    /// <summary>No command is given.</summary>
    NoCommand,

    /// <summary>There is no such option: the option.</summary>
    UnknownOption,

    /// <summary>A word has no place: the word.</summary>
    ExtraArgument,

    /// <summary>The command lacks an argument: the command.</summary>
    MissingArgument,

    /// <summary>An option is needed: the option.</summary>
    MissingOption,

    /// <summary>An option lacks its value: the option.</summary>
    MissingValue,

    /// <summary>An option of one value has several: the option and how many.</summary>
    GivenTwice,

    /// <summary>Only some words are possible: the word, and those that are.</summary>
    UnknownWord,

    /// <summary>A word is no date: the word.</summary>
    NotADate,

    /// <summary>A word is no instant: the word.</summary>
    NotAnInstant,

    /// <summary>A word is no period: the word.</summary>
    NotAPeriod,

    /// <summary>A word is of another kind: the word and the option.</summary>
    NotAValue,

    /// <summary>A word is no code: the word.</summary>
    NotACode,

    /// <summary>An option needs another one: the two.</summary>
    NeedsOther,

    /// <summary>An option needs one of some others: the option and the others.</summary>
    EitherOr,

    /// <summary>A file is named twice: the file.</summary>
    FileTwice,
}
