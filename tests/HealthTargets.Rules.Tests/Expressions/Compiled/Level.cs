namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>An enumeration that the recorded expressions name.</summary>
public enum Level
{
    Low,
    Medium,
    High,
}
