namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// A place in a text as editors count it: line and column from 1, columns in UTF-16 units (a Chinese character is one,
/// most emoji are two). Equal when both parts are equal. The default (0,0) is no place. Immutable and safe on any
/// thread.
/// </summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>Returns the place as <c>(14,18)</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"({Line},{Column})");
}
