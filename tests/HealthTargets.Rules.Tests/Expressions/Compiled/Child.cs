namespace HealthTargets.Rules.Tests.Expressions.Compiled;

/// <summary>The small object inside the input of the recorded expressions.</summary>
public sealed class Child
{
    public string Name { get; init; } = "kid";

    public decimal Score { get; init; } = 88.5m;

    public bool Ok { get; init; } = true;

    internal int Secret { get; init; } = 2;

    public int Double(int value) => value * Secret;

    // As of a class without a namespace, which it was where the expressions were recorded.
    public override string ToString() => nameof(Child);
}
