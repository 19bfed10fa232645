using HealthTargets.Indicators;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>
/// The names that good rows have had so far, with their handles in the table that is being built: only these can stand
/// in a plain row, for all that is to say of them has been said. One thread may add while others look up.
/// </summary>
internal sealed class KnownNames
{
    private IndicatorKind[] kinds = new IndicatorKind[64];

    internal ByteNames Indicators { get; } = new();

    internal ByteNames Units { get; } = new();

    internal ByteNames Periods { get; } = new();

    internal ByteNames Categories { get; } = new();

    /// <summary>Gets how many names there are.</summary>
    internal int Count => Indicators.Count + Units.Count + Periods.Count + Categories.Count;

    /// <summary>Returns what kind of indicator a handle stands for.</summary>
    internal IndicatorKind KindOf(int indicator) => Volatile.Read(ref kinds)[indicator];

    /// <summary>Learns the kind of an indicator; before its name.</summary>
    internal void Learn(int indicator, IndicatorKind kind)
    {
        if (indicator >= kinds.Length)
        {
            IndicatorKind[] larger = new IndicatorKind[Math.Max(indicator + 1, kinds.Length * 2)];
            kinds.CopyTo(larger.AsSpan());
            Volatile.Write(ref kinds, larger);
        }

        kinds[indicator] = kind;
    }

    /// <summary>Returns the kind of an indicator, or of one that nobody declares.</summary>
    internal static IndicatorKind KindOf(Indicator? indicator) => indicator switch
    {
        null => IndicatorKind.Undeclared,
        { Scale: not null } => IndicatorKind.Stage,
        { Quantity: Quantity.Ratio } => IndicatorKind.Ratio,
        { Quantity: Quantity.Mean } => IndicatorKind.Mean,
        _ => IndicatorKind.Number,
    };
}
