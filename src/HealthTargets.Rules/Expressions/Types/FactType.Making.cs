using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>How types are made.</summary>
public sealed partial class FactType
{
    /// <summary>Gets the type of values that are known only when they come.</summary>
    public static FactType Unknown => FactTypes.Of(FactKind.Unknown);

    /// <summary>
    /// Returns the type of a .NET type: a plain value, an enumeration, a list, a dictionary, or an object with the
    /// public properties and fields of its class. Methods are not declared by this.
    /// </summary>
    /// <param name="type">The .NET type.</param>
    [RequiresUnreferencedCode("The members of the type and of those that it leads to are read by reflection, once.")]
    [RequiresDynamicCode("Readers of members are made for the types of their values.")]
    public static FactType Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ReflectedTypes.Of(type);
    }

    /// <summary>
    /// Returns the type of a JSON value: whole numbers are int where they fit, else long; all others double; items of
    /// one list have one type where they agree.
    /// </summary>
    /// <param name="element">A value of the shape that is meant.</param>
    public static FactType OfJson(JsonElement element) => ShapedTypes.Of(Running.JsonValues.Read(element));

    /// <summary>Returns the type of a dictionary of values, such as an <c>ExpandoObject</c>, by their shape.</summary>
    /// <param name="members">Values of the shape that is meant.</param>
    public static FactType OfDictionary(IDictionary<string, object?> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return ShapedTypes.Of(members);
    }

    /// <summary>Returns the type of a plain value, or of a list or dictionary of such values, by its shape.</summary>
    /// <param name="value">The value; one of another .NET class has an unknown type.</param>
    public static FactType OfValue(object? value) =>
        value is JsonElement element ? OfJson(element) : ShapedTypes.Of(value);

    /// <summary>Returns the type of one of the plain .NET types, such as int, decimal? or string.</summary>
    /// <typeparam name="T">The .NET type.</typeparam>
    /// <exception cref="ArgumentException">It is no plain type.</exception>
    public static FactType OfPlain<T>() => FindPlain(typeof(T))
        ?? throw new ArgumentException($"{typeof(T).Name} is no plain type.");

    /// <summary>Returns the type of objects of a class with members that are declared one by one, without reflection.
    /// </summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="declare">Declares the members.</param>
    public static FactType OfMembers<T>(Action<FactMemberList<T>> declare)
    {
        ArgumentNullException.ThrowIfNull(declare);
        var list = new FactMemberList<T>();
        declare(list);
        return new FactType(FactKind.Object, typeof(T).Name, Carriers.Objects)
        {
            ClrType = typeof(T), MemberSource = () => list.Members,
        };
    }

    /// <summary>Returns the type of an enumeration.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    public static FactType OfEnum<T>()
        where T : struct, Enum => EnumOf(typeof(T), Enum.GetNames<T>(), Enum.GetValuesAsUnderlyingType<T>());

    /// <summary>Returns the type of a plain .NET type, with its nullable form, or null.</summary>
    internal static FactType? FindPlain(Type type) =>
        System.Nullable.GetUnderlyingType(type) is { } inner
            ? FactTypes.Find(inner)?.AsNullable()
            : FactTypes.Find(type);

    /// <summary>Returns the type of an enumeration.</summary>
    internal static FactType EnumOf(Type type, string[] names, IEnumerable values)
    {
        var members = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        int place = 0;
        foreach (object value in values)
        {
            members.TryAdd(names[place++], value is ulong large
                ? unchecked((long)large)
                : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
        }

        return new FactType(FactKind.Enum, type.Name, Carriers.Enums) { ClrType = type, EnumMembers = members };
    }

    /// <summary>Returns the type of a dictionary.</summary>
    internal static FactType DictionaryOf(FactType key, FactType value) =>
        new(FactKind.Dictionary, $"dictionary of {value.Name}", Carriers.Objects) { Key = key, Element = value };
}
