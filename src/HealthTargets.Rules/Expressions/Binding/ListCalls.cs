using System.Collections;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>What the calls on lists do with the items.</summary>
internal static class ListCalls
{
    // Each call with the fewest and the most arguments that it takes.
    private static readonly Dictionary<string, (string Name, int Least, int Most)> Known = new[]
    {
        ("Any", 0, 1), ("All", 1, 1), ("Count", 0, 1), ("LongCount", 0, 1), ("Contains", 1, 1), ("ContainsKey", 1, 1),
        ("ContainsValue", 1, 1),
        ("Where", 1, 1), ("First", 0, 1), ("FirstOrDefault", 0, 1), ("Last", 0, 1), ("LastOrDefault", 0, 1),
        ("Single", 0, 1), ("SingleOrDefault", 0, 1), ("TakeWhile", 1, 1), ("SkipWhile", 1, 1), ("Select", 1, 1),
        ("SelectMany", 1, 1), ("OrderBy", 1, 1), ("OrderByDescending", 1, 1), ("ThenBy", 1, 1),
        ("ThenByDescending", 1, 1), ("DistinctBy", 1, 1), ("GroupBy", 1, 1), ("Sum", 0, 1), ("Average", 0, 1),
        ("Min", 0, 1), ("Max", 0, 1), ("Take", 1, 1), ("Skip", 1, 1), ("TakeLast", 1, 1), ("SkipLast", 1, 1),
        ("ElementAt", 1, 1), ("ElementAtOrDefault", 1, 1), ("Distinct", 0, 0), ("Reverse", 0, 0), ("ToList", 0, 0),
        ("ToArray", 0, 0), ("ToHashSet", 0, 0), ("AsEnumerable", 0, 0), ("DefaultIfEmpty", 0, 1), ("Concat", 1, 1),
        ("Union", 1, 1), ("Intersect", 1, 1), ("Except", 1, 1), ("SequenceEqual", 1, 1), ("Append", 1, 1),
        ("Prepend", 1, 1), ("Aggregate", 1, 2), ("Cast", 1, 1), ("OfType", 1, 1), ("ToDictionary", 1, 2),
    }.ToDictionary(one => one.Item1, StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the names of the calls.</summary>
    internal static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Returns the call of a name in its usual case, or null where there is none with so many arguments.
    /// </summary>
    internal static string? Find(string name, int count) =>
        Known.TryGetValue(name, out (string Name, int Least, int Most) known)
            && count >= known.Least && count <= known.Most ? known.Name : null;

    /// <summary>Items that pass, or one of them.</summary>
    internal static object? Filter(
        string name, IEnumerable<object?> items, Func<object?, bool>? test, int position)
    {
        switch (name)
        {
            case "Where":
                return items.Where(test!);
            case "TakeWhile":
                return items.TakeWhile(test!);
            case "SkipWhile":
                return items.SkipWhile(test!);
        }

        IEnumerable<object?> passing = test is null ? items : items.Where(test);
        bool isLast = name.StartsWith("Last", StringComparison.Ordinal);
        bool isSingle = name.StartsWith("Single", StringComparison.Ordinal);
        object? found = null;
        bool isFound = false;
        foreach (object? item in passing)
        {
            if (isSingle && isFound)
            {
                throw new FaultException(FaultKind.BadArgument, position, "there is more than one item");
            }

            (found, isFound) = (item, true);
            if (!isLast && !isSingle)
            {
                break;
            }
        }

        return isFound || name.EndsWith("OrDefault", StringComparison.Ordinal)
            ? found
            : throw new FaultException(FaultKind.NoSuchItem, position, "there is no such item");
    }

    /// <summary>The item of a list as its type; where there is none the usual value of the type.</summary>
    internal static Node ItemOf(Node<object?> item, FactType type, bool hasDefault, int position) =>
        hasDefault && !type.TakesNull
            ? Nullables.ValueOrDefault(new Bound(
                type.AsNullable(), type.AsNullable().FromObject(item, position), new Syntax.NameSyntax("", 0, 0)))
            : type.FromObject(item, position);

    /// <summary>The usual value of a type, boxed: 0 of numbers, null of objects.</summary>
    internal static Node<object?> DefaultOf(FactType type, int position) =>
        type.ToObject(ItemOf(new ConstantNode<object?>(null), type, hasDefault: true, position));

    /// <summary>Items as something else, or in another order.</summary>
    internal static object? ForEach(
        string name, IEnumerable<object?> items, Func<object?, object?> work, ExpressionFrame frame, int position)
    {
        switch (name)
        {
            case "Select":
                return items.Select(work);
            case "SelectMany":
                return items.SelectMany(item => Items.Of(work(item), frame, position));
            case "DistinctBy":
                return items.DistinctBy(work);
            case "GroupBy":
                return items.GroupBy(work).Select(group =>
                {
                    frame.Charge(Sizes.Group + (8L * group.Count()), position);
                    return (object?)new ItemGroup(group.Key, group);
                });
        }

        // Sorting is stable, so a second order may simply be put upon the first one's items.
        Comparer<object?> order = Comparer<object?>.Create(
            (one, two) => one is null || two is null
                ? (one is null ? 0 : 1) - (two is null ? 0 : 1)
                : DynamicValues.Compare(one, two) ?? 0);
        return name.EndsWith("Descending", StringComparison.Ordinal)
            ? items.OrderByDescending(work, order)
            : items.OrderBy(work, order);
    }

    /// <summary>The type of the groups that a grouping makes: lists that have a key.</summary>
    internal static FactType GroupOf(FactType key, FactType list) => new(FactKind.List, "group", Carriers.Objects)
    {
        Element = list.Element,
        MemberSource = () => [new TypedMember<ItemGroup, object?>("Key", () => key, group => group.Key)],
    };

    /// <summary>The item at a place.</summary>
    internal static object? ItemAt(IEnumerable<object?> items, int place, string name, int position)
    {
        int at = 0;
        foreach (object? item in items)
        {
            if (at++ == place)
            {
                return item;
            }
        }

        return name == "ElementAtOrDefault"
            ? null
            : throw new FaultException(FaultKind.NoSuchItem, position, $"there is no item {place}");
    }

    /// <summary>A part of the items by number.</summary>
    internal static IEnumerable<object?> Part(string name, IEnumerable<object?> items, int count) => name switch
    {
        "Take" => items.Take(count),
        "Skip" => items.Skip(count),
        "TakeLast" => items.TakeLast(count),
        _ => items.SkipLast(count),
    };

    /// <summary>Calls that need nothing but the items and perhaps another list.</summary>
    internal static object? Plain(
        string name, IEnumerable<object?> items, object? other, ExpressionFrame frame, int position) => name switch
        {
            "Distinct" or "ToHashSet" => items.Distinct(),
            "Reverse" => Items.Collect(items, frame, position).AsEnumerable().Reverse(),
            "DefaultIfEmpty" => items.DefaultIfEmpty(other),
            "Append" => items.Append(other),
            "Prepend" => items.Prepend(other),
            "Concat" => items.Concat(Items.Of(other, frame, position)),
            "Union" => items.Union(Items.Of(other, frame, position)),
            "Intersect" => items.Intersect(Items.Of(other, frame, position)),
            "Except" => items.Except(Items.Of(other, frame, position)),
            "SequenceEqual" => items.SequenceEqual(Items.Of(other, frame, position)),
            _ => items,
        };

    /// <summary>Values under keys; no key may come twice or be missing.</summary>
    internal static IDictionary ToDictionary(
        IEnumerable<KeyValuePair<object?, object?>> entries, bool ofTexts, ExpressionFrame frame, int position)
    {
        IDictionary made = ofTexts
            ? new Dictionary<string, object?>(StringComparer.Ordinal)
            : new Dictionary<object, object?>();
        foreach ((object? key, object? value) in entries)
        {
            if (key is null || made.Contains(key))
            {
                throw new FaultException(
                    FaultKind.BadArgument,
                    position,
                    key is null ? "a key is missing" : $"the key \"{key}\" comes twice");
            }

            frame.Charge(Sizes.Record(1), position);
            made.Add(key, value);
        }

        return made;
    }

    /// <summary>Whether a dictionary has a key.</summary>
    internal static bool HasKey(object? dictionary, object? key) => dictionary switch
    {
        IDictionary<string, object?> members => key is string name && members.ContainsKey(name),
        IDictionary entries => key is not null && entries.Contains(key),
        _ => throw new FaultException(FaultKind.MissingValue, 0, "the dictionary is null"),
    };

    /// <summary>The same value several times.</summary>
    internal static object?[] Repeat(ExpressionFrame frame, object? value, int count, int position)
    {
        if (count < 0)
        {
            throw new FaultException(FaultKind.BadArgument, position, "the length of the list is out of bounds");
        }

        if (count > frame.Limits.ItemsMax)
        {
            throw new FaultException(
                FaultKind.Limit, position, $"a list would have more than {frame.Limits.ItemsMax} items");
        }

        frame.Charge(Sizes.Pass + (8L * count), position);
        object?[] items = new object?[count];
        Array.Fill(items, value);
        return items;
    }

    /// <summary>Whole numbers in a row.</summary>
    internal static NumberRange Range(ExpressionFrame frame, int start, int length, int position)
    {
        if (length < 0 || (long)start + length - 1 > int.MaxValue)
        {
            throw new FaultException(FaultKind.BadArgument, position, "the length of the range is out of bounds");
        }

        if (length > frame.Limits.ItemsMax)
        {
            throw new FaultException(
                FaultKind.Limit, position, $"a list would have more than {frame.Limits.ItemsMax} items");
        }

        return new NumberRange(start, length);
    }
}
