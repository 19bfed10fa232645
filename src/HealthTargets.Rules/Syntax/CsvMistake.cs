namespace HealthTargets.Rules.Syntax;

/// <summary>What is wrong with a row of a CSV file or a line of a JSON Lines file.</summary>
internal enum CsvMistake
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote opens and none closes it.</summary>
    UnclosedQuote,

    /// <summary>Something other than a separator follows a closing quote.</summary>
    TextAfterQuote,

    /// <summary>A field is longer than <see cref="SyntaxLimits.FieldBytesMax"/>.</summary>
    FieldTooLong,

    /// <summary>The row has more fields than the caller gave room for.</summary>
    TooManyFields,

    /// <summary>The row is longer than <see cref="SyntaxLimits.RowBytesMax"/>.</summary>
    RowTooLong,
}
