using HealthTargets.Values;

namespace HealthTargets.Observations;

/// <summary>One cell of a slice, taken out of its columns.</summary>
/// <param name="State">What it holds.</param>
/// <param name="First">The number, the numerator, the mean or the place of the stage.</param>
/// <param name="Second">The denominator or the weight.</param>
/// <param name="Third">The stated value of a fraction.</param>
/// <param name="File">The handle of the file that it was read from; -1 if of none.</param>
/// <param name="Line">The line in the file, from 1; 0 if of none.</param>
internal readonly record struct Cell(
    CellState State, double First, double Second = 0, double Third = 0, int File = -1, int Line = 0)
{
    /// <summary>Tries to say in numbers what a row reports.</summary>
    /// <param name="value">What it reports.</param>
    /// <param name="stages">The names of stages; takes a new one.</param>
    /// <param name="isExact">Whether <see cref="ToValue"/> gives back all digits.</param>
    internal static Cell Of(ObservedValue value, NameTable<string> stages, out bool isExact)
    {
        isExact = true;
        switch (value)
        {
            case ObservedValue.Number number:
                return new(CellState.Number, ExactNumber.Nearest(number.Value, out isExact));
            case ObservedValue.Fraction fraction:
                double above = ExactNumber.Nearest(fraction.Numerator, out bool isAboveExact);
                double below = ExactNumber.Nearest(fraction.Denominator, out bool isBelowExact);
                double stated = ExactNumber.Nearest(fraction.Stated ?? 0, out bool isStatedExact);
                isExact = isAboveExact && isBelowExact && isStatedExact;
                return fraction.Stated is null
                    ? new(CellState.Fraction, above, below)
                    : new(CellState.FractionWithStated, above, below, stated);
            case ObservedValue.Weighted mean:
                double average = ExactNumber.Nearest(mean.Value, out bool isMeanExact);
                double weight = ExactNumber.Nearest(mean.Weight, out bool isWeightExact);
                isExact = isMeanExact && isWeightExact;
                return new(CellState.Weighted, average, weight);
            case ObservedValue.Stage stage:
                return new(CellState.Stage, stages.Add(stage.Name));
            case ObservedValue.Absent absent:
                return new(CellState.Absent + (byte)absent.Reason, 0);
            default:
                throw new ArgumentException("Nothing else can be reported.", nameof(value));
        }
    }

    /// <summary>Says what the cell reports; only of a cell with a row.</summary>
    /// <param name="stages">The names of stages.</param>
    internal ObservedValue ToValue(NameTable<string> stages) => State switch
    {
        CellState.Number => new ObservedValue.Number(ExactNumber.Of(First)),
        CellState.Fraction =>
            new ObservedValue.Fraction(ExactNumber.Of(First), ExactNumber.Of(Second), null),
        CellState.FractionWithStated =>
            new ObservedValue.Fraction(ExactNumber.Of(First), ExactNumber.Of(Second), ExactNumber.Of(Third)),
        CellState.Weighted => new ObservedValue.Weighted(ExactNumber.Of(First), ExactNumber.Of(Second)),
        CellState.Stage => new ObservedValue.Stage(stages[(int)First]),
        _ => new ObservedValue.Absent((AbsenceReason)(State - CellState.Absent)),
    };
}
