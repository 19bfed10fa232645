using HealthTargets.Columns;
using HealthTargets.Observations;

namespace HealthTargets.ColumnEvaluation;

/// <summary>The rows of one period of a series, one lane a unit, as the table has them.</summary>
internal sealed class SlotRows(int count)
{
    /// <summary>Gets what is in the row: a <see cref="CellState"/>.</summary>
    public byte[] States { get; } = new byte[count];

    /// <summary>Gets the value, the numerator, the mean or the number of the stage's name.</summary>
    public double[] First { get; } = new double[count];

    /// <summary>Gets the denominator or the weight.</summary>
    public double[] Second { get; } = new double[count];

    /// <summary>Gets the value that was stated beside numerator and denominator.</summary>
    public double[] Third { get; } = new double[count];

    /// <summary>Gets a value indicating whether a number may have more digits than a double carries.</summary>
    public bool HasWideNumbers { get; init; }

    public Approx FirstAt(int lane) => Number(First[lane]);

    public Approx SecondAt(int lane) => Number(Second[lane]);

    public Approx ThirdAt(int lane) => Number(Third[lane]);

    // A whole number may have lost digits too.
    private Approx Number(double value) =>
        HasWideNumbers ? new(value, (Math.Abs(value) * 3e-16) + double.Epsilon) : new(value, 0);
}
