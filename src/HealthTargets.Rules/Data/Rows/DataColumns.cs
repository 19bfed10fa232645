namespace HealthTargets.Rules.Data.Rows;

/// <summary>The columns that a kind of file can have, each with its place in a <see cref="DataRow"/>.</summary>
internal sealed class DataColumns
{
    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Lists columns.</summary>
    /// <param name="required">How many of them, from the first on, a file must have.</param>
    /// <param name="names">The names in the order of their places; letter case does not count.</param>
    internal DataColumns(int required, params IReadOnlyList<string> names)
    {
        Required = required;
        Names = names;
        for (int place = 0; place < names.Count; place++)
        {
            places.Add(names[place], place);
        }
    }

    /// <summary>Gets how many columns, from the first on, a file must have.</summary>
    internal int Required { get; }

    /// <summary>Gets the names.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>Gets or sets the column that may hold a list of texts in JSON Lines, or -1 for none.</summary>
    internal int ListPlace { get; init; } = -1;

    /// <summary>Gets or sets the columns that, all together, make another one needless, or null.</summary>
    internal (int Needless, IReadOnlyList<int> Together)? Instead { get; init; }

    /// <summary>Returns the names of the columns that a file lacks.</summary>
    /// <param name="isThere">Whether a place has a column.</param>
    internal IEnumerable<string> Missing(Func<int, bool> isThere) => Names.Take(Required).Where((_, place) =>
        !isThere(place)
        && !(Instead is { } other && other.Needless == place && other.Together.All(isThere)));

    /// <summary>Returns the place of a column, or -1 where there is none of that name.</summary>
    internal int PlaceOf(string name) => places.GetValueOrDefault(name, -1);
}
