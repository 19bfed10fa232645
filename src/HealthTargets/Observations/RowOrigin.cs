namespace HealthTargets.Observations;

/// <summary>The place of a row in a file.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record RowOrigin(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line})";
}
