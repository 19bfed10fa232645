namespace HealthTargets.Rules.Tests.Expressions.Language;

/// <summary>An enumeration that the recorded expressions name.</summary>
public enum Level
{
    Low,
    Medium,
    High,
}
