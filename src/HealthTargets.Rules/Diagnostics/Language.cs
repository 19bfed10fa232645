namespace HealthTargets.Values;

/// <summary>The languages that people read messages in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>Chinese in simplified characters.</summary>
    Chinese,
}
