namespace HealthTargets.Rules.Expressions.Running;

/// <summary>The items of a list that have one key: a list with the key beside it.</summary>
internal sealed class ItemGroup : List<object?>
{
    /// <summary>Makes a group.</summary>
    /// <param name="key">What its items have in common.</param>
    /// <param name="items">The items.</param>
    internal ItemGroup(object? key, IEnumerable<object?> items)
        : base(items) => Key = key;

    /// <summary>Gets what the items have in common.</summary>
    internal object? Key { get; }
}
