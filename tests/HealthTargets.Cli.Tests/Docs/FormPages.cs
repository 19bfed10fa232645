using HealthTargets.Formulas;
using HealthTargets.Indicators;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Cli.Tests.Docs;

/// <summary>On which page each case of a closed type is told of, and the text that shows how it is written.</summary>
/// <param name="Type">A closed hierarchy of records, or an enumeration.</param>
/// <param name="Pages">By the name of the case, the page below docs without its extension, and the text.</param>
internal sealed record FormPages(Type Type, IReadOnlyDictionary<string, (string Page, string Word)> Pages)
{
    internal static IReadOnlyList<FormPages> All { get; } =
    [
        .. MeasureForms, .. FormulaForms, .. BoundForms, .. ScheduleForms, .. ScoringForms, .. PolicyForms,
    ];

    private static IEnumerable<FormPages> MeasureForms =>
    [
        Of<Measure>(
            ("Value", "measures/value", "\"measure\": \"value\""),
            ("Cumulative", "measures/cumulative", "\"measure\": \"cumulative\""),
            ("Change", "measures/change", "\"change\": \"points\""),
            ("ShareOfUnits", "measures/share-of-units", "\"share\": {"),
            ("CountOfUnits", "measures/count-of-units", "\"count\": {"),
            ("ShareOfPlans", "measures/share-of-plans", "\"plans\": ["),
            ("Rank", "measures/rank", "\"rank\": "),
            ("Streak", "measures/streak", "\"streak\": \"month\""),
            ("Progress", "measures/progress", "\"progress\": "),
            ("Slope", "measures/slope", "\"slope\": \"year\""),
            ("Disparity", "measures/disparity", "\"disparity\": \"difference\""),
            ("Percentile", "measures/percentile", "\"percentile\": "),
            ("PercentileRank", "measures/percentile-rank", "\"percentileRank\": ")),
        Words<CumulativeSpan>("measures/cumulative", ("Plan", "plan"), ("Year", "year"), ("Life", "life")),
        Words<ChangeForm>(
            "measures/change",
            ("Absolute", "absolute"), ("Points", "points"), ("Percent", "percent"), ("PerYear", "perYear"),
            ("AnnualReduction", "aarr")),
        Of<ChangeReference>(
            ("Previous", "measures/change", "`previous`"),
            ("LastYear", "measures/change", "`lastYear`"),
            ("Baseline", "measures/change", "`baseline`"),
            ("Fixed", "measures/change", "\"since\": \"2015\"")),
        Words<DisparityForm>("measures/disparity", ("Difference", "difference"), ("Ratio", "ratio")),
        Words<DisparityReference>(
            "measures/disparity",
            ("Extremes", "extremes"), ("Ends", "ends"), ("Best", "best"), ("Worst", "worst"), ("Mean", "mean")),
        Of<DisparityGroups>(
            ("Categories", "measures/disparity", "\"categories\": ["),
            ("Units", "measures/disparity", "\"between\": \"children\"")),
        Of<UnitSelection>(
            ("Own", "measures/share-of-units", "`\"own\"`"),
            ("Children", "measures/share-of-units", "`\"children\"`"),
            ("Siblings", "measures/share-of-units", "`\"siblings\"`"),
            ("Matching", "measures/share-of-units", "\"level\": "),
            ("Named", "measures/share-of-units", "\"units\": [")),
    ];

    private static IEnumerable<FormPages> FormulaForms =>
    [
        Words<PeriodShift>("measures/formula", ("Previous", "previous(a)"), ("LastYear", "lastYear(a)")),
        Words<ChildAggregate>(
            "measures/formula",
            ("Sum", "sum(children(a))"), ("Mean", "mean"), ("Min", "min"), ("Max", "max"),
            ("Count", "count(children(a))"), ("Share", "share(children(a >= b))")),
        Words<FormulaFunction>(
            "expressions",
            ("If", "if(condition, a, b)"), ("Coalesce", "coalesce(a, b, ...)"), ("IsMissing", "isMissing(a)"),
            ("Absent", "absent()"), ("Abs", "abs"), ("Sign", "sign"), ("Min", "min"), ("Max", "max"),
            ("Clip", "clip(a, low, high)"), ("Round", "round(a, decimals)"), ("Floor", "floor"),
            ("Ceiling", "ceiling"), ("Sqrt", "sqrt"), ("Power", "power"), ("Ln", "ln"), ("Exp", "exp"),
            ("Share", "share(part, whole)")),
    ];

    private static IEnumerable<FormPages> BoundForms =>
    [
        Of<Bound>(
            ("AtLeast", "bounds/at-least", "\"atLeast\": "),
            ("AtMost", "bounds/at-most", "\"atMost\": "),
            ("Above", "bounds/above", "\"above\": "),
            ("Below", "bounds/below", "\"below\": "),
            ("EqualTo", "bounds/equals", "\"equals\": "),
            ("Between", "bounds/between", "\"between\": ["),
            ("About", "bounds/about", "\"about\": {")),
        Of<Limit>(
            ("Number", "bounds/at-least", "\"atLeast\": "),
            ("Stage", "bounds/stages", "\"atLeast\": \""),
            ("Derived", "bounds/earlier-period", "\"times\": ")),
        Of<LimitUnit>(
            ("Parent", "bounds/another-unit", "\"unit\": \"parent\""),
            ("Named", "bounds/another-unit", "\"unit\": \"")),
        Of<Goal>(
            ("Watch", "bounds/tracked", "tracked"),
            ("Reach", "bounds/at-least", "\"atLeast\": "),
            ("Satisfy", "bounds/conditions", "\"all\": [")),
        Of<Criterion>(
            ("Within", "bounds/conditions", "\"indicator\": "),
            ("All", "bounds/conditions", "\"all\": ["),
            ("Any", "bounds/conditions", "\"any\": ["),
            ("Not", "bounds/conditions", "\"not\": {"),
            ("AtLeastOf", "bounds/conditions", "\"atLeastOf\": {")),
    ];

    private static IEnumerable<FormPages> ScheduleForms =>
    [
        Of<Timing>(
            ("AtEnd", "schedules/at-the-end", "\"period\": "),
            ("By", "schedules/by", "\"by\": "),
            ("Every", "schedules/every", "\"every\": "),
            ("Maintain", "schedules/reach-and-maintain", "\"every\": "),
            ("At", "schedules/at", "\"at\": [")),
        Of<ExpectedPath>(
            ("Linear", "schedules/path-linear", "\"path\": \"linear\""),
            ("Geometric", "schedules/path-geometric", "\"path\": \"geometric\""),
            ("Constant", "schedules/path-constant", "\"path\": \"constant\""),
            ("None", "schedules/path-none", "\"path\": \"none\""),
            ("Steps", "schedules/path-steps", "\"steps\": {"),
            ("Profile", "schedules/path-profile", "\"profile\": ["),
            ("LikeLastYear", "schedules/path-last-year", "\"profile\": \"lastYear\"")),
    ];

    private static IEnumerable<FormPages> ScoringForms =>
    [
        Of<Scoring>(
            ("AllOrNothing", "scoring/all-or-nothing", "\"allOrNothing\""),
            ("Proportional", "scoring/proportional", "\"proportional\": {"),
            ("Linear", "scoring/linear", "\"linear\": {"),
            ("ByMethod", "scoring/by-method", "\"scoring\": \"method\""),
            ("Deduct", "scoring/deduct", "\"deduct\": "),
            ("Bands", "scoring/bands", "\"bands\": ["),
            ("Bonus", "scoring/bonus", "\"bonus\": {")),
        Of<DistributionKey>(
            ("OfIndicator", "scoring/distribution", "\"by\": \"population\""),
            ("LastYear", "scoring/distribution", "\"by\": \"lastYear\""),
            ("Equal", "scoring/distribution", "\"by\": \"equal\""),
            ("Given", "scoring/distribution", "\"weights\": {")),
        Words<CombinationForm>(
            "scoring/composites",
            ("Mean", "mean"), ("WeightedMean", "weightedMean"), ("GeometricMean", "geometricMean"), ("Min", "min"),
            ("Max", "max"), ("Median", "median"), ("Sum", "sum"), ("AllOrNone", "allOrNone"), ("KOf", "kOf"),
            ("Worst", "worst")),
        Words<PartNumber>(
            "scoring/composites",
            ("Score", "score"), ("Attainment", "attainment"), ("Value", "value"), ("Points", "points"),
            ("Fact", "fact")),
        Of<CompositePart>(
            ("OfTarget", "scoring/composites", "\"parts\": ["),
            ("OfComposite", "scoring/composites", "\"parts\": ["),
            ("OfPlan", "scoring/plans-in-plans", "\"parts\": ["),
            ("OfSection", "scoring/composites", "\"section\"")),
    ];

    private static IEnumerable<FormPages> PolicyForms =>
    [
        Of<MissingPolicy>(
            ("Require", "policies/missing-require", "\"missing\": \"require\""),
            ("Skip", "policies/missing-skip", "\"missing\": \"skip\""),
            ("Zero", "policies/missing-zero", "\"missing\": \"zero\""),
            ("CarryForward", "policies/missing-carry-forward", "\"carryForward\": {")),
        Words<MissingScore>("policies/missing-score", ("Exclude", "exclude"), ("Zero", "zero"), ("Fail", "fail")),
        Words<MissingPart>(
            "policies/missing-part",
            ("Exclude", "exclude"), ("Zero", "zero"), ("Fail", "fail"), ("Impute", "impute")),
        Words<RankTies>("policies/ties", ("Best", "best"), ("Worst", "worst"), ("Dense", "dense")),
        Words<ComparePolicy>("policies/compare", ("Exact", "exact"), ("Rounded", "rounded")),
        Words<Commitment>(
            "policies/commitment", ("Binding", "binding"), ("Expected", "expected"), ("Advocacy", "advocacy")),
        Words<Aggregation>(
            "policies/aggregation",
            [.. Enum.GetNames<Aggregation>().Select(name => (name, char.ToLowerInvariant(name[0]) + name[1..]))]),
        Words<AbsenceReason>(
            "policies/absence",
            [.. Enum.GetNames<AbsenceReason>().Select(name => (name, char.ToLowerInvariant(name[0]) + name[1..]))]),
        Of<Quantity>(
            [.. typeof(Quantity).GetNestedTypes().Select(type =>
                (type.Name, "policies/aggregation", $"`{KindOf(type)}`"))]),
    ];

    private static string KindOf(Type type) =>
        type == typeof(Quantity.Computed) ? "formula" : type.Name.ToLowerInvariant();

    private static FormPages Of<T>(params (string Name, string Page, string Word)[] pages) =>
        new(typeof(T), pages.ToDictionary(one => one.Name, one => (one.Page, one.Word)));

    private static FormPages Words<T>(string page, params (string Name, string Word)[] words)
        where T : struct, Enum =>
        new(typeof(T), words.ToDictionary(one => one.Name, one => (page, $"`{one.Word}`")));
}
