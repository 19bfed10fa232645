namespace HealthTargets.Evaluation;

/// <summary>A warning that comes with a verdict.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Place">Where: indicator, unit and period, and the row where there is one.</param>
public sealed record VerdictWarning(WarningKind Kind, string Place);
