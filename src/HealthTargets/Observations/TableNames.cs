using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;

namespace HealthTargets.Observations;

/// <summary>The names that a table speaks of, each with its handle.</summary>
internal sealed class TableNames
{
    internal NameTable<IndicatorId> Indicators { get; private init; } = new();

    internal NameTable<CategoryId> Categories { get; private init; } = new();

    internal NameTable<OrgUnitId> Units { get; private init; } = new();

    internal NameTable<ReportingPeriod> Periods { get; private init; } = new();

    internal NameTable<string> Stages { get; private init; } = new();

    internal NameTable<string> Files { get; private init; } = new();

    /// <summary>Returns the same names, to which others can be added; handles stay what they are.</summary>
    internal TableNames Share() => new()
    {
        Indicators = Indicators.Share(),
        Categories = Categories.Share(),
        Units = Units.Share(),
        Periods = Periods.Share(),
        Stages = Stages.Share(),
        Files = Files.Share(),
    };
}
