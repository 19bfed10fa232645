namespace HealthTargets.Rules.Syntax;

/// <summary>
/// How to go on with the next piece of a file that is read piece by piece. The default stands for the start of a file.
/// </summary>
/// <param name="LinesBefore">The number of lines that ended before the piece.</param>
/// <param name="IsSkipping">Whether the piece begins within a line that was reported and is passed over.</param>
/// <param name="IsInside">Whether anything came before the piece, so that a byte order mark is none any more.</param>
internal readonly record struct CsvResume(int LinesBefore, bool IsSkipping, bool IsInside);
