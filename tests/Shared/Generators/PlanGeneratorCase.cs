using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using NodaTime;

namespace HealthTargets.TestSupport.Generators;

/// <summary>A random plan with units, data and a day of judgement. Its text names the seed that makes it again.</summary>
internal sealed record PlanGeneratorCase(
    ulong Seed, Plan Plan, IReadOnlyList<OrgUnit> Units, IReadOnlyList<Observation> Rows, LocalDate AsOf)
{
    public override string ToString() => $"seed {Seed}: {Plan.Targets.Count} targets, {Rows.Count} rows, as of {AsOf}";
}
