namespace HealthTargets.Rules.Syntax;

/// <summary>
/// Where a field of a CSV row stands in the bytes given to <see cref="CsvTokenizer"/>, its quotes left out. The default
/// is an empty field. Equal when all parts are equal.
/// </summary>
/// <param name="Start">The offset of its first byte.</param>
/// <param name="Length">The number of bytes.</param>
/// <param name="IsQuoted">Whether it stands in double quotes.</param>
/// <param name="HasPairs">Whether it holds pairs of quotes, each of which means one.</param>
internal readonly record struct CsvField(int Start, int Length, bool IsQuoted, bool HasPairs);
