namespace HealthTargets.Values;

/// <summary>Makes <see cref="ValueList{T}"/> instances; collection expressions such as <c>[a, b]</c> use it.</summary>
public static class ValueList
{
    /// <summary>Makes a list of the given items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; copied.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());

    /// <summary>Makes a list of the items of a sequence.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items; copied.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items switch
        {
            ValueList<T> list => list,
            T[] array => Create<T>(array),
            _ => Create<T>([.. items]),
        };
    }
}
