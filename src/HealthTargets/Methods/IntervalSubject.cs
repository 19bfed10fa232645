namespace HealthTargets.Methods;

/// <summary>What a <see cref="Statistic.Interval"/> is around.</summary>
public enum IntervalSubject
{
    /// <summary>A proportion: the numerator is part of the denominator.</summary>
    Proportion,

    /// <summary>A rate: the numerator counts events.</summary>
    Rate,
}
