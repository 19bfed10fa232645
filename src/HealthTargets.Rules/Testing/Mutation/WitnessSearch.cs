using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>
/// Looks for a test that would tell a plan from its mutant: those that are there with one number, one row or the day
/// changed. What it finds was tried out.
/// </summary>
internal sealed class WitnessSearch
{
    private const int ProbesMax = 60;
    private const int DecimalsMax = 3;

    private static readonly PlanTestField[] Fields =
    [
        PlanTestField.Value, PlanTestField.Score, PlanTestField.Expected, PlanTestField.Period, PlanTestField.Class,
        PlanTestField.Category, PlanTestField.Gap, PlanTestField.Attainment,
    ];

    private readonly PlanEdit edit;
    private readonly IReadOnlyList<TestBench> benches;
    private readonly TargetId target;
    private readonly Plan written;
    private readonly Plan changed;
    private readonly Dictionary<TestBench, (CompiledPlan Written, CompiledPlan Changed)> compiled = [];
    private int probes;

    internal WitnessSearch(Plan plan, PlanEdit edit, TargetId target, IReadOnlyList<TestBench> benches)
    {
        this.edit = edit;
        this.benches = benches;
        this.target = target;
        written = TestBench.Only(plan, target);
        changed = TestBench.Only(edit.Plan, target);
    }

    /// <summary>Returns what would notice the change; null where nothing was found.</summary>
    internal FormattedText? Find()
    {
        IEnumerable<FormattedText> found = edit.Kind switch
        {
            MutationKind.Path or MutationKind.Scoring => ByField().Concat(ByDay()).Concat(ByNumber()),
            MutationKind.Missing => ByAbsence().Concat(ByField()),
            MutationKind.Timing or MutationKind.Measure =>
                ByField().Concat(ByNumber()).Concat(ByDay()).Concat(ByAbsence()),
            _ => ByNumber().Concat(ByAbsence()).Concat(ByField()),
        };
        return ByStatus().Concat(found).FirstOrDefault();
    }

    // A test that expects something of a composite may say nothing of the targets below.
    private IEnumerable<FormattedText> ByStatus()
    {
        foreach (TestBench bench in benches.Where(one => !one.Touches(target)))
        {
            (Verdict? before, Verdict? after) = Verdicts(bench, bench.Test.Given, bench.Test.AsOf);
            if (before is not null && after is not null && before.Status != after.Status)
            {
                yield return new(
                    new(
                        "expect also \"{1}\": \"{2}\" in \"{0}\" (\"{3}\" with the change)",
                        "请在测试 \"{0}\" 中再加上预期 \"{1}\": \"{2}\"（改动后为 \"{3}\"）"),
                    bench.Test.Name, target.Value, FieldReader.Word(before.Status), FieldReader.Word(after.Status));
            }
        }
    }

    private IEnumerable<FormattedText> ByNumber()
    {
        Limit[] limits = [.. Limits()];
        foreach (TestBench bench in benches)
        {
            PlanTest test = bench.Test;
            if (bench.Evaluate(written).Find(target, UnitOf(test)) is not { } verdict)
            {
                continue;
            }

            // The latest rows are those that decide, as a rule.
            foreach ((int place, Observation row) in test.Given.Index().Reverse())
            {
                foreach (ObservedValue value in RowValues.For(row, limits, verdict))
                {
                    Observation[] given = [.. test.Given];
                    given[place] = row with { Value = value };
                    if (Differ(bench, given, test.AsOf) is { } words)
                    {
                        yield return new(
                            new(
                                "add a test like \"{0}\" with {1} {2} = {3}: {4}",
                                "请参照测试 \"{0}\" 增加一个测试，{1} {2} = {3}：{4}"),
                            test.Name, row.Indicator.Value, row.Period.ToString(), RowValues.Text(value), words);
                    }
                }
            }

            if (NewRow(bench, limits) is { } alone)
            {
                yield return alone;
            }
        }
    }

    // A test of absent data has no row that could be changed, and one row of many may not be enough.
    private FormattedText? NewRow(TestBench bench, Limit[] limits)
    {
        if ((written.Targets[0].Goal as Goal.Reach)?.Measure is not { } measure
            || IndicatorOf(measure) is not { } indicator)
        {
            return null;
        }

        foreach (Limit.Number limit in limits.OfType<Limit.Number>())
        {
            var row = new Observation
            {
                Indicator = indicator,
                Unit = UnitOf(bench.Test),
                Period = written.Targets[0].Period ?? written.Period,
                Value = new ObservedValue.Number(limit.Value),
            };
            if (Differ(bench, Others(bench, indicator).Append(row), bench.Test.AsOf) is { } words)
            {
                return new(
                    new("add a test with {0} {1} = {2}: {3}", "请增加一个测试，{0} {1} = {2}：{3}"),
                    row.Indicator.Value, row.Period.ToString(), RowValues.Text(row.Value), words);
            }
        }

        return null;
    }

    private static IEnumerable<Observation> Others(TestBench bench, IndicatorId indicator) =>
        bench.Test.Given.Where(row => row.Indicator != indicator);

    private static IndicatorId? IndicatorOf(Measure measure) => measure switch
    {
        Measure.Value value => value.Indicator,
        Measure.Cumulative cumulative => cumulative.Indicator,
        _ => null,
    };

    private IEnumerable<FormattedText> ByAbsence()
    {
        foreach (TestBench bench in benches)
        {
            foreach (Observation row in bench.Test.Given.Reverse())
            {
                if (Differ(bench, bench.Test.Given.Where(one => one != row), bench.Test.AsOf) is { } words)
                {
                    yield return new(
                        new(
                            "add a test like \"{0}\" without {1} {2} of {3}: {4}",
                            "请参照测试 \"{0}\" 增加一个测试，去掉 {3} 的 {1} {2}：{4}"),
                        bench.Test.Name, row.Indicator.Value, row.Period.ToString(), row.Unit.Value, words);
                }
            }
        }
    }

    private IEnumerable<FormattedText> ByDay()
    {
        foreach (TestBench bench in benches)
        {
            foreach (LocalDate day in Days(bench.Test))
            {
                if (Differ(bench, bench.Test.Given, day) is { } words)
                {
                    yield return new(
                        new(
                            "add a test like \"{0}\" as of {1}: {2}", "请参照测试 \"{0}\" 增加一个截至 {1} 的测试：{2}"),
                        bench.Test.Name, IsoDate.Write(day), words);
                }
            }
        }
    }

    private IEnumerable<FormattedText> ByField()
    {
        foreach (TestBench bench in benches)
        {
            (Verdict? before, Verdict? after) = Verdicts(bench, bench.Test.Given, bench.Test.AsOf);
            if (before is null || after is null)
            {
                continue;
            }

            foreach (PlanTestField field in Fields)
            {
                (string was, string now) = Said(field, before, after);
                if (was != now)
                {
                    yield return new(
                        new(
                            "expect also \"{1}\": {2} in \"{0}\" ({3} with the change)",
                            "请在测试 \"{0}\" 中再加上预期 \"{1}\": {2}（改动后为 {3}）"),
                        bench.Test.Name, ResultWords.Of(field), was, now);
                }
            }
        }
    }

    // With few decimals where these tell the two apart.
    private static (string Was, string Now) Said(PlanTestField field, Verdict before, Verdict after)
    {
        string Written(Verdict verdict, bool isShort)
        {
            (Rational? number, string? text) = FieldReader.Read(field, verdict);
            Rational? shown = isShort ? number?.Round(DecimalsMax) : number;
            return text is not null ? $"\"{text}\"" : FieldReader.Text(shown, null);
        }

        (string, string) few = (Written(before, true), Written(after, true));
        return few.Item1 != few.Item2 ? few : (Written(before, false), Written(after, false));
    }

    private IEnumerable<Limit> Limits() => changed.Targets.Concat(written.Targets).SelectMany(LimitNumbers.Of)
        .Distinct()
        .OrderByDescending(limit => LimitNumbers.Of(written.Targets[0]).Contains(limit)
            != LimitNumbers.Of(changed.Targets[0]).Contains(limit));

    private IEnumerable<LocalDate> Days(PlanTest test)
    {
        LocalDate first = written.Targets[0].Period?.Start ?? written.Period.Start;
        LocalDate last = written.Targets[0].Period?.End ?? written.Period.End;
        LocalDate middle = first.PlusDays(Period.DaysBetween(first, last) / 2);
        IEnumerable<LocalDate> due = written.Targets.Concat(changed.Targets).Select(one => one.Timing)
            .OfType<Timing.By>().Select(by => by.Date);
        return due.Concat(test.Given.Select(row => row.Period.End)).Append(middle).Append(last).Distinct()
            .Where(day => day != test.AsOf);
    }

    // The words for two statuses that differ; null where they are the same.
    private FormattedText? Differ(TestBench bench, IEnumerable<Observation> given, LocalDate asOf)
    {
        (Verdict? before, Verdict? after) = Verdicts(bench, given, asOf);
        return before is null || after is null || before.Status == after.Status
            ? null
            : new(
                new("\"{0}\" now, \"{1}\" with the change", "现在是 \"{0}\"，改动后是 \"{1}\""),
                FieldReader.Word(before.Status), FieldReader.Word(after.Status));
    }

    private (Verdict? Before, Verdict? After) Verdicts(
        TestBench bench, IEnumerable<Observation> given, LocalDate asOf)
    {
        if (probes++ >= ProbesMax)
        {
            return (null, null);
        }

        OrgUnitId unit = UnitOf(bench.Test);
        if (!compiled.TryGetValue(bench, out (CompiledPlan Written, CompiledPlan Changed) both))
        {
            both = (bench.Compile(written), bench.Compile(changed));
            compiled.Add(bench, both);
        }

        ObservationTable data = ObservationTable.Build(given);
        var options = new EvaluationOptions(asOf, bench.Test.KnownAt);
        return (both.Written.Evaluate(data, options).Find(target, unit),
            both.Changed.Evaluate(data, options).Find(target, unit));
    }

    private OrgUnitId UnitOf(PlanTest test) =>
        test.Expectations.FirstOrDefault(one => one.Target == target)?.Unit ?? written.Unit;
}
