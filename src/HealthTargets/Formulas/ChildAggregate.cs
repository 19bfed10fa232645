namespace HealthTargets.Formulas;

/// <summary>How what a <see cref="Formula"/> comes to for the units directly below is put together.</summary>
public enum ChildAggregate
{
    /// <summary><c>sum(children(a))</c>: all of them together.</summary>
    Sum,

    /// <summary><c>mean(children(a))</c>: the plain mean, each unit alike.</summary>
    Mean,

    /// <summary><c>min(children(a))</c>: the smallest.</summary>
    Min,

    /// <summary><c>max(children(a))</c>: the largest.</summary>
    Max,

    /// <summary>
    /// <c>count(children(a))</c>: how many of them have a number; for a condition, for how many of them it holds.
    /// </summary>
    Count,

    /// <summary><c>share(children(a &gt; b))</c>: for which share of them, 0 to 1, a condition holds.</summary>
    Share,
}
