using HealthTargets.Formulas;
using HealthTargets.Values;

namespace HealthTargets.Indicators;

/// <summary>
/// The kind of quantity that an indicator is. It decides which arithmetic is legal: whether numbers add up over time
/// and over units, and whether a yearly target can be spread over the year.
/// </summary>
public abstract record Quantity
{
    private Quantity()
    {
    }

    /// <summary>Gets how numbers of sub-periods become the number of a period, unless declared otherwise.</summary>
    public abstract Aggregation OverTime { get; }

    /// <summary>Gets how numbers of child units become the number of a unit, unless declared otherwise.</summary>
    public abstract Aggregation OverUnits { get; }

    /// <summary>A flow that is counted, such as women screened: adds up over time and over units.</summary>
    public sealed record Count : Quantity
    {
        /// <inheritdoc/>
        public override Aggregation OverTime => Aggregation.Sum;

        /// <inheritdoc/>
        public override Aggregation OverUnits => Aggregation.Sum;
    }

    /// <summary>A level at a time, such as beds: adds up over units, not over time, where the last counts.</summary>
    public sealed record Stock : Quantity
    {
        /// <inheritdoc/>
        public override Aggregation OverTime => Aggregation.Last;

        /// <inheritdoc/>
        public override Aggregation OverUnits => Aggregation.Sum;
    }

    /// <summary>
    /// A numerator over a denominator, times a factor: the two aggregate by their own kinds and are divided last.
    /// </summary>
    /// <param name="Numerator">The indicator above the line, or <see langword="null"/> if the rows carry it.</param>
    /// <param name="Denominator">The indicator below the line, or <see langword="null"/> if the rows carry it.</param>
    /// <param name="Per">The factor: 100 for percent, 100000 for a rate per 100,000. Greater than 0.</param>
    public sealed record Ratio(IndicatorId? Numerator, IndicatorId? Denominator, decimal Per) : Quantity
    {
        /// <summary>
        /// Gets the indicators that are taken off the denominator: those who are excepted, as the personalised care
        /// adjustments of the UK Quality and Outcomes Framework are. In JSON: <c>"exclude": ["exceptions"]</c>.
        /// </summary>
        public ValueList<IndicatorId> Exclude { get; init; } = [];

        /// <inheritdoc/>
        public override Aggregation OverTime => Aggregation.None;

        /// <inheritdoc/>
        public override Aggregation OverUnits => Aggregation.None;

        /// <summary>Gets the indicators of which it is made.</summary>
        /// <returns>Numerator, denominator and exceptions, as far as they are named.</returns>
        public IEnumerable<IndicatorId> Components()
        {
            if (Numerator is { } numerator)
            {
                yield return numerator;
            }

            if (Denominator is { } denominator)
            {
                yield return denominator;
            }

            foreach (IndicatorId exception in Exclude)
            {
                yield return exception;
            }
        }
    }

    /// <summary>A mean that comes with its weight (the denominator of the row), such as the average stay.</summary>
    public sealed record Mean : Quantity
    {
        /// <inheritdoc/>
        public override Aggregation OverTime => Aggregation.WeightedMean;

        /// <inheritdoc/>
        public override Aggregation OverUnits => Aggregation.WeightedMean;
    }

    /// <summary>A score, a rank or a price level: the last one counts; over units only where declared.</summary>
    public sealed record Index : Quantity
    {
        /// <inheritdoc/>
        public override Aggregation OverTime => Aggregation.Last;

        /// <inheritdoc/>
        public override Aggregation OverUnits => Aggregation.None;
    }

    /// <summary>A stage on an ordered scale, such as none, applied, certified: the last one counts.</summary>
    /// <param name="Scale">The scale.</param>
    public sealed record Stage(StageScale Scale) : Quantity
    {
        /// <inheritdoc/>
        public override Aggregation OverTime => Aggregation.Last;

        /// <inheritdoc/>
        public override Aggregation OverUnits => Aggregation.None;
    }

    /// <summary>Arithmetic over other indicators, each of which aggregates by its own kind first.</summary>
    /// <param name="Expression">The expression.</param>
    public sealed record Computed(Formula Expression) : Quantity
    {
        /// <inheritdoc/>
        public override Aggregation OverTime => Aggregation.None;

        /// <inheritdoc/>
        public override Aggregation OverUnits => Aggregation.None;
    }
}
