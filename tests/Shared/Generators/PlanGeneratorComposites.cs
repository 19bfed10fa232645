using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Plans;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random composites of targets, of each other, of sections and of part plans.</summary>
internal static class PlanGeneratorComposites
{
    private static readonly CombinationForm[] Plain =
    [
        CombinationForm.Mean, CombinationForm.WeightedMean, CombinationForm.GeometricMean, CombinationForm.Min,
        CombinationForm.Max, CombinationForm.Median, CombinationForm.Sum, CombinationForm.AllOrNone,
    ];

    public static ValueList<Composite> Of(
        PlanGeneratorDraw draw,
        IReadOnlyList<TargetId> targets,
        IReadOnlyList<SectionId> sections,
        IReadOnlyList<PlanId> plans)
    {
        CompositePart[] known =
        [
            .. targets.Select(target => new CompositePart.OfTarget(target)),
            .. plans.Select(plan => new CompositePart.OfPlan(plan)),
        ];
        List<Composite> composites = [];
        for (int i = draw.Between(0, 3); i > 0; i--)
        {
            CompositePart[] above =
                [.. known, .. composites.Select(other => new CompositePart.OfComposite(other.Id))];
            composites.Add(One(draw, "c" + i, above, sections));
        }

        // The order of the file says nothing about which is made of which.
        composites.Reverse();
        return composites.ToValueList();
    }

    private static Composite One(
        PlanGeneratorDraw draw, string id, CompositePart[] known, IReadOnlyList<SectionId> sections)
    {
        CompositePart[] parts = sections.Count > 0 && draw.Chance(20)
            ? [new CompositePart.OfSection(draw.Pick(sections))]
            : [.. draw.Some(known, 60).DefaultIfEmpty(known[0])];
        UnitSelection? over = draw.Chance(25) ? PlanGeneratorUnits.Selection(draw) : null;
        Combination combine = draw.Below(6) switch
        {
            0 => new(CombinationForm.KOf, draw.Between(1, parts.Length)),
            1 => new(CombinationForm.Worst, draw.Between(1, 3)),
            _ => new(draw.Pick(Plain)),
        };
        bool mayImpute = over is null && !combine.AsksForTruths;
        return new Composite
        {
            Id = new CompositeId(id),
            Title = PlanGeneratorTexts.Title(draw),
            Parts = parts.ToValueList(),
            Over = over,
            Combine = combine,

            // These plans have no methods, so no part has a fact.
            Of = combine.AsksForTruths
                ? PartNumber.Score
                : draw.Pick(PartNumber.Score, PartNumber.Attainment, PartNumber.Value, PartNumber.Points),
            Weights = combine.UsesWeights && over is null
                ? [.. parts.Where(_ => draw.Chance(50)).Select(part => new PartWeight(part.Id, draw.Number(0, 3)))]
                : [],
            Missing = draw.Pick(
                MissingPart.Exclude, MissingPart.Zero, MissingPart.Fail,
                mayImpute ? MissingPart.Impute : MissingPart.Exclude),
            CoverageMin = draw.Chance(30) ? new CoverageMinimum(draw.Pick(0.5m, 0.8m, 1m), draw.Chance(50)) : null,
            Classes = draw.Chance(70) ? [] : [.. Classes(draw)],
            Grades = draw.Chance(80) ? [] : [new GradeBand("high", 80m), new GradeBand("low", 0m)],
        };
    }

    private static IEnumerable<MethodClass> Classes(PlanGeneratorDraw draw)
    {
        yield return new("green", new Formula.Binary(
            FormulaOperator.Equal, new Formula.CountOf(draw.Pick("met", "green")), new Formula.Variable("chosen")));
        yield return new("covered", new Formula.Binary(
            FormulaOperator.AtLeast, new Formula.Variable("reported"), new Formula.Variable("expected")))
        {
            Title = PlanGeneratorTexts.Title(draw),
        };
        yield return new("low", draw.Chance(50) ? null : new Formula.Binary(
            FormulaOperator.Less, new Formula.Variable("value"), new Formula.Constant(draw.Number(0, 90))));
    }
}
