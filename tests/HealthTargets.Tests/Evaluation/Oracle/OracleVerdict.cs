using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>What the oracle says of one target for one unit.</summary>
internal sealed record OracleVerdict(
    TargetId Target, OrgUnitId Unit, Status Status, bool? Attained, Answer? Value, Exact? Gap);
