namespace HealthTargets.Rules.Results;

/// <summary>How results are written.</summary>
public enum ResultFormat
{
    /// <summary>JSON: an object, or an array of objects for several plans. Holds everything.</summary>
    Json,

    /// <summary>
    /// CSV (RFC 4180, with LF): a header and a row for each verdict, or for what another <see cref="CsvTable"/> has.
    /// </summary>
    Csv,

    /// <summary>Markdown: a heading and a table for each plan, for people.</summary>
    Markdown,
}
