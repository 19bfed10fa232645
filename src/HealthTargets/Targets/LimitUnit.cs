using HealthTargets.OrgUnits;

namespace HealthTargets.Targets;

/// <summary>Of which other unit a derived limit takes its number. Immutable; equal by content.</summary>
public abstract record LimitUnit
{
    private LimitUnit()
    {
    }

    /// <summary>The unit directly above the one that is judged: <c>"parent"</c>.</summary>
    public sealed record Parent : LimitUnit;

    /// <summary>A unit by its name: <c>"province"</c>.</summary>
    /// <param name="Id">The unit; one whose identifier is <c>parent</c> can't be named in a file.</param>
    public sealed record Named(OrgUnitId Id) : LimitUnit;
}
