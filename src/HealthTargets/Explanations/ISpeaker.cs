using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says things in one language; the text of the other one is not even put together.</summary>
internal interface ISpeaker
{
    /// <summary>Gets the language.</summary>
    public Language Language { get; }
}
