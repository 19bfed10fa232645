namespace HealthTargets.Rules.Results;

/// <summary>
/// What a CSV file of results has rows of. A file holds one table, so that each has columns of its own.
/// </summary>
public enum CsvTable
{
    /// <summary>A row for each verdict.</summary>
    Verdicts,

    /// <summary>A row for each composite of each unit.</summary>
    Composites,

    /// <summary>A row for each part of each composite of each unit: what it brings.</summary>
    CompositeParts,

    /// <summary>A row for each scorecard: of the plan, its sections, commitments and units.</summary>
    Scorecards,

    /// <summary>A row for each unit of the league table, in the order of the ranks.</summary>
    League,
}
