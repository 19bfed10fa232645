using HealthTargets.Observations;
using HealthTargets.Rules.Binding;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>The words and shapes of tests.</summary>
internal static class TestWords
{
    /// <summary>Gets the words for absences.</summary>
    internal static WordTable<AbsenceReason> Absences { get; } = new(
        ("missing", AbsenceReason.Missing),
        ("notDue", AbsenceReason.NotDue),
        ("notApplicable", AbsenceReason.NotApplicable),
        ("suppressed", AbsenceReason.Suppressed),
        ("undefined", AbsenceReason.Undefined));

    /// <summary>Gets the words for how settled a number is.</summary>
    internal static WordTable<ObservationStatus> RowStatuses { get; } = new(
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
}
