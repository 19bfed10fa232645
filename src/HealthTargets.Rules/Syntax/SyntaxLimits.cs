namespace HealthTargets.Rules.Syntax;

/// <summary>What a text may be at most, so that reading is bounded in time and memory.</summary>
internal static class SyntaxLimits
{
    /// <summary>Gets the most bytes of one JSON file.</summary>
    internal static int FileBytesMax => 64 << 20;

    /// <summary>Gets the most values of one JSON file: each takes far more memory than its text.</summary>
    internal static int ValuesMax => 2_000_000;

    /// <summary>Gets how deep brackets may be nested.</summary>
    internal static int DepthMax => 64;

    /// <summary>Gets the most bytes of one field of a CSV file.</summary>
    internal static int FieldBytesMax => 64 << 10;

    /// <summary>Gets the most bytes of one row of a CSV file, or of one line of a JSON Lines file.</summary>
    internal static int RowBytesMax => 1 << 20;
}
