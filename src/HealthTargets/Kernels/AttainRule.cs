namespace HealthTargets.Kernels;

/// <summary>How an attainment is worked out.</summary>
/// <param name="IsBent">Whether a good number attains 1 and others follow two lines; else one line for all.</param>
/// <param name="Below">The line for numbers below the middle, or for all.</param>
/// <param name="Above">The line for the others.</param>
/// <param name="Middle">The middle.</param>
internal readonly record struct AttainRule(bool IsBent, Line Below, Line Above, double Middle)
{
    /// <summary>Gets the rule of 1 for a good number, else 0: for a limit of 0.</summary>
    public static AttainRule ByGood { get; } = new(true, Line.Flat(0), Line.Flat(0), 0);

    /// <summary>Makes the rule of one line.</summary>
    public static AttainRule Straight(Line line) => new(false, line, line, 0);

    /// <summary>Makes the rule of 1 in the good zone and a line on either side of it.</summary>
    public static AttainRule Bent(Line below, Line above, double middle) => new(true, below, above, middle);
}
