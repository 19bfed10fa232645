using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>Reads a statistic of a method: <c>"spc": { "controlChart": { "screen": true } }</c>.</summary>
internal sealed class StatisticBinder(ValueReader values, MethodTerms terms)
{
    private const string Parent = "parent";

    /// <summary>Reads a statistic; null where it can't be read, which is reported.</summary>
    internal Statistic? Bind(SyntaxObject node, string name)
    {
        if (ObjectReader.Open(node, name, Shapes.Statistic, values) is not { } kinds)
        {
            return null;
        }

        if (kinds.OnlyOne([.. Shapes.Statistic.Properties]) is not { } kind)
        {
            kinds.ReportMissing([.. Shapes.Statistic.Properties]);
            return null;
        }

        return ObjectReader.Open(kind.Value, kind.Name, Shapes.Statistics[kind.Name], values) is { } reader
            ? Bind(kind.Name, reader)
            : null;
    }

    private Statistic Bind(string kind, ObjectReader reader) => kind switch
    {
        "controlChart" => new Statistic.ControlChart
        {
            Screen = Setting(reader, "screen"),
            FixAfter = Setting(reader, "fixAfter"),
            Centre = Setting(reader, "centre"),
            Lower = Setting(reader, "lower"),
            Upper = Setting(reader, "upper"),
        },
        "recentTrend" => new Statistic.RecentTrend
        {
            Of = reader.Word("of", PlanWords.TrendSubjects) ?? TrendSubject.Values,
            Points = Setting(reader, "points"),
            Width = Setting(reader, "width"),
        },
        "logTrend" => new Statistic.LogTrend { Points = Setting(reader, "points") },
        "interval" => new Statistic.Interval
        {
            Of = reader.Word("of", PlanWords.IntervalSubjects) ?? IntervalSubject.Proportion,
            Z = Setting(reader, "z"),
            Around = Setting(reader, "around"),
        },
        "quantileGroup" => new Statistic.QuantileGroup
        {
            Peers = Peers(reader),
            Groups = Setting(reader, "groups"),
            LargestFirst = Setting(reader, "largestFirst"),
        },
        "pooled" => new Statistic.Pooled { Peers = Peers(reader) },
        _ => new Statistic.Benchmark
        {
            Unit = reader.RequireName("unit") is { } unit && unit.Value != Parent ? new OrgUnitId(unit.Value) : null,
        },
    };

    // A number, a formula over what is known so far, or true and false as 1 and 0.
    private Formula? Setting(ObjectReader reader, string property) => reader.Find(property) switch
    {
        null => null,
        SyntaxBoolean truth => new Formula.Constant(truth.Value ? 1 : 0),
        { } node => terms.Number(node, property),
    };

    private UnitSelection Peers(ObjectReader reader) =>
        (reader.Require("peers") is { } node ? SelectionBinder.Bind(node, "peers", values) : null)
        ?? new UnitSelection.Siblings();
}
