using HealthTargets.Indicators;
using HealthTargets.Methods;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>The words of a plan file. Each table is made when it is asked for: few plans need all.</summary>
internal static class PlanWords
{
    /// <summary>Gets the kinds of quantity; their values stand in <see cref="IndicatorBinder"/>.</summary>
    internal static IReadOnlyList<string> Kinds { get; } =
        ["count", "stock", "ratio", "mean", "index", "stage", "formula"];

    /// <summary>Gets the words for which way is better.</summary>
    internal static WordTable<Direction> Directions => field ??=
        new(("higher", Direction.Higher), ("lower", Direction.Lower), ("neither", Direction.Neither));

    /// <summary>Gets the words for the better end of a ranking.</summary>
    internal static WordTable<Direction> Bests => field ??=
        new(("higher", Direction.Higher), ("lower", Direction.Lower));

    /// <summary>Gets the words for how numbers become one.</summary>
    internal static WordTable<Aggregation> Aggregations => field ??= new(
        ("sum", Aggregation.Sum),
        ("mean", Aggregation.Mean),
        ("weightedMean", Aggregation.WeightedMean),
        ("min", Aggregation.Min),
        ("max", Aggregation.Max),
        ("last", Aggregation.Last),
        ("first", Aggregation.First),
        ("median", Aggregation.Median),
        ("count", Aggregation.Count),
        ("none", Aggregation.None));

    /// <summary>Gets the words for the form of a change.</summary>
    internal static WordTable<ChangeForm> ChangeForms => field ??= new(
        ("absolute", ChangeForm.Absolute),
        ("points", ChangeForm.Points),
        ("percent", ChangeForm.Percent),
        ("perYear", ChangeForm.PerYear),
        ("aarr", ChangeForm.AnnualReduction));

    /// <summary>Gets the words for the form of a disparity.</summary>
    internal static WordTable<DisparityForm> DisparityForms => field ??=
        new(("difference", DisparityForm.Difference), ("ratio", DisparityForm.Ratio));

    /// <summary>Gets the words for which two numbers a disparity compares.</summary>
    internal static WordTable<DisparityReference> DisparityReferences => field ??= new(
        ("extremes", DisparityReference.Extremes),
        ("ends", DisparityReference.Ends),
        ("best", DisparityReference.Best),
        ("worst", DisparityReference.Worst),
        ("mean", DisparityReference.Mean));

    /// <summary>Gets the words for where accumulation begins.</summary>
    internal static WordTable<CumulativeSpan> Spans => field ??=
        new(("plan", CumulativeSpan.Plan), ("year", CumulativeSpan.Year), ("life", CumulativeSpan.Life));

    /// <summary>Gets the words for the rank of equals.</summary>
    internal static WordTable<RankTies> Ties => field ??=
        new(("best", RankTies.Best), ("worst", RankTies.Worst), ("dense", RankTies.Dense));

    /// <summary>Gets the words for commitments.</summary>
    internal static WordTable<Commitment> Commitments => field ??= new(
        ("binding", Commitment.Binding), ("expected", Commitment.Expected), ("advocacy", Commitment.Advocacy));

    /// <summary>Gets the words for statuses.</summary>
    internal static WordTable<Status> Statuses => field ??= new(
        ("notDue", Status.NotDue),
        ("met", Status.Met),
        ("onTrack", Status.OnTrack),
        ("atRisk", Status.AtRisk),
        ("offTrack", Status.OffTrack),
        ("missed", Status.Missed),
        ("noData", Status.NoData),
        ("tracked", Status.Tracked));

    /// <summary>Gets the words for what is compared.</summary>
    internal static WordTable<ComparePolicy> Compares => field ??=
        new(("exact", ComparePolicy.Exact), ("rounded", ComparePolicy.Rounded));

    /// <summary>Gets the words for targets without a verdict in a score.</summary>
    internal static WordTable<MissingScore> MissingScores => field ??=
        new(("exclude", MissingScore.Exclude), ("zero", MissingScore.Zero), ("fail", MissingScore.Fail));

    /// <summary>Gets the words for what a trend tests.</summary>
    internal static WordTable<TrendSubject> TrendSubjects => field ??=
        new(("values", TrendSubject.Values), ("proportions", TrendSubject.Proportions));

    /// <summary>Gets the words for what confidence limits are around.</summary>
    internal static WordTable<IntervalSubject> IntervalSubjects => field ??=
        new(("proportion", IntervalSubject.Proportion), ("rate", IntervalSubject.Rate));

    /// <summary>Gets the words for how the parts of a composite become one number.</summary>
    internal static WordTable<CombinationForm> Combinations => field ??= new(
        ("mean", CombinationForm.Mean),
        ("weightedMean", CombinationForm.WeightedMean),
        ("geometricMean", CombinationForm.GeometricMean),
        ("min", CombinationForm.Min),
        ("max", CombinationForm.Max),
        ("median", CombinationForm.Median),
        ("sum", CombinationForm.Sum),
        ("allOrNone", CombinationForm.AllOrNone));

    /// <summary>Gets the words for the number of a target that goes into a composite.</summary>
    internal static WordTable<PartNumber> PartNumbers => field ??= new(
        ("score", PartNumber.Score),
        ("attainment", PartNumber.Attainment),
        ("value", PartNumber.Value),
        ("points", PartNumber.Points));

    /// <summary>Gets the words for parts of a composite without a number.</summary>
    internal static WordTable<MissingPart> MissingParts => field ??=
        new(("exclude", MissingPart.Exclude), ("zero", MissingPart.Zero), ("fail", MissingPart.Fail));

    /// <summary>Gets the words for kinds of period that tile the calendar.</summary>
    internal static WordTable<PeriodKind> PeriodKinds => field ??= new(
        ("day", PeriodKind.Day),
        ("week", PeriodKind.Week),
        ("twoWeeks", PeriodKind.TwoWeeks),
        ("tenDays", PeriodKind.TenDays),
        ("halfMonth", PeriodKind.HalfMonth),
        ("month", PeriodKind.Month),
        ("twoMonths", PeriodKind.TwoMonths),
        ("quarter", PeriodKind.Quarter),
        ("fourMonths", PeriodKind.FourMonths),
        ("halfYear", PeriodKind.HalfYear),
        ("year", PeriodKind.Year),
        ("fiscalYear", PeriodKind.FiscalYear),
        ("fiscalHalfYear", PeriodKind.FiscalHalfYear),
        ("fiscalQuarter", PeriodKind.FiscalQuarter),
        ("schoolYear", PeriodKind.SchoolYear));
}
