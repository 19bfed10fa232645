namespace HealthTargets.Observations;

/// <summary>What a cell of a column holds; from <see cref="Absent"/> on, the reason of an absence is added.</summary>
internal enum CellState : byte
{
    /// <summary>No row: nothing was reported.</summary>
    NoRow = 0,

    /// <summary>A number: the first column.</summary>
    Number = 1,

    /// <summary>A numerator (first) and a denominator (second).</summary>
    Fraction = 2,

    /// <summary>As <see cref="Fraction"/>, with the value that the reporter stated (third).</summary>
    FractionWithStated = 3,

    /// <summary>A mean (first) and its weight (second).</summary>
    Weighted = 4,

    /// <summary>A stage: the first column is its place in the table's list of names.</summary>
    Stage = 5,

    /// <summary>A row that says that there is no number: this plus the <see cref="Values.AbsenceReason"/>.</summary>
    Absent = 16,

    /// <summary>While a table is being built: the cell's rows are kept as they came.</summary>
    Kept = 255,
}
