namespace HealthTargets.Rules.Syntax;

/// <summary>What became of an attempt to read a number.</summary>
internal enum DecimalOutcome
{
    /// <summary>The number was read, exactly as written.</summary>
    Read,

    /// <summary>The text is no number.</summary>
    NotANumber,

    /// <summary>
    /// The number is larger than 79,228,162,514,264,337,593,543,950,335, or smaller than its negative.
    /// </summary>
    OutOfRange,

    /// <summary>The number has more digits than can be kept exactly (28, or 28 behind the point).</summary>
    TooManyDigits,
}
