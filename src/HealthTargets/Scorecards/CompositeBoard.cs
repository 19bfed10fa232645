using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>Works out the composites of one evaluation, each after those that it is made of.</summary>
internal sealed class CompositeBoard
{
    private readonly PlanEvaluation evaluation;
    private readonly Dictionary<CompositeId, Composite> composites;
    private readonly Dictionary<TargetId, Dictionary<OrgUnitId, Verdict>> verdicts;
    private readonly Dictionary<CompositeId, Dictionary<OrgUnitId, CompositeResult>> done = [];
    private readonly Dictionary<OrgUnitId, int> places;

    public CompositeBoard(PlanEvaluation evaluation)
    {
        this.evaluation = evaluation;
        composites = evaluation.Plan.Composites.ToDictionary(composite => composite.Id);
        if (composites.Count == 0)
        {
            verdicts = [];
            places = [];
            return;
        }

        verdicts = evaluation.Verdicts.GroupBy(verdict => verdict.Target.Id).ToDictionary(
            group => group.Key,
            group => group.GroupBy(verdict => verdict.Unit).ToDictionary(same => same.Key, same => same.First()));
        places = UnitOrder.Of(evaluation.Units);
    }

    public ValueList<CompositeResult> All() => evaluation.Plan.Composites
        .SelectMany(composite => InOrder(Results(composite.Id).Keys).Select(unit => Results(composite.Id)[unit]))
        .ToValueList();

    // A composite that comes back to itself finds no results there yet.
    private Dictionary<OrgUnitId, CompositeResult> Results(CompositeId id)
    {
        if (done.TryGetValue(id, out Dictionary<OrgUnitId, CompositeResult>? known))
        {
            return known;
        }

        done.Add(id, []);
        Dictionary<OrgUnitId, CompositeResult> results =
            composites.TryGetValue(id, out Composite? composite) ? Evaluate(composite) : [];
        done[id] = results;
        return results;
    }

    private Dictionary<OrgUnitId, CompositeResult> Evaluate(Composite composite)
    {
        Dictionary<OrgUnitId, CompositePartResult[]> found = composite.Parts.SelectMany(Expanded)
            .SelectMany(part => Read(composite, part))
            .GroupBy(part => part.Unit)
            .ToDictionary(group => group.Key, group => group.ToArray());
        Dictionary<OrgUnitId, CompositePartResult[]> byUnit = composite.Over is { } over
            ? Together(over, found)
            : found;
        SiblingMeans means = new(evaluation.Units, found);
        return byUnit.ToDictionary(
            unit => unit.Key,
            unit => CompositeRules.Combine(composite, unit.Key, [.. unit.Value.Select(Weighed)], means.Of));

        CompositePartResult Weighed(CompositePartResult part)
        {
            string key = composite.Over is null ? part.Part : part.Unit.Value;
            return composite.Weights.FirstOrDefault(weight => weight.Part == key) is { } given
                ? part with { Weight = given.Weight }
                : part;
        }
    }

    private IEnumerable<CompositePartResult> Read(Composite composite, CompositePart part) => part switch
    {
        CompositePart.OfTarget target => verdicts.GetValueOrDefault(target.Target)?.Values
            .Select(verdict => PartReader.OfVerdict(composite, verdict)) ?? [],
        CompositePart.OfComposite other => Results(other.Composite).Values.Select(result => new CompositePartResult
        {
            Part = other.Id,
            Unit = result.Unit,
            Value = result.Value,
            Absence = result.Value.Absence,
            Class = result.Class ?? result.Grade,
            Weight = Rational.One,
            Targets = (result.TargetCoverage.Reported, result.TargetCoverage.Expected),
        }),
        CompositePart.OfPlan plan => evaluation.Parts.Where(one => one.Plan.Id == plan.Plan).Take(1)
            .Select(one => PartReader.OfPlan(
                composite, plan.Plan, ScorecardRules.SumUp(one)[0], evaluation.Plan.Unit)),
        _ => [],
    };

    private IEnumerable<CompositePart> Expanded(CompositePart part) => part is CompositePart.OfSection section
        ? evaluation.Plan.TargetsIn(section.Section).Select(target => new CompositePart.OfTarget(target.Id))
        : [part];

    // The parts of the units below, or of those of a list, become the parts of one unit.
    private Dictionary<OrgUnitId, CompositePartResult[]> Together(
        UnitSelection over, Dictionary<OrgUnitId, CompositePartResult[]> found)
    {
        IEnumerable<OrgUnitId> owners = over is UnitSelection.Children
            ? found.Keys.Select(unit => evaluation.Units.Find(unit)?.Parent).OfType<OrgUnitId>().Distinct()
            : [evaluation.Plan.Unit];
        return owners
            .Select(owner => (Owner: owner, Parts: UnitSelector
                .Select(evaluation.Units, over, owner, evaluation.Options.AsOf)
                .SelectMany(unit => found.GetValueOrDefault(unit, [])).ToArray()))
            .Where(group => group.Parts.Length > 0)
            .ToDictionary(group => group.Owner, group => group.Parts);
    }

    private IEnumerable<OrgUnitId> InOrder(IEnumerable<OrgUnitId> units) => units
        .OrderBy(unit => places.GetValueOrDefault(unit, int.MaxValue))
        .ThenBy(unit => unit.Value, StringComparer.Ordinal);
}
