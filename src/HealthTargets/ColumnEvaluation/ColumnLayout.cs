using HealthTargets.Evaluation;
using HealthTargets.Targets;
using NodaTime;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// What of a plan does not change with the data: its units, the units of each target, and what each looks at.
/// </summary>
internal sealed class ColumnLayout
{
    public ColumnLayout(CompiledPlan plan, LocalDate asOf)
    {
        Units = new(plan.Units);
        Frames = plan.Frames;
        Reads = ReadsFinder.Of(plan);
        Dictionary<(UnitSelection, Distribution?, LocalDate), ScopeUnits> known = [];
        ScopeUnits[] scopes = new ScopeUnits[Frames.Count];
        for (int i = 0; i < scopes.Length; i++)
        {
            // Of a large tree the choice takes as long as a simple verdict, and most targets are for the same units.
            TargetFrame frame = Frames[i];
            var key = (frame.Target.Scope, frame.Target.Distribute, DistributionEvaluator.DayOf(frame, asOf));
            if (!known.TryGetValue(key, out ScopeUnits? scope))
            {
                ScopeUnits made = new(plan.UnitsOf(frame, asOf), Units);
                scope = known.Values.FirstOrDefault(one => one.Lanes.Units.SequenceEqual(made.Lanes.Units)) ?? made;
                known.Add(key, scope);
            }

            scopes[i] = scope;
        }

        Scopes = scopes;
    }

    public UnitIndex Units { get; }

    public IReadOnlyList<TargetFrame> Frames { get; }

    /// <summary>Gets what each target looks at.</summary>
    public IReadOnlyList<TargetReads> Reads { get; }

    /// <summary>Gets the units of each target; the same object for the same units.</summary>
    public IReadOnlyList<ScopeUnits> Scopes { get; }
}
