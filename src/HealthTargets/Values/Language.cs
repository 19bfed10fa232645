namespace HealthTargets.Values;

/// <summary>The language in which names, sentences and messages are written.</summary>
public enum Language
{
    /// <summary>English (<c>en</c>).</summary>
    English,

    /// <summary>Simplified Chinese (<c>zh</c>).</summary>
    Chinese,
}
