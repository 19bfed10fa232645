namespace HealthTargets.Plans;

/// <summary>A grade and the score from which it is given, inclusive.</summary>
/// <param name="Grade">The name of the grade, such as <c>excellent</c>.</param>
/// <param name="AtLeast">The score, in percent of the points.</param>
public sealed record GradeBand(string Grade, decimal AtLeast);
