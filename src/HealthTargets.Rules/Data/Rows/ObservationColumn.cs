namespace HealthTargets.Rules.Data.Rows;

/// <summary>The places of the columns of a file of observations.</summary>
internal static class ObservationColumn
{
    internal static int Indicator => 0;

    internal static int Unit => 1;

    internal static int Period => 2;

    internal static int Value => 3;

    internal static int Numerator => 4;

    internal static int Denominator => 5;

    internal static int Category => 6;

    internal static int Status => 7;

    internal static int Absence => 8;

    internal static int RecordedAt => 9;

    internal static int Source => 10;

    internal static int StandardError => 11;

    internal static int Lower => 12;

    internal static int Upper => 13;

    /// <summary>Gets the columns in the order of their places.</summary>
    internal static DataColumns All { get; } = new(
        required: 4,
        "indicator", "unit", "period", "value", "numerator", "denominator", "category", "status", "absence",
        "recordedAt", "source", "standardError", "lower", "upper")
    {
        // Of a numerator and a denominator the value follows.
        Instead = (Value, [Numerator, Denominator]),
    };
}
