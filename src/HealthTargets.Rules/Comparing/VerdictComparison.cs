using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>
/// Judges the same data by two versions of a plan, and finds for each verdict that changes which change of a definition
/// made it so: by making each by itself in the old version.
/// </summary>
internal sealed class VerdictComparison
{
    private readonly PlanEvaluation before;
    private readonly PlanEvaluation after;
    private readonly ObservationTable data;
    private readonly ValueList<DefinitionChange> changes;
    private readonly ChangePatch[] patches;
    private readonly (IProgress<double>? Progress, CancellationToken Cancellation) work;
    private readonly Dictionary<(ChangePatch Patch, TargetId Target), PlanEvaluation?> judged = [];

    internal VerdictComparison(
        PlanVersion old,
        PlanVersion now,
        ValueList<DefinitionChange> changes,
        (OrgUnitTree? Units, ObservationTable Data, EvaluationOptions Options) input,
        (IProgress<double>? Progress, CancellationToken Cancellation) work)
    {
        this.work = work;
        data = input.Data;
        this.changes = changes;
        before = CompiledPlan.Compile(old.Plan, input.Units).Evaluate(
            data, input.Options, new WorkOptions { Progress = Part(0) }, work.Cancellation);
        after = CompiledPlan.Compile(now.Plan, input.Units).Evaluate(
            data, input.Options, new WorkOptions { Progress = Part(1) }, work.Cancellation);
        var maker = new ChangePatches(old, now);
        patches = [.. changes.SelectMany(maker.Of)];
    }

    /// <summary>Gets the verdicts that are not the same.</summary>
    internal VerdictDifference Compare()
    {
        Dictionary<TargetId, TargetId> names = changes
            .Where(change => change is { Of: DefinitionKind.Target, Kind: ChangeKind.Renamed })
            .ToDictionary(change => new TargetId(change.OldId), change => new TargetId(change.Id));
        TargetId NameOf(TargetId old) => names.GetValueOrDefault(old, old);
        Dictionary<(TargetId, OrgUnitId), Verdict> old = before.Verdicts.ToDictionary(
            verdict => (NameOf(verdict.Target.Id), verdict.Unit));
        HashSet<(TargetId, OrgUnitId)> now = [.. after.Verdicts.Select(verdict => (verdict.Target.Id, verdict.Unit))];
        IEnumerable<(Verdict? Before, Verdict? After)> pairs = after.Verdicts
            .Select(verdict => (old.GetValueOrDefault((verdict.Target.Id, verdict.Unit)), (Verdict?)verdict))
            .Concat(before.Verdicts.Where(verdict => !now.Contains((NameOf(verdict.Target.Id), verdict.Unit)))
                .Select(verdict => ((Verdict?)verdict, (Verdict?)null)));
        (Verdict? Before, Verdict? After)[] changed = [.. pairs.Where(pair => !IsSame(pair.Before, pair.After))];
        return new(before, after, changed.Select((pair, i) =>
        {
            work.Progress?.Report((2 + ((double)i / changed.Length)) / 3);
            return new VerdictChange(pair.Before, pair.After, Causes(pair.Before, pair.After));
        }).ToValueList());
    }

    // Judging the old version is the first third of the work, the new one the second, and the causes the last.
    private ShareOfWork? Part(int third) => work.Progress is { } whole ? new ShareOfWork(whole, third, 3) : null;

    private ValueList<ChangeCause> Causes(Verdict? old, Verdict? now)
    {
        string id = (now ?? old!).Target.Id.Value;
        DefinitionChange? whole = changes.FirstOrDefault(change => change.Of == DefinitionKind.Target
            && (change.Kind == ChangeKind.Added ? old is null && change.Id == id
                : change.Kind == ChangeKind.Removed && now is null && change.Id == id));
        if (whole is not null)
        {
            return [new ChangeCause(whole, null, true)];
        }

        HashSet<IndicatorId> read = [.. Read(before, old), .. Read(after, now)];
        TargetId target = old?.Target.Id ?? now!.Target.Id;
        var causes = new List<ChangeCause>();
        foreach (ChangePatch patch in patches.Where(patch => Concerns(patch, target, read)))
        {
            if (Judge(patch, target) is not { } alone)
            {
                continue;
            }

            Verdict? one = alone.Find(target, (now ?? old!).Unit);
            bool isEnough = old?.Status != now?.Status ? one?.Status == now?.Status : IsSame(one, now);
            if (isEnough || !IsSame(one, old))
            {
                causes.Add(new ChangeCause(patch.Definition, patch.Property, isEnough));
            }
        }

        return (causes.Any(cause => cause.IsEnough) ? causes.Where(cause => cause.IsEnough) : causes).ToValueList();
    }

    private static bool Concerns(ChangePatch patch, TargetId target, HashSet<IndicatorId> read) =>
        patch.Target is { } own ? own == target
        : patch.Definition.Of != DefinitionKind.Indicator || read.Contains(new IndicatorId(patch.Definition.Id));

    // Null where a definition of the new version does not go together with the others of the old one.
    private PlanEvaluation? Judge(ChangePatch patch, TargetId target)
    {
        if (!judged.TryGetValue((patch, target), out PlanEvaluation? evaluation))
        {
            Plan plan = patch.Plan with
            {
                Targets = patch.Plan.Targets.Where(one => one.Id == target).ToValueList(),
                Composites = [],
            };
            try
            {
                evaluation = CompiledPlan.Compile(plan, before.Units).Evaluate(
                    data, before.Options, WorkOptions.Default, work.Cancellation);
            }
            catch (ArgumentException)
            {
                evaluation = null;
            }

            judged.Add((patch, target), evaluation);
        }

        return evaluation;
    }

    private static IEnumerable<IndicatorId> Read(PlanEvaluation evaluation, Verdict? verdict) => verdict is null
        ? []
        : (evaluation.Derive(verdict.Target.Id, verdict.Unit)?.Outcome?.SelfAndBelow() ?? [])
            .Select(node => node.Indicator).OfType<IndicatorId>();

    private static bool IsSame(Verdict? one, Verdict? other) => one is null || other is null
        ? one is null && other is null
        : one.Status == other.Status && one.Value == other.Value && one.Gap == other.Gap && one.Score == other.Score
            && one.Period == other.Period && one.DecisivePeriod == other.DecisivePeriod
            && one.Assessment?.Class == other.Assessment?.Class;
}
