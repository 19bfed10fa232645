using HealthTargets.Formulas;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>
/// A published way to judge a target: named numbers that follow from the target's own (its facts), an ordered table of
/// classes, and a score. All of it is data, so every choice of a method (which side of a threshold counts, what a zero
/// baseline means) can be read and changed. Immutable; equal by content. <see cref="MethodRules"/> applies it.
/// </summary>
public sealed record Method
{
    /// <summary>Gets the identifier, such as <c>statcan-cagr</c>.</summary>
    public required MethodId Id { get; init; }

    /// <summary>Gets the version; another number wherever a result could differ.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the title, or <see langword="null"/> where the identifier has to do.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Gets where it is published.</summary>
    public string? Source { get; init; }

    /// <summary>Gets what a target tells it beside its own numbers.</summary>
    public ValueList<MethodParameter> Parameters { get; init; } = [];

    /// <summary>Gets the numbers and truths that it works out, each from those before it.</summary>
    public ValueList<MethodFact> Facts { get; init; } = [];

    /// <summary>Gets the table of classes: the first whose condition holds is the answer.</summary>
    public ValueList<MethodClass> Classes { get; init; } = [];

    /// <summary>Gets the score, where the class does not give its own; <see langword="null"/> for none.</summary>
    public Formula? Score { get; init; }

    /// <summary>Gets the lowest and the highest score; <see langword="null"/> if there is no score.</summary>
    public ScoreRange? Scores { get; init; }
}
