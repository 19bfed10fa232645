using HealthTargets.Evaluation;
using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Values;

namespace HealthTargets.Scorecards;

/// <summary>Works composites out: one number of several targets or composites, for each unit.</summary>
public static class CompositeRules
{
    /// <summary>Gets the names of which the condition of a class can speak.</summary>
    public static ValueList<string> ClassNames { get; } = ["value", "reported", "expected", "chosen"];

    /// <summary>Works out every composite of a plan for each unit that has a part of it.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <returns>The results in the order of the plan's composites and of the units.</returns>
    public static ValueList<CompositeResult> Evaluate(PlanEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return new CompositeBoard(evaluation).All();
    }

    /// <summary>Combines the parts of one unit.</summary>
    internal static CompositeResult Combine(
        Composite composite,
        OrgUnitId unit,
        IReadOnlyList<CompositePartResult> parts,
        Func<CompositePartResult, Rational?> siblings)
    {
        CompositePartResult[] counting = [.. parts.Where(part => part.Counts)];
        CompositeResult result = new()
        {
            Composite = composite,
            Unit = unit,
            Value = Reading.Absent(AbsenceReason.Missing, $"{composite.Id}, {unit}"),
            Coverage = new(counting.Count(part => part.Value.IsPresent), counting.Length, null),
            TargetCoverage = new(
                counting.Sum(part => part.Targets.Reported), counting.Sum(part => part.Targets.Expected), null),
            Parts = parts.ToValueList(),
        };
        CompositePartResult[] filled = MissingParts.Filled(composite, parts, siblings);
        Absence? why = filled.Length > 0 && counting.Length == 0 ? parts[0].Absence
            : MissingParts.Forbids(composite, filled) ?? TooFew(result);
        CompositePartResult[] used = [.. filled.Where(part => part.Counts && part.Value.IsPresent)];
        if (why is null && used.Length == 0)
        {
            why = counting.FirstOrDefault()?.Absence;
        }

        if (why is not null)
        {
            return Judged(result with { Value = Reading.Absent(why), Parts = filled.ToValueList() });
        }

        (Reading value, IReadOnlyList<CompositePartResult> combined) =
            Combinations.Of(composite.Combine, used, $"{composite.Id}, {unit}");
        return Judged(result with { Value = value, Parts = Merged(filled, combined, value.IsPresent) });
    }

    private static CompositeResult Judged(CompositeResult result) => result with
    {
        Class = DecisionTable.Decide(result.Composite.Classes, leaf => Read(result, leaf)).Row?.Class,
        Grade = result.Value.NumberOrNull is { } value
            ? result.Composite.Grades.FirstOrDefault(band => value >= (Rational)band.AtLeast)?.Grade
            : null,
    };

    private static Reading Read(CompositeResult result, Formula leaf) => leaf switch
    {
        Formula.Variable { Name: "value" } => result.Value,
        Formula.Variable { Name: "reported" } => Reading.Of(result.Coverage.Reported),
        Formula.Variable { Name: "expected" } => Reading.Of(result.Coverage.Expected),
        Formula.Variable { Name: "chosen" } => Reading.Of(result.Parts.Count(part => part.Chosen)),
        Formula.CountOf count => Reading.Of(result.Parts.Count(part => part.Chosen && part.Class == count.Class)),
        _ => Reading.Absent(AbsenceReason.Undefined, $"{result.Composite.Id}: {FormulaText.Write(leaf)}"),
    };

    private static Absence? TooFew(CompositeResult result)
    {
        if (result.Composite.CoverageMin is not { } minimum)
        {
            return null;
        }

        Coverage coverage = minimum.CountsTargets ? result.TargetCoverage : result.Coverage;
        return coverage.Reported >= (Rational)minimum.Share * coverage.Expected
            ? null
            : new Absence(
                AbsenceReason.Missing,
                $"{result.Composite.Id}, {result.Unit}: {coverage.Reported} of {coverage.Expected}"
                + (minimum.CountsTargets ? " targets" : " parts"));
    }

    // The parts that were left out keep their places among the others, and bring nothing.
    private static ValueList<CompositePartResult> Merged(
        CompositePartResult[] all, IReadOnlyList<CompositePartResult> combined, bool hasValue)
    {
        Queue<CompositePartResult> used = new(combined);
        return all.Select(part => part.Counts && part.Value.IsPresent
            ? used.Dequeue()
            : part with { Contribution = hasValue ? Rational.Zero : null }).ToValueList();
    }
}
