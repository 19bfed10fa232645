namespace HealthTargets.Rules.Data.Plain;

/// <summary>Successive rows that report the same kind of thing for one indicator and population group.</summary>
/// <param name="Indicator">The handle of the indicator.</param>
/// <param name="Category">The handle of the population group; -1 for the whole population.</param>
/// <param name="Form">What those of them report that report anything.</param>
/// <param name="Start">The number of the first row.</param>
internal readonly record struct RowRun(int Indicator, int Category, PlainForm Form, int Start)
{
    /// <summary>Gets after how many rows the periods come again; 0 if they do not, or nobody has looked.</summary>
    internal int RoundLength { get; init; }
}
