using HealthTargets.Observations;
using HealthTargets.Rules.Binding;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>The words and shapes of tests.</summary>
internal static class TestWords
{
    /// <summary>Gets the words for absences.</summary>
    internal static WordTable<AbsenceReason> Absences => field ??= new(
        ("missing", AbsenceReason.Missing),
        ("notDue", AbsenceReason.NotDue),
        ("notApplicable", AbsenceReason.NotApplicable),
        ("suppressed", AbsenceReason.Suppressed),
        ("undefined", AbsenceReason.Undefined));

    /// <summary>Gets the words for how settled a number is.</summary>
    internal static WordTable<ObservationStatus> RowStatuses => field ??= new(
        ("final", ObservationStatus.Final),
        ("provisional", ObservationStatus.Provisional),
        ("estimated", ObservationStatus.Estimated));

    /// <summary>Gets the shape of a row of a test.</summary>
    internal static ObjectShape Row { get; } = new(new("A row of a test", "测试数据行"),
    [
        "indicator", "unit", "period", "value", "numerator", "denominator", "category", "status", "absence",
        "recordedAt", "source", "standardError", "lower", "upper",
    ]);

    /// <summary>Gets the shape of a unit of a test.</summary>
    internal static ObjectShape Unit { get; } = new(new("A unit of a test", "测试单位"),
        ["id", "parent", "level", "name", "groups", "validFrom", "validTo"]);

    /// <summary>Gets the shape of an expectation of more than a status.</summary>
    internal static ObjectShape Expectation { get; } = new(new("An expectation", "测试预期"),
    [
        "status", "value", "gap", "attainment", "expected", "score", "period", "category", "class",
    ]);

    /// <summary>Gets the shape of what is expected of a composite.</summary>
    internal static ObjectShape Composite { get; } =
        new(new("An expected composite", "预期的综合指标"), ["value", "class", "grade"]);

    /// <summary>Gets the shape of what is expected of the plan as a whole.</summary>
    internal static ObjectShape Scorecard { get; } =
        new(new("An expected scorecard", "预期的评分卡"), ["score", "points", "grade"]);

    /// <summary>Gets the shape of a file of tests.</summary>
    internal static ObjectShape File { get; } =
        new(new("A file of tests", "测试文件"), ["$schema", "plan", "units", "tests"]);
}
