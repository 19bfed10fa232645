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

    /// <summary>
    /// A number that is worked out when it is judged: a measure at another time, of another unit or of another
    /// indicator, times a factor plus an amount. <c>{ "since": "lastYear", "times": 1.05 }</c>,
    /// <c>{ "unit": "parent" }</c>, <c>{ "percentile": 75, "peers": "siblings" }</c>,
    /// <c>{ "indicator": "gdp", "measure": { "change": "percent", "since": "lastYear" } }</c>. All else is that of
    /// what is judged: its unit, its period and its population group.
    /// </summary>
    /// <param name="Of">The measure; often the one that is compared with the limit.</param>
    /// <param name="Unit">Of which unit; <see langword="null"/> for the unit that is judged.</param>
    /// <param name="Since">Of which time, always the whole period; <see langword="null"/> for the period that is
    /// judged.</param>
    /// <param name="Times">The factor; 1 for the number itself.</param>
    /// <param name="Plus">The amount that is added after that; 0 for none.</param>
    public sealed record Derived(
        Measure Of, LimitUnit? Unit, ChangeReference? Since, decimal Times, decimal Plus) : Limit;
}
