using HealthTargets.Values;

namespace HealthTargets.Indicators;

/// <summary>
/// An ordered scale of stages, from the first to the furthest, such as none, applied, reviewed, certified.
/// A stage stands in arithmetic for its place on the scale, from 0. Equal when the stages are equal.
/// </summary>
/// <param name="Stages">The names of the stages in order; at least two, no name twice.</param>
public sealed record StageScale(ValueList<string> Stages)
{
    /// <summary>Gets the place of a stage on the scale.</summary>
    /// <param name="stage">The name of the stage; compared exactly.</param>
    /// <returns>The place, from 0, or <see langword="null"/> if the scale has no such stage.</returns>
    public int? PlaceOf(string stage)
    {
        for (int i = 0; i < Stages.Count; i++)
        {
            if (string.Equals(Stages[i], stage, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return null;
    }
}
