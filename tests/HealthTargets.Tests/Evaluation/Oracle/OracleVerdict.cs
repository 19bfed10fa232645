using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>What the oracle says of one target for one unit.</summary>
internal sealed record OracleVerdict(
    TargetId Target, OrgUnitId Unit, Status Status, bool? Attained, Answer? Value, Exact? Gap)
{
    /// <summary>Gets why it is undetermined whether it holds.</summary>
    public AbsenceReason? Why { get; init; }
}
