namespace HealthTargets.Rules.Data.Rows;

/// <summary>How many rows of data a file has. Equal when both numbers are equal; the default is none.</summary>
/// <param name="Read">How many rows were looked at; the header and empty rows don't count.</param>
/// <param name="Rejected">How many of them were left out because of a mistake.</param>
internal readonly record struct RowCount(int Read, int Rejected)
{
    /// <summary>Adds the rows of two files.</summary>
    public static RowCount operator +(RowCount left, RowCount right) =>
        new(left.Read + right.Read, left.Rejected + right.Rejected);
}
