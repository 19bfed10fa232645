using HealthTargets.ColumnEvaluation;
using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.TestSupport.Generators;
using HealthTargets.Values;

namespace HealthTargets.Tests.ColumnEvaluation;

public sealed class IndicatorColumnsTests
{
    [Fact]
    public void Every_indicator_has_the_values_of_the_plain_reader_in_every_unit_and_period()
    {
        int compared = 0;
        int doubtful = 0;
        for (ulong seed = 0; seed < 60; seed++)
        {
            Compare(seed, ref compared, ref doubtful);
        }

        Assert.True(compared > 20_000, $"{compared} cells were compared");
        Assert.True(doubtful < compared / 100, $"{doubtful} of {compared} cells were doubtful");
    }

    private static void Compare(ulong seed, ref int compared, ref int doubtful)
    {
        PlanGeneratorCase made = seed % 2 == 0 ? PlanGenerator.WideCase(seed) : PlanGenerator.Case(seed);
        OrgUnitTree tree = CompiledPlan.Compile(made.Plan, OrgUnitTree.Build(made.Units)).Units;
        ObservationTable data = ObservationTable.Build(made.Rows);
        EvaluationContext plain = new(
            made.Plan.Indicators.ToDictionary(one => one.Id),
            tree,
            data,
            new EvaluationOptions(made.AsOf),
            _ => throw new InvalidOperationException());
        UnitIndex units = new(tree);
        IndicatorColumns columns = new(new ColumnContext(plain, units, data));
        IndicatorReader reader = new(plain);
        Lanes lanes = units.LanesOf(tree.All.Select(unit => unit.Id));
        IEnumerable<IndicatorId> declared = made.Plan.Indicators.Select(one => one.Id);
        IndicatorId[] indicators = [.. declared.Concat(made.Rows.Select(row => row.Indicator)).Distinct()];
        CategoryId?[] categories = [.. made.Rows.Select(row => row.Category).Append(null).Distinct()];
        ReportingPeriod plan = made.Plan.Period;
        ReportingPeriod[] periods = [.. made.Rows.Select(row => row.Period).Distinct().Take(12)
            .Concat(plan.SubPeriods(PeriodKind.Quarter).Take(4))
            .Append(plan)
            .Append(UntilDay(plan, made.AsOf))
            .Distinct()];
        foreach (IndicatorId indicator in indicators)
        {
            foreach (CategoryId? category in categories)
            {
                foreach (ReportingPeriod period in periods)
                {
                    MeasureColumn column = columns.Value(indicator, lanes, period, category);
                    for (int lane = 0; lane < lanes.Count; lane++)
                    {
                        Derivation exact = reader.Value(indicator, units.IdOf(lanes[lane]), period, category);
                        compared++;
                        doubtful += column.Numbers.IsDoubtful(lane) ? 1 : 0;
                        string cell = $"{indicator}, {units.IdOf(lanes[lane])}, {period}, {category}";
                        string place = $"seed {seed}: {cell}: {exact.Result}";
                        Assert.True(
                            Agrees(column.Numbers, lane, exact.Result),
                            $"{place} <> {column.Numbers.StateOf(lane)} {column.Numbers[lane]}");
                        int through = exact.Through is { } day ? ReadingRecipe.DayNumber(day) : MeasureColumn.NoDay;
                        Assert.True((column.Through?[lane] ?? MeasureColumn.NoDay) == through, place + " through");
                    }
                }
            }
        }
    }

    private static ReportingPeriod UntilDay(ReportingPeriod period, NodaTime.LocalDate day) =>
        day < period.Start ? period : ReportingPeriod.Custom(period.Start, day);

    internal static bool Agrees(Column column, int lane, Reading exact)
    {
        if (column.IsDoubtful(lane))
        {
            return true;
        }

        if (exact.Absence is { } absence)
        {
            return column.StateOf(lane) == AbsenceCodes.Of(absence.Reason);
        }

        if (!column.IsPresent(lane))
        {
            return false;
        }

        // The exact number lies within the error; with an error of 0 it is the decimal that the double stands for.
        Approx number = column[lane];
        return number.Error == 0
            ? (Rational)(decimal)number.Value == exact.Number
            : Math.Abs((exact.Number - FromDouble(number.Value)).ToDouble()) <= number.Error;
    }

    private static Rational FromDouble(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long mantissa = (bits & 0xFFFFFFFFFFFFFL) | (exponent == 0 ? 0 : 1L << 52);
        int power = Math.Max(exponent, 1) - 1075;
        System.Numerics.BigInteger whole = bits < 0 ? -mantissa : mantissa;
        return power >= 0
            ? Rational.Fraction(whole << power, 1)
            : Rational.Fraction(whole, System.Numerics.BigInteger.One << -power);
    }
}
