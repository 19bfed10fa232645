using HealthTargets.Evaluation;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;

namespace HealthTargets.Tests.Evaluation.Oracle;

public sealed class OracleTests
{
    [Fact]
    public void Verdicts_equal_those_of_the_oracle() => RandomPlanTests.Hold(300, Agree);

    internal static void Agree(PlanGeneratorCase made)
    {
        OracleVerdict[] expected = [.. OraclePlan.Verdicts(made.Plan, made.Units, made.Rows, made.AsOf)];
        Verdict[] actual = [.. RandomPlanTests.Evaluate(made).Verdicts];

        Assert.Equal(expected.Select(Describe), actual.Select((verdict, i) => Describe(verdict, expected[i])));
    }

    private static string Describe(OracleVerdict verdict) => string.Join(
        " | ", verdict.Target, verdict.Unit, verdict.Status, verdict.Attained, Number(verdict.Value), verdict.Gap);

    // Where several conditions are joined there is no one value.
    private static string Describe(Verdict verdict, OracleVerdict expected) => string.Join(
        " | ",
        verdict.Target.Id,
        verdict.Unit,
        verdict.Status,
        verdict.Attained,
        expected.Value is null ? "none" : Number(verdict.Value),
        verdict.Gap is { } gap ? Of(gap) : null);

    private static string Number(Answer? value) =>
        value is null ? "none" : value.Number?.ToString() ?? value.Why!.Value.ToString();

    private static string Number(Reading value) =>
        value.NumberOrNull is { } number ? Of(number).ToString() : value.Absence!.Reason.ToString();

    private static Exact Of(Rational number) => new(number.Numerator, number.Denominator);
}
