using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Rules.Binding;
using HealthTargets.Targets;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Tests.Evaluation.Oracle;
using HealthTargets.Values;
using NodaTime;
using Xunit.Abstractions;

namespace HealthTargets.Rules.Tests.Matrix;

/// <summary>
/// Every form of measure with every form of good, scope and schedule: the reader rejects the target with a code of the
/// catalog, or its verdicts are those of the oracle.
/// </summary>
public sealed class MatrixTests(ITestOutputHelper output)
{
    // More of them take their time: HT_MATRIX_SEEDS=10 runs each combination ten times, with other variants and data.
    private static readonly int Seeds = int.TryParse(
        Environment.GetEnvironmentVariable("HT_MATRIX_SEEDS"), CultureInfo.InvariantCulture, out int seeds) ? seeds : 1;

    private const int TargetsPerPlan = 64;

    [Fact]
    public void Every_combination_is_rejected_with_a_code_or_evaluates_as_the_oracle_does()
    {
        ConcurrentDictionary<string, int> rejected = [];
        ConcurrentDictionary<Type, bool> seen = [];
        ConcurrentDictionary<AbsenceReason, int> absent = [];
        ConcurrentBag<string> wrong = [];
        int accepted = 0;
        int verdicts = 0;
        (int Seed, string[] Targets)[] plans = [.. Enumerable.Range(1, Seeds)
            .SelectMany(seed => Targets(seed).Chunk(TargetsPerPlan).Select(chunk => (seed, chunk)))];
        Parallel.ForEach(plans, new ParallelOptions { MaxDegreeOfParallelism = 2 }, (made, _, index) =>
        {
            MatrixPlan plan = MatrixPlan.Read(made.Targets);
            foreach ((int _, string code) in plan.Rejected)
            {
                rejected.AddOrUpdate(code, 1, (_, count) => count + 1);
            }

            Interlocked.Add(ref accepted, plan.Plan.Targets.Count);
            FormsOf(plan.Plan.Targets, seen);
            (int count, string? difference) = Compare(plan, made.Seed, (int)index, absent);
            Interlocked.Add(ref verdicts, count);
            if (difference is not null)
            {
                wrong.Add(difference);
            }
        });

        output.WriteLine($"{accepted} targets evaluated, {verdicts} verdicts; {rejected.Values.Sum()} rejected: "
            + string.Join(", ", rejected.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")));
        output.WriteLine("no value: " + string.Join(", ", absent.Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.True(wrong.IsEmpty, $"{wrong.Count} plans differ:\n" + string.Join('\n', wrong.Take(5)));
        Assert.All(rejected.Keys, code => Assert.Contains(DiagnosticCatalog.All, kind => kind.Code == code));
        Assert.Empty(Forms().Where(form => !seen.ContainsKey(form)).Select(form => form.FullName));
    }

    [Fact]
    public void Every_word_of_the_plan_file_for_measures_bounds_and_limits_stands_in_the_matrix()
    {
        Assert.Equal(Shapes.Measures.ToArray().Append("value").Order(), MatrixForms.Measures.Keys.Order());
        string[] goods = [.. MatrixForms.Goods.Values.SelectMany(variants => variants)];
        Assert.All(
            Shapes.Goods.ToArray(), word => Assert.Contains(goods, good => good.Contains($"\"{word}\":")));
        Assert.All(Shapes.Limit.Properties.Except(["where"]), word =>
            Assert.Contains(goods, good => good.Contains($"\"{word}\":")));
        string measures = string.Concat(MatrixForms.Measures.Values.SelectMany(variants => variants));
        Assert.All(Shapes.Measure.Properties.Append("where"), word => Assert.Contains($"\"{word}\":", measures));
        Assert.All(
            PlanWords.ChangeForms.Words.Concat(PlanWords.DisparityForms.Words).Concat(PlanWords.DisparityReferences.Words)
                .Concat(PlanWords.Ties.Words).Concat(PlanWords.Spans.Words),
            word => Assert.Contains($"\"{word}\"", measures));
    }

    private static (int Verdicts, string? Difference) Compare(
        MatrixPlan plan, int seed, int index, ConcurrentDictionary<AbsenceReason, int> absent)
    {
        PlanGeneratorDraw draw = new((ulong)((seed * 100_003) + index));
        IReadOnlyList<Observation> rows = MatrixData.Rows(draw);
        LocalDate asOf = draw.Chance(40)
            ? new LocalDate(2021, 12, 31)
            : new LocalDate(2020, 12, 1).PlusDays(draw.Below(430));
        Verdict[] actual = [.. CompiledPlan.Compile(plan.Plan, OrgUnitTree.Build(MatrixData.Units))
            .Evaluate(ObservationTable.Build(rows), asOf).Verdicts];
        OracleVerdict[] expected = [.. OraclePlan.Verdicts(plan.Plan, MatrixData.Units, rows, asOf)];
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < actual.Length; i++)
        {
            (string oracle, string ours) = (Describe(expected[i]), Describe(actual[i], expected[i]));
            if (actual[i].Value.Absence is { } absence)
            {
                absent.AddOrUpdate(absence.Reason, 1, (_, count) => count + 1);
            }

            if (oracle != ours)
            {
                return (i, $"seed {seed}, plan {index}, as of {asOf}: {actual[i].Target}\n  oracle {oracle}\n  ours {ours}");
            }
        }

        return (actual.Length, null);
    }

    private static string Describe(OracleVerdict verdict) => string.Join(
        " | ", verdict.Target, verdict.Unit, verdict.Status, verdict.Attained, Number(verdict.Value), Text(verdict.Gap));

    // Where several conditions are joined there is no one value.
    private static string Describe(Verdict verdict, OracleVerdict expected) => string.Join(
        " | ",
        verdict.Target.Id,
        verdict.Unit,
        verdict.Status,
        verdict.Attained,
        expected.Value is null ? "none"
            : verdict.Value.NumberOrNull is { } number ? Text(Of(number)) : verdict.Value.Absence!.Reason.ToString(),
        Text(verdict.Gap is { } gap ? Of(gap) : null));

    private static string Number(Answer? value) =>
        value is null ? "none" : value.Number is { } number ? Text(number) : value.Why!.Value.ToString();

    // Roots are no fractions: numbers with very many digits are compared to thirty behind the point.
    private static string Text(Exact? number) => number is not { } exact ? ""
        : exact.Below.GetBitLength() < 90 ? exact.ToString()
        : exact.Round(30).ToString();

    private static Exact Of(Rational number) => new(number.Numerator, number.Denominator);

    private static IEnumerable<string> Targets(int seed)
    {
        int number = 0;
        foreach (string[] measures in MatrixForms.Measures.Values)
        {
            foreach (string[] schedules in MatrixForms.Schedules.Values)
            {
                foreach (string[] goods in MatrixForms.Goods.Values)
                {
                    foreach (string scope in MatrixForms.Scopes)
                    {
                        PlanGeneratorDraw draw = new((ulong)((seed * 1_000_003) + number));
                        string good = draw.Pick(goods).Replace("$", draw.Pick(measures), StringComparison.Ordinal);
                        string when = draw.Pick(schedules) + More(draw);
                        yield return $$"""{ "id": "t{{number}}", {{good}}, "scope": {{scope}}{{when}} }""";
                        number++;
                    }
                }
            }
        }
    }

    private static string More(PlanGeneratorDraw draw)
    {
        string baseline = draw.Below(4) switch
        {
            0 => ", \"baseline\": 4",
            1 => ", \"baseline\": { \"value\": 3, \"period\": \"2019\" }",
            2 => ", \"baseline\": { \"period\": \"2019\" }",
            _ => "",
        };
        return baseline
            + (draw.Chance(15) ? ", \"categories\": [\"poor\", \"old\"]" : "")
            + (draw.Chance(10) ? ", \"overrides\": [{ \"group\": \"river\", \"atLeast\": 7 }]" : "")
            + (draw.Chance(10) ? ", \"compare\": \"rounded\"" : "");
    }

    // All forms of what a target is made of, however they are nested.
    private static IEnumerable<Type> Forms() => new[]
    {
        typeof(Goal), typeof(Measure), typeof(Bound), typeof(Limit), typeof(LimitUnit), typeof(Criterion),
        typeof(UnitSelection), typeof(DisparityGroups), typeof(ChangeReference), typeof(Timing), typeof(ExpectedPath),
        typeof(Baseline),
    }.SelectMany(type => type.GetNestedTypes());

    private static void FormsOf(object? node, ConcurrentDictionary<Type, bool> seen)
    {
        if (node is IEnumerable list and not string)
        {
            foreach (object? item in list)
            {
                FormsOf(item, seen);
            }
        }
        else if (node?.GetType() is { IsClass: true, Namespace: "HealthTargets.Targets" } type)
        {
            seen.TryAdd(type, true);
            foreach (PropertyInfo property in type.GetProperties().Where(one => one.GetIndexParameters().Length == 0))
            {
                FormsOf(property.GetValue(node), seen);
            }
        }
    }
}
