namespace HealthTargets.Rules.Data;

/// <summary>How rows are written in a file.</summary>
public enum DataFormat
{
    /// <summary>CSV (RFC 4180) with a header.</summary>
    Csv,

    /// <summary>JSON Lines: one JSON object on each line.</summary>
    JsonLines,
}
