namespace HealthTargets.Indicators;

/// <summary>What an aggregate gives when some of its parts are absent.</summary>
public abstract record MissingPolicy
{
    private MissingPolicy()
    {
    }

    /// <summary>Every part is required: an incomplete aggregate is absent. The default.</summary>
    public sealed record Require : MissingPolicy;

    /// <summary>Absent parts are left out; the coverage says how many.</summary>
    public sealed record Skip : MissingPolicy;

    /// <summary>
    /// Absent parts are zero: right where only events are reported. Never applied to a part that is withheld.
    /// </summary>
    public sealed record Zero : MissingPolicy;

    /// <summary>An absent part takes the latest earlier number, up to an age.</summary>
    /// <param name="DaysMax">The age in days up to which an earlier number counts, at least 1.</param>
    public sealed record CarryForward(int DaysMax) : MissingPolicy;
}
