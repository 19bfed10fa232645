using HealthTargets.Formulas;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>
/// Something that a method works out of a whole series, of a numerator and denominator, or of other units: several
/// named numbers, read as <c>name.output</c>. Its settings are numbers as written or formulas over the facts before
/// it. Immutable; equal by content.
/// </summary>
public abstract record Statistic
{
    private Statistic()
    {
    }

    /// <summary>Gets the names of the numbers that it gives, as they stand behind the point.</summary>
    public abstract ValueList<string> Outputs { get; }

    /// <summary>Gets its settings that are formulas, by the names under which they are written.</summary>
    /// <returns>The settings that are set, in the order of their names here.</returns>
    public ValueList<StatisticSetting> Settings() =>
    [
        .. AllSettings().Where(setting => setting.Value is not null)
            .Select(setting => new StatisticSetting(setting.Name, setting.Value!)),
    ];

    private protected virtual IEnumerable<(string Name, Formula? Value)> AllSettings() => [];

    /// <summary>
    /// A control chart (XmR) of the series up to now: <c>{ "controlChart": { "screen": true } }</c>. It gives
    /// <c>centre</c>, <c>lower</c> and <c>upper</c>, how many <c>points</c> there are, and of the last one on which
    /// <c>side</c> of the centre it is and whether it is <c>outside</c> a limit, part of a <c>shift</c> of seven points
    /// on one side, of a <c>trend</c> of seven points, or of <c>twoOfThree</c> points in the outer third: 1 above or
    /// upwards, -1 below or downwards, 0 if not. <c>special</c> is 1 where any of these is not 0. The assessment holds
    /// the whole chart.
    /// </summary>
    public sealed record ControlChart : Statistic
    {
        /// <inheritdoc/>
        public override ValueList<string> Outputs { get; } =
            ["centre", "lower", "upper", "points", "side", "outside", "shift", "trend", "twoOfThree", "special"];

        /// <summary>Gets whether (not 0) moving ranges far above the others are left out, once.</summary>
        public Formula? Screen { get; init; }

        /// <summary>Gets how many of the first points give the centre and limits; all where it is not set.</summary>
        public Formula? FixAfter { get; init; }

        /// <summary>Gets the centre, where it is not the mean.</summary>
        public Formula? Centre { get; init; }

        /// <summary>Gets the lower limit, where it does not follow from the moving ranges.</summary>
        public Formula? Lower { get; init; }

        /// <summary>Gets the upper limit, where it does not follow from the moving ranges.</summary>
        public Formula? Upper { get; init; }

        private protected override IEnumerable<(string Name, Formula? Value)> AllSettings() =>
            [("screen", Screen), ("fixAfter", FixAfter), ("centre", Centre), ("lower", Lower), ("upper", Upper)];
    }

    /// <summary>
    /// The trend of the latest values, each weighted with its certainty:
    /// <c>{ "recentTrend": { "points": 5, "of": "values" } }</c>. It gives the <c>slope</c> per step, <c>chiSquare</c>
    /// (the square of the slope in standard errors) and <c>keepsSign</c>: 1 if the slope has the same sign without any
    /// one of the values, else 0. Values need confidence limits or standard errors; with <c>"of": "proportions"</c> the
    /// numerators and denominators are tested instead.
    /// </summary>
    public sealed record RecentTrend : Statistic
    {
        /// <inheritdoc/>
        public override ValueList<string> Outputs { get; } = ["slope", "chiSquare", "keepsSign"];

        /// <summary>Gets what is tested.</summary>
        public TrendSubject Of { get; init; }

        /// <summary>Gets how many of the latest values are used; 5 where it is not set.</summary>
        public Formula? Points { get; init; }

        /// <summary>Gets how many standard errors the confidence limits are apart; 3.92 where it is not set.</summary>
        public Formula? Width { get; init; }

        private protected override IEnumerable<(string Name, Formula? Value)> AllSettings() =>
            [("points", Points), ("width", Width)];
    }

    /// <summary>
    /// The average annual rate of change of the series since the baseline, as a line through the logarithms:
    /// <c>{ "logTrend": { } }</c>. It gives how many <c>points</c> there are, the <c>slope</c> of the logarithm per
    /// year and its <c>slopeError</c>, and in percent a year the <c>reduction</c> (negative where it grows) and its
    /// <c>reductionError</c>.
    /// </summary>
    public sealed record LogTrend : Statistic
    {
        /// <inheritdoc/>
        public override ValueList<string> Outputs { get; } =
            ["points", "slope", "slopeError", "reduction", "reductionError"];

        /// <summary>Gets how many of the latest values are used; all since the baseline where it is not set.</summary>
        public Formula? Points { get; init; }

        private protected override IEnumerable<(string Name, Formula? Value)> AllSettings() => [("points", Points)];
    }

    /// <summary>
    /// Confidence limits: <c>{ "interval": { "of": "proportion", "z": 1.96 } }</c> gives <c>lower</c> and <c>upper</c>
    /// of the value. A proportion has Wilson's; with <c>"of": "rate"</c> the numerator is a count of events that has
    /// Byar's, and below 10 the exact ones. With <c>around</c>, a number in the unit of the value, they are the limits
    /// within which chance keeps a unit of this size if that number is true.
    /// </summary>
    public sealed record Interval : Statistic
    {
        /// <inheritdoc/>
        public override ValueList<string> Outputs { get; } = ["lower", "upper"];

        /// <summary>Gets what the value is.</summary>
        public IntervalSubject Of { get; init; }

        /// <summary>Gets how many standard errors wide on either side; 1.96 where it is not set.</summary>
        public Formula? Z { get; init; }

        /// <summary>Gets around which number, where it is not the value.</summary>
        public Formula? Around { get; init; }

        private protected override IEnumerable<(string Name, Formula? Value)> AllSettings() =>
            [("z", Z), ("around", Around)];
    }

    /// <summary>
    /// In which of several groups of about the same number the unit stands among its peers:
    /// <c>{ "quantileGroup": { "groups": 5, "peers": "siblings" } }</c> gives <c>group</c>, 1 for the smallest values,
    /// and how many <c>peers</c> have a value, itself included.
    /// </summary>
    public sealed record QuantileGroup : Statistic
    {
        /// <inheritdoc/>
        public override ValueList<string> Outputs { get; } = ["group", "peers"];

        /// <summary>Gets the peers; the unit itself always takes part.</summary>
        public UnitSelection Peers { get; init; } = new UnitSelection.Siblings();

        /// <summary>Gets how many groups; 5 where it is not set.</summary>
        public Formula? Groups { get; init; }

        /// <summary>Gets whether (not 0) group 1 has the largest values.</summary>
        public Formula? LargestFirst { get; init; }

        private protected override IEnumerable<(string Name, Formula? Value)> AllSettings() =>
            [("groups", Groups), ("largestFirst", LargestFirst)];
    }

    /// <summary>
    /// The ratio of all peers together: <c>{ "pooled": { "peers": "siblings" } }</c> gives the <c>numerator</c> and the
    /// <c>denominator</c> summed over those that report both, the <c>value</c>, and how many <c>units</c> these are.
    /// </summary>
    public sealed record Pooled : Statistic
    {
        /// <inheritdoc/>
        public override ValueList<string> Outputs { get; } = ["value", "numerator", "denominator", "units"];

        /// <summary>Gets the peers; the unit itself takes part where it is one of them.</summary>
        public UnitSelection Peers { get; init; } = new UnitSelection.Siblings();
    }

    /// <summary>
    /// The same measure for another unit: <c>{ "benchmark": { "unit": "parent" } }</c> gives its <c>value</c>,
    /// <c>numerator</c>, <c>denominator</c>, confidence limits <c>lower</c> and <c>upper</c>, and
    /// <c>standardError</c>.
    /// </summary>
    public sealed record Benchmark : Statistic
    {
        /// <inheritdoc/>
        public override ValueList<string> Outputs { get; } =
            ["value", "numerator", "denominator", "lower", "upper", "standardError"];

        /// <summary>Gets the unit, or <see langword="null"/> for the one directly above.</summary>
        public OrgUnitId? Unit { get; init; }
    }
}
