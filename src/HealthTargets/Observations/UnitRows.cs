namespace HealthTargets.Observations;

/// <summary>Rows of one slice whose units follow each other.</summary>
/// <param name="Unit">The first unit.</param>
/// <param name="Count">How many there are.</param>
/// <param name="File">The handle of their file.</param>
/// <param name="Line">The line of the first; 0 if of none.</param>
/// <param name="Step">How far their lines are apart.</param>
/// <param name="AreFractions">Whether they are numerators and denominators.</param>
internal readonly record struct UnitRows(int Unit, int Count, int File, int Line, int Step, bool AreFractions)
{
    /// <summary>Returns how many rows of some that go round are those of one period.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="row">The first of the period.</param>
    /// <param name="roundLength">How many rows a round has.</param>
    internal static int CountOf(ObservationRows rows, int row, int roundLength) =>
        (rows.Units.Length - 1 - row) / roundLength + 1;
}
