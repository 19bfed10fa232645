using HealthTargets.Evaluation;
using HealthTargets.Targets;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;

namespace HealthTargets.Tests.Evaluation.Oracle;

public sealed class OracleTests
{
    // A root has forty digits, 10^40 or 2^132; the sums and quotients of the generated rows have denominators below.
    private const int DigitsMax = 90;

    [Fact]
    public void Verdicts_equal_those_of_the_oracle() => RandomPlanTests.Hold(300, Agree);

    // Found by chance: the ends of a list of units are those that were written first and last, not by identifier.
    [Fact]
    public void The_ends_of_a_list_are_as_written() => Agree(PlanGenerator.Case(1138491474));

    internal static void Agree(PlanGeneratorCase made)
    {
        OracleVerdict[] expected = [.. OraclePlan.Verdicts(made.Plan, made.Units, made.Rows, made.AsOf)];
        Verdict[] actual = [.. RandomPlanTests.Evaluate(made).Verdicts];

        Assert.Equal(expected.Length, actual.Length);
        Assert.Equal(
            expected.Select((verdict, i) => Describe(verdict, IsOfPlans(actual[i]))),
            actual.Select((verdict, i) => Describe(verdict, expected[i])));
    }

    // Of several reasons for which another plan may be undetermined, the oracle does not know which one is named.
    private static bool IsOfPlans(Verdict verdict) => verdict.Target.Goal
        is Goal.Reach { Measure: Measure.ShareOfPlans } or Goal.Watch { Measure: Measure.ShareOfPlans };

    private static string Describe(OracleVerdict verdict, bool ofPlans) => string.Join(
        " | ",
        verdict.Target,
        verdict.Unit,
        verdict.Status,
        verdict.Attained,
        ofPlans && verdict.Value?.Number is null ? "absent" : Number(verdict.Value),
        verdict.Gap is { } gap ? Text(gap) : null);

    // Where several conditions are joined there is no one value.
    private static string Describe(Verdict verdict, OracleVerdict expected) => string.Join(
        " | ",
        verdict.Target.Id,
        verdict.Unit,
        verdict.Status,
        verdict.Attained,
        expected.Value is null ? "none"
            : IsOfPlans(verdict) && !verdict.Value.IsPresent ? "absent"
            : Number(verdict.Value),
        verdict.Gap is { } gap ? Text(Of(gap)) : null);

    private static string Number(Answer? value) =>
        value is null ? "none" : (value.Number is { } number ? Text(number) : null) ?? value.Why!.Value.ToString();

    private static string Number(Reading value) =>
        value.NumberOrNull is { } number ? Text(Of(number)) : value.Absence!.Reason.ToString();

    private static Exact Of(Rational number) => new(number.Numerator, number.Denominator);

    // Roots are no fractions: what has more digits than data could give is compared to thirty of them.
    private static string Text(Exact number) => number.Below.GetBitLength() < DigitsMax
        ? number.ToString()
        : number.Round(30).ToString();
}
