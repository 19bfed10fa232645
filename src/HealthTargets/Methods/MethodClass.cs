using HealthTargets.Formulas;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>One row of a table of classes. Immutable; equal by content.</summary>
/// <param name="Class">The name of the class, such as <c>target_achieved</c>.</param>
/// <param name="When">The condition; <see langword="null"/> holds always.</param>
public sealed record MethodClass(string Class, Formula? When)
{
    /// <summary>Gets the score of the class, or <see langword="null"/> for that of the method.</summary>
    public Formula? Score { get; init; }

    /// <summary>Gets the status that the class means, or <see langword="null"/> if it says nothing of that.</summary>
    public Status? Status { get; init; }

    /// <summary>Gets the name for readers, or <see langword="null"/> where the class's own has to do.</summary>
    public LocalizedText? Title { get; init; }
}
