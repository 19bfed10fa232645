using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>A verdict that is not the same by two versions of a plan. Immutable.</summary>
/// <param name="Before">The verdict by the old version; <see langword="null"/> if there was none.</param>
/// <param name="After">The verdict by the new version; <see langword="null"/> if there is none.</param>
/// <param name="Causes">
/// The changes that cause it, each tried out by itself: those that are enough alone, else those that have a part in it.
/// </param>
public sealed record VerdictChange(Verdict? Before, Verdict? After, ValueList<ChangeCause> Causes)
{
    /// <summary>Gets a value indicating whether the status is another one, not only numbers.</summary>
    public bool IsOfStatus => Before?.Status != After?.Status;

    /// <summary>Gets the verdict of the new version, or that of the old one if there is none.</summary>
    internal Verdict Either => After ?? Before!;
}
