namespace HealthTargets.Rules.Comparing;

/// <summary>A line of a report.</summary>
/// <param name="Tone">What it says.</param>
/// <param name="Text">The line, without its end.</param>
public sealed record ReportLine(ReportTone Tone, string Text);
