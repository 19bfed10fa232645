using System.Globalization;
using HealthTargets.ColumnEvaluation;
using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;
using Xunit.Abstractions;

namespace HealthTargets.Tests.ColumnEvaluation;

/// <summary>
/// Every measure and condition has, over columns, the number that the plain evaluator gives each unit.
/// </summary>
public sealed class MeasureColumnsTests(ITestOutputHelper output)
{
    private const int MeasuresPerCase = 24;

    // More of them take their time: HT_COLUMN_PLANS=10000 is the recorded run.
    private static readonly int Cases = int.TryParse(
        Environment.GetEnvironmentVariable("HT_COLUMN_PLANS"), CultureInfo.InvariantCulture, out int plans)
        ? Math.Max(160, plans / 10)
        : 160;

    [Fact]
    public void Every_measure_is_as_the_plain_evaluator_takes_it()
    {
        (int compared, int doubtful) = (0, 0);
        Dictionary<Type, int> forms = [];
        for (ulong seed = 1; seed <= (ulong)Cases; seed++)
        {
            PlanGeneratorCase made = PlanGenerator.WideCase(seed);
            PlanGeneratorDraw draw = new(seed + 1_000_000);
            MeasureScenes scenes = new(made, draw);
            for (int i = 0; i < MeasuresPerCase; i++)
            {
                Measure measure = scenes.DrawMeasure();
                forms[measure.GetType()] = forms.GetValueOrDefault(measure.GetType()) + 1;
                scenes.Compare(measure, ref compared, ref doubtful);
            }
        }

        output.WriteLine($"{compared} compared, {doubtful} doubtful");
        Assert.True(doubtful < compared / 50, $"{doubtful} of {compared} are doubtful");
        Assert.All(
            typeof(Measure).GetNestedTypes(),
            form => Assert.True(form == typeof(Measure.ShareOfPlans) || forms.GetValueOrDefault(form) > 20, form.Name));
    }

    private sealed class MeasureScenes
    {
        private readonly PlanGeneratorCase made;
        private readonly PlanGeneratorDraw draw;
        private readonly CompiledPlan plan;
        private readonly EvaluationContext context;
        private readonly ColumnEvaluator columns;
        private readonly MeasureEvaluator plain;
        private readonly PlanGeneratorMeasures measures;

        public MeasureScenes(PlanGeneratorCase made, PlanGeneratorDraw draw)
        {
            (this.made, this.draw) = (made, draw);
            plan = CompiledPlan.Compile(made.Plan, OrgUnitTree.Build(made.Units));
            ObservationTable data = ObservationTable.Build(made.Rows);
            EvaluationOptions options = new(made.AsOf);
            context = plan.ContextOf(data, options, _ => throw new InvalidOperationException());
            columns = new(plan, data, options);
            plain = new(context);
            measures = new(draw, made.Plan.Period, made.Plan.Indicators, []);
        }

        public Measure DrawMeasure()
        {
            Measure measure = measures.MeasureOf(true);
            return draw.Chance(60) ? measure : PlanGeneratorWidening.Of(draw, made.Plan, measure);
        }

        public void Compare(Measure measure, ref int compared, ref int doubtful)
        {
            ReportingPeriod whole = made.Plan.Period;
            ReportingPeriod[] periods = [whole, .. PlanGeneratorPeriods.Some(draw, whole).Take(1)];
            CategoryId? category = draw.Chance(15) ? new("poor") : null;
            Baseline? baseline = draw.Make<Baseline?>(
                () => null,
                () => new Baseline.Given(draw.Number(0, 9), null),
                () => new Baseline.Observed(PlanGeneratorPeriods.Before(draw, made.Plan.Period)));
            Lanes lanes = columns.Units.LanesOf(plan.Units.All.Select(unit => unit.Id));
            foreach (ReportingPeriod period in periods)
            {
                ColumnScope scope = new(lanes, period, category, made.Plan.Period, baseline);
                MeasureColumn column = columns.Measures.Evaluate(measure, scope);
                for (int lane = 0; lane < lanes.Count; lane++)
                {
                    Derivation exact = plain.Evaluate(measure, new(
                        columns.Units.IdOf(lanes[lane]), period, category, made.Plan.Period, baseline));
                    compared++;
                    doubtful += column.Numbers.IsDoubtful(lane) ? 1 : 0;
                    Assert.True(
                        Agrees(column, lane, exact),
                        $"seed {made.Seed}: {measure}, {columns.Units.IdOf(lanes[lane])}, {period}, {category}, as of "
                        + $"{made.AsOf}: {exact.Result} <> {column.Numbers.StateOf(lane)} {column.Numbers[lane]}, rows "
                        + $"{column.HasRows(lane)}, counted {column.Counted?[lane]}");
                }
            }
        }

        private bool Agrees(MeasureColumn column, int lane, Derivation exact)
        {
            Column numbers = column.Numbers;
            if (numbers.IsDoubtful(lane))
            {
                return true;
            }

            bool same = exact.Result.Absence is { } absence
                ? numbers.StateOf(lane) == AbsenceCodes.Of(absence.Reason)
                : numbers.IsPresent(lane) && IsNear(numbers[lane], exact.Result.Number);
            Rational? least = IncompleteRules.LeastOf(exact, context);
            bool sameLeast = exact.Result.IsPresent
                || (least is { } number
                    ? column.Counted is { } counted && counted.IsPresent(lane) && IsNear(counted[lane], number)
                    : column.Counted?.IsPresent(lane) != true);
            return same && sameLeast && column.HasRows(lane) == TargetEvaluator.HasRows(exact);
        }

        private static bool IsNear(Approx number, Rational exact) =>
            Math.Abs(number.Value - exact.ToDouble()) <= number.Spread + (Math.Abs(number.Value) * 3e-16);
    }
}
