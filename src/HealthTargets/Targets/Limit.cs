namespace HealthTargets.Targets;

/// <summary>The number or stage with which a bound compares. Immutable; equal by content.</summary>
public abstract record Limit
{
    private Limit()
    {
    }

    /// <summary>A number as written: <c>95</c>.</summary>
    /// <param name="Value">The number, in the unit of the measure.</param>
    public sealed record Number(decimal Value) : Limit;

    /// <summary>A stage of the indicator's scale: <c>"certified"</c>.</summary>
    /// <param name="Name">The name of the stage.</param>
    public sealed record Stage(string Name) : Limit;
}
