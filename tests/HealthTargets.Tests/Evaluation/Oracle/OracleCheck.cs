using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>What the oracle says of one time and one population group at which a target must hold.</summary>
internal sealed record OracleCheck(ReportingPeriod Period, LocalDate Due, CategoryId? Category)
{
    /// <summary>Gets whether it only shows how far the way has come to what must be reached later.</summary>
    public bool Early { get; init; }

    public Status Status { get; init; }

    /// <summary>Gets whether it holds.</summary>
    public Answer? Truth { get; init; }

    /// <summary>Gets the number that was judged; none of joined conditions.</summary>
    public Answer? Value { get; init; }

    public Exact? Gap { get; init; }
}
