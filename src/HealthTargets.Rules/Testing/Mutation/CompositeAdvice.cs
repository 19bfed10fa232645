using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Says what would notice a change of a composite: what came out of the tests that are there, twice.</summary>
internal static class CompositeAdvice
{
    private const int DecimalsMax = 3;

    private static readonly PlanTestField[] Fields = [PlanTestField.Value, PlanTestField.Grade, PlanTestField.Class];

    /// <summary>Returns the advice.</summary>
    internal static FormattedText For(Plan plan, PlanEdit edit, IEnumerable<TestBench> benches) =>
        benches.SelectMany(bench => Found(plan, edit, bench)).FirstOrDefault()
        ?? (edit.Kind == MutationKind.Grade
            ? new(
                new(
                    "add a test in which the value of {0} lies next to that limit, and expect its grade",
                    "请增加一个测试，使 {0} 的值恰在该界限附近，并写出等次预期"),
                edit.Composite!.Value.Value)
            : new(
                new(
                    "add a test in which the parts of {0} have other numbers, or one of them has none",
                    "请增加一个测试，使 {0} 的各组成部分取不同的数，或其中之一没有数据"),
                edit.Composite!.Value.Value));

    private static IEnumerable<FormattedText> Found(Plan plan, PlanEdit edit, TestBench bench)
    {
        Dictionary<(CompositeId, OrgUnitId), CompositeResult> after = CompositeRules
            .Evaluate(bench.Evaluate(edit.Plan)).ToDictionary(one => (one.Composite.Id, one.Unit));
        foreach (CompositeResult before in CompositeRules.Evaluate(bench.Evaluate(plan))
            .Where(one => one.Composite.Id == edit.Composite))
        {
            if (!after.TryGetValue((before.Composite.Id, before.Unit), out CompositeResult? now))
            {
                continue;
            }

            foreach (PlanTestField field in Fields)
            {
                (string was, string with) = (Said(field, before), Said(field, now));
                if (field == PlanTestField.Value)
                {
                    (was, with) = (Padded(was, with), Padded(with, was));
                }

                if (was != with)
                {
                    yield return new(
                        new(
                            "expect also \"{1}\": {2} of {0} in \"{4}\" ({3} with the change)",
                            "请在测试 \"{4}\" 中再加上 {0} 的预期 \"{1}\": {2}（改动后为 {3}）"),
                        before.Composite.Id.Value, ResultWords.Of(field), was, with, bench.Test.Name);
                }
            }
        }
    }

    // A test compares as many decimals as it writes: 0.7 would also be 0.733.
    private static string Padded(string number, string other)
    {
        int missing = Decimals(other) - Decimals(number);
        return missing <= 0 || number == "null" ? number
            : number + (Decimals(number) == 0 ? "." : "") + new string('0', missing);
    }

    private static int Decimals(string number) => number.Contains('.', StringComparison.Ordinal)
        ? number.Length - 1 - number.IndexOf('.', StringComparison.Ordinal)
        : 0;

    private static string Said(PlanTestField field, CompositeResult result)
    {
        (Rational? number, string? text) = FieldReader.Read(field, result);
        return text is not null ? $"\"{text}\"" : FieldReader.Text(number?.Round(DecimalsMax), null);
    }
}
