using HealthTargets.Formulas;

namespace HealthTargets.Methods;

/// <summary>A named number or truth that a method works out. Immutable; equal by content.</summary>
public abstract record MethodFact
{
    private MethodFact(string name) => Name = name;

    /// <summary>Gets its name in the formulas behind it.</summary>
    public string Name { get; }

    /// <summary>What a formula gives: <c>"ratio": "growth / abs(needed)"</c>.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Formula">The formula.</param>
    /// <param name="IsTruth">Whether it is a truth rather than a number.</param>
    public sealed record Computed(string Name, Formula Formula, bool IsTruth) : MethodFact(Name);

    /// <summary>
    /// What a statistic gives, several numbers: <c>"spc": { "controlChart": { } }</c> gives <c>spc.centre</c> and more.
    /// </summary>
    /// <param name="Name">The name before the point.</param>
    /// <param name="Statistic">The statistic.</param>
    public sealed record Measured(string Name, Statistic Statistic) : MethodFact(Name);
}
