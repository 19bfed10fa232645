using HealthTargets.Formulas;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>What a method says of a target. Immutable; equal by content.</summary>
public sealed record Assessment
{
    /// <summary>Gets the method.</summary>
    public required MethodId Method { get; init; }

    /// <summary>Gets the version of the method.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// Gets the row of the table that decided, with the name of the class; <see langword="null"/> if none did.
    /// </summary>
    public MethodClass? Row { get; init; }

    /// <summary>Gets the name of the class, or <see langword="null"/> if there is none.</summary>
    public string? Class => Row?.Class;

    /// <summary>
    /// Gets why there is no class; <see langword="null"/> if there is one, or if the method knows no classes.
    /// </summary>
    public Absence? ClassAbsence { get; init; }

    /// <summary>Gets the score or its absence; <see langword="null"/> if the method gives no scores.</summary>
    public Reading? Score { get; init; }

    /// <summary>
    /// Gets the formula of the score, that of the class before that of the method; <see langword="null"/> for none.
    /// </summary>
    public Formula? ScoreFormula { get; init; }

    /// <summary>Gets every number that the method used or worked out, in this order.</summary>
    public ValueList<AssessedFact> Facts { get; init; } = [];

    /// <summary>Gets the control charts of the method.</summary>
    public ValueList<AssessedChart> Charts { get; init; } = [];

    /// <summary>Gets a number by its name.</summary>
    /// <param name="name">The name, such as <c>ratio</c>.</param>
    /// <returns>The number or its absence; <see langword="null"/> if the method knows no such name.</returns>
    public Reading? Find(string name) => Facts.FirstOrDefault(fact => fact.Name == name)?.Value;
}
