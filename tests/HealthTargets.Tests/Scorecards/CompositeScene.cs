using HealthTargets.Evaluation;
using HealthTargets.Plans;
using HealthTargets.Scorecards;
using HealthTargets.Targets;
using HealthTargets.Tests.Evaluation;
using HealthTargets.Values;
using static HealthTargets.Tests.Evaluation.Scene;

namespace HealthTargets.Tests.Scorecards;

/// <summary>Units with a value for each of some targets "a", "b" and so on, put together by composites.</summary>
internal static class CompositeScene
{
    /// <summary>Makes a composite of parts that are named; names beginning with # mean other composites.</summary>
    public static Composite Composite(string id, CombinationForm form, int count, params string[] parts) => new()
    {
        Id = new CompositeId(id),
        Combine = new Combination(form, count),
        Parts = parts.Select(Part).ToValueList(),
    };

    public static Composite Composite(CombinationForm form, params string[] parts) =>
        Composite("c", form, 0, parts) with { Of = PartNumber.Value };

    /// <summary>
    /// Evaluates composites over targets "at least 50" for the towns of a county. Each town gives its values in the
    /// order of the targets; one without a value reports nothing.
    /// </summary>
    public static ValueList<CompositeResult> Evaluate(
        IReadOnlyList<string> targets,
        IReadOnlyList<(string Town, decimal?[] Values)> towns,
        params Composite[] composites) => CompositeRules.Evaluate(Evaluation(targets, towns, composites));

    public static PlanEvaluation Evaluation(
        IReadOnlyList<string> targets,
        IReadOnlyList<(string Town, decimal?[] Values)> towns,
        params Composite[] composites) => Evaluation(targets, towns, plan => plan, composites);

    /// <summary>Evaluates a changed plan; each target is worth one point.</summary>
    public static PlanEvaluation Evaluation(
        IReadOnlyList<string> targets,
        IReadOnlyList<(string Town, decimal?[] Values)> towns,
        Func<Plan, Plan> change,
        params Composite[] composites)
    {
        Scene scene = Of("2021").Unit("county")
            .With(plan => change(plan with { Composites = composites.ToValueList() }));
        foreach (string target in targets)
        {
            scene.Stock(target);
        }

        foreach ((string town, decimal?[] values) in towns)
        {
            scene.Unit(town, "county", "town");
            foreach ((string target, decimal? value) in targets.Zip(values))
            {
                _ = value is { } number ? scene.Row(target, town, "2021", number) : scene;
            }
        }

        return scene.Evaluate("2021-12-31", [.. targets.Select(target => Target(ValueOf(target), AtLeast(50m)) with
        {
            Id = new TargetId(target),
            Scope = new UnitSelection.Children(),
            Points = 1m,
        })]);
    }

    /// <summary>Combines values of targets "a", "b" and so on in one town.</summary>
    public static CompositeResult Combine(Composite composite, params decimal?[] values) => Assert.Single(Evaluate(
        [.. values.Select((_, place) => ((char)('a' + place)).ToString())], [("town", values)], composite));

    private static CompositePart Part(string name) => name.StartsWith('#')
        ? new CompositePart.OfComposite(new CompositeId(name[1..]))
        : new CompositePart.OfTarget(new TargetId(name));
}
