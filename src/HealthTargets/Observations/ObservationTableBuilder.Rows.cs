using System.Runtime.CompilerServices;
using HealthTargets.Values;

namespace HealthTargets.Observations;

// Adding rows and columns.
public sealed partial class ObservationTableBuilder
{
    /// <summary>Adds a number.</summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="unit">The handle of the unit.</param>
    /// <param name="period">The handle of the period.</param>
    /// <param name="value">
    /// The number, in the unit of the indicator: the shortest decimal number that reads back as this double, to at
    /// most 28 places.
    /// </param>
    /// <param name="category">The handle of the population group; -1 for the whole population.</param>
    /// <exception cref="ArgumentException">The number is infinite, no number or beyond 7.9e28.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle.</exception>
    public void Add(int indicator, int unit, int period, double value, int category = NoCategory)
    {
        CheckUnit(unit);
        SliceBuilder slice = Slice(indicator, period, category);
        if (ExactNumber.IsDecimal(value))
        {
            // Adding 0 makes 0 of -0.
            slice.Add(unit, new Cell(CellState.Number, value + 0.0, File: file, Line: line));
        }
        else
        {
            Add(slice, unit, new ObservedValue.Number(Decimal(value, nameof(value))), indicator, period, category);
        }
    }

    /// <summary>Adds a numerator and a denominator.</summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="unit">The handle of the unit.</param>
    /// <param name="period">The handle of the period.</param>
    /// <param name="numerator">
    /// The number above the line; read as in <see cref="Add(int, int, int, double, int)"/>.
    /// </param>
    /// <param name="denominator">The number below the line.</param>
    /// <param name="stated">The value as the reporter stated it, or <see langword="null"/>.</param>
    /// <param name="category">The handle of the population group; -1 for the whole population.</param>
    /// <exception cref="ArgumentException">A number is infinite, no number or beyond 7.9e28.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle.</exception>
    public void AddFraction(
        int indicator,
        int unit,
        int period,
        double numerator,
        double denominator,
        double? stated = null,
        int category = NoCategory)
    {
        CheckUnit(unit);
        SliceBuilder slice = Slice(indicator, period, category);
        bool isPlain = ExactNumber.IsDecimal(numerator) && ExactNumber.IsDecimal(denominator)
            && ExactNumber.IsDecimal(stated ?? 0);
        if (isPlain)
        {
            CellState state = stated is null ? CellState.Fraction : CellState.FractionWithStated;
            slice.Add(unit, new Cell(state, numerator + 0.0, denominator + 0.0, (stated ?? 0) + 0.0, file, line));
        }
        else
        {
            decimal above = Decimal(numerator, nameof(numerator));
            decimal below = Decimal(denominator, nameof(denominator));
            decimal? value = stated is { } number ? Decimal(number, nameof(stated)) : null;
            Add(slice, unit, new ObservedValue.Fraction(above, below, value), indicator, period, category);
        }
    }

    /// <summary>Adds a mean with its weight.</summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="unit">The handle of the unit.</param>
    /// <param name="period">The handle of the period.</param>
    /// <param name="value">The mean; read as in <see cref="Add(int, int, int, double, int)"/>.</param>
    /// <param name="weight">The weight, 0 or more: over how many it was taken.</param>
    /// <param name="category">The handle of the population group; -1 for the whole population.</param>
    /// <exception cref="ArgumentException">A number is infinite, no number or beyond 7.9e28.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle.</exception>
    public void AddWeighted(
        int indicator, int unit, int period, double value, double weight, int category = NoCategory)
    {
        CheckUnit(unit);
        SliceBuilder slice = Slice(indicator, period, category);
        if (ExactNumber.IsDecimal(value) && ExactNumber.IsDecimal(weight))
        {
            slice.Add(unit, new Cell(CellState.Weighted, value + 0.0, weight + 0.0, 0, file, line));
        }
        else
        {
            decimal mean = Decimal(value, nameof(value));
            decimal over = Decimal(weight, nameof(weight));
            Add(slice, unit, new ObservedValue.Weighted(mean, over), indicator, period, category);
        }
    }

    /// <summary>Adds a stage.</summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="unit">The handle of the unit.</param>
    /// <param name="period">The handle of the period.</param>
    /// <param name="stage">The name of the stage.</param>
    /// <param name="category">The handle of the population group; -1 for the whole population.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle.</exception>
    public void AddStage(int indicator, int unit, int period, string stage, int category = NoCategory)
    {
        ArgumentNullException.ThrowIfNull(stage);
        CheckUnit(unit);
        Slice(indicator, period, category)
            .Add(unit, new Cell(CellState.Stage, names.Stages.Add(stage), File: file, Line: line));
    }

    /// <summary>Adds a row that says that there is no number.</summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="unit">The handle of the unit.</param>
    /// <param name="period">The handle of the period.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="category">The handle of the population group; -1 for the whole population.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle.</exception>
    public void AddAbsent(int indicator, int unit, int period, AbsenceReason reason, int category = NoCategory)
    {
        CheckUnit(unit);
        Slice(indicator, period, category)
            .Add(unit, new Cell(CellState.Absent + (byte)reason, 0, File: file, Line: line));
    }

    /// <summary>Adds a row with all that it says.</summary>
    /// <param name="row">The row; the order of names that it brings is that of first appearance.</param>
    public void Add(Observation row)
    {
        ArgumentNullException.ThrowIfNull(row);
        int unit = Unit(row.Unit);
        int category = row.Category is { } group ? Category(group) : NoCategory;
        SliceBuilder slice = Slice(Indicator(row.Indicator), Period(row.Period), category);
        bool isPlain = row is
        {
            RecordedAt: null,
            Status: ObservationStatus.Final,
            Source: null,
            StandardError: null,
            Lower: null,
            Upper: null,
            Origin: null or { Line: > 0 },
        };
        Cell cell = Cell.Of(row.Value, names.Stages, out bool isExact);
        if (!isPlain || !isExact)
        {
            slice.AddKept(unit, row);
            return;
        }

        slice.Add(unit, row.Origin is { } origin ? cell with { File = File(origin.File), Line = origin.Line } : cell);
    }

    /// <summary>Adds a column: the numbers of an indicator in a period, by unit.</summary>
    /// <param name="indicator">The handle of the indicator.</param>
    /// <param name="period">The handle of the period.</param>
    /// <param name="values">The numbers, by the handle of the unit.</param>
    /// <param name="present">Whether there is a number; as long as the numbers, or empty if all are there.</param>
    /// <exception cref="ArgumentException">
    /// A number that is there is infinite, no number or beyond 7.9e28, or the lengths differ.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such handle, or fewer units than numbers.</exception>
    public void AddSlice(int indicator, int period, ReadOnlySpan<double> values, ReadOnlySpan<bool> present)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(values.Length, unitCount, nameof(values));
        if (!present.IsEmpty && present.Length != values.Length)
        {
            throw new ArgumentException("There are not as many marks as numbers.", nameof(present));
        }

        for (int unit = 0; unit < values.Length; unit++)
        {
            if (present.IsEmpty || present[unit])
            {
                Add(indicator, unit, period, values[unit]);
            }
        }
    }

    // The way of numbers that are too small for all their digits to be places of a decimal.
    private void Add(SliceBuilder slice, int unit, ObservedValue value, int indicator, int period, int category)
    {
        Cell cell = Cell.Of(value, names.Stages, out bool isExact);
        if (isExact)
        {
            slice.Add(unit, cell with { File = file, Line = line });
            return;
        }

        slice.AddKept(unit, new Observation
        {
            Indicator = names.Indicators[indicator],
            Unit = names.Units[unit],
            Period = names.Periods[period],
            Category = category == NoCategory ? null : names.Categories[category],
            Value = value,
            Origin = line == 0 ? null : new RowOrigin(names.Files[file], line),
        });
    }

    private static decimal Decimal(double number, string name) => double.IsFinite(number) && Math.Abs(number) <= 7.9e28
        ? ExactNumber.Of(number)
        : throw new ArgumentException("It is no number that an observation can hold.", name);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CheckUnit(int unit)
    {
        if (unchecked((uint)unit) >= (uint)unitCount)
        {
            throw new ArgumentOutOfRangeException(nameof(unit), "The unit has no such handle.");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SliceBuilder Slice(int indicator, int period, int category)
    {
        if (unchecked((uint)period) >= (uint)periodCount)
        {
            throw new ArgumentOutOfRangeException(nameof(period), "The period has no such handle.");
        }

        return PanelOf(indicator, category).Slice(period);
    }
}
