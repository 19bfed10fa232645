namespace HealthTargets.Rules.Expressions.Types;

/// <summary>The types that everybody knows, by kind, by .NET type and by name.</summary>
internal static class FactTypes
{
    private static readonly Dictionary<Type, FactType> ByClrType = new()
    {
        [typeof(bool)] = Plain(FactKind.Boolean, "bool", new PlainCarrier<bool>(), typeof(bool)),
        [typeof(char)] = Plain(FactKind.Char, "char", new PlainCarrier<char>(), typeof(char)),
        [typeof(sbyte)] = Plain(FactKind.SByte, "sbyte", new NumberCarrier<sbyte>(), typeof(sbyte)),
        [typeof(byte)] = Plain(FactKind.Byte, "byte", new NumberCarrier<byte>(), typeof(byte)),
        [typeof(short)] = Plain(FactKind.Int16, "short", new NumberCarrier<short>(), typeof(short)),
        [typeof(ushort)] = Plain(FactKind.UInt16, "ushort", new NumberCarrier<ushort>(), typeof(ushort)),
        [typeof(int)] = Plain(FactKind.Int32, "int", new NumberCarrier<int>(), typeof(int)),
        [typeof(uint)] = Plain(FactKind.UInt32, "uint", new NumberCarrier<uint>(), typeof(uint)),
        [typeof(long)] = Plain(FactKind.Int64, "long", new NumberCarrier<long>(), typeof(long)),
        [typeof(ulong)] = Plain(FactKind.UInt64, "ulong", new NumberCarrier<ulong>(), typeof(ulong)),
        [typeof(float)] = Plain(FactKind.Single, "float", new NumberCarrier<float>(), typeof(float)),
        [typeof(double)] = Plain(FactKind.Double, "double", new NumberCarrier<double>(), typeof(double)),
        [typeof(decimal)] = Plain(FactKind.Decimal, "decimal", new NumberCarrier<decimal>(), typeof(decimal)),
        [typeof(string)] = Plain(FactKind.String, "string", Carriers.Texts, typeof(string)),
        [typeof(DateTime)] = Plain(FactKind.DateTime, "DateTime", new PlainCarrier<DateTime>(), typeof(DateTime)),
        [typeof(DateTimeOffset)] = Plain(
            FactKind.DateTimeOffset, "DateTimeOffset", new PlainCarrier<DateTimeOffset>(), typeof(DateTimeOffset)),
        [typeof(DateOnly)] = Plain(FactKind.DateOnly, "DateOnly", new PlainCarrier<DateOnly>(), typeof(DateOnly)),
        [typeof(TimeOnly)] = Plain(FactKind.TimeOnly, "TimeOnly", new PlainCarrier<TimeOnly>(), typeof(TimeOnly)),
        [typeof(TimeSpan)] = Plain(FactKind.TimeSpan, "TimeSpan", new PlainCarrier<TimeSpan>(), typeof(TimeSpan)),
        [typeof(Guid)] = Plain(FactKind.Guid, "Guid", new PlainCarrier<Guid>(), typeof(Guid)),
        [typeof(object)] = Plain(FactKind.Unknown, "object", Carriers.Objects, typeof(object)),
    };

    private static readonly Dictionary<FactKind, FactType> ByKind =
        ByClrType.Values.ToDictionary(type => type.Kind);

    private static readonly Dictionary<string, FactType> ByName = Names();

    /// <summary>Gets the type of the word null.</summary>
    internal static FactType Null { get; } = Plain(FactKind.Null, "null", Carriers.Objects, null);

    /// <summary>Returns a plain type by its kind.</summary>
    internal static FactType Of(FactKind kind) => ByKind[kind];

    /// <summary>Returns a plain type by its .NET type, or null where it is none.</summary>
    internal static FactType? Find(Type type) => ByClrType.GetValueOrDefault(type);

    /// <summary>Returns a plain type by its short or long name, with or without System before it, or null.</summary>
    internal static FactType? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Returns the name of the type of a value, for messages.</summary>
    internal static string NameOf(object? value) =>
        value is null ? "null" : Find(value.GetType())?.Name ?? value.GetType().Name;

    private static FactType Plain(FactKind kind, string name, Carrier carrier, Type? type) =>
        new(kind, name, carrier) { ClrType = type };

    private static Dictionary<string, FactType> Names()
    {
        var names = new Dictionary<string, FactType>(StringComparer.Ordinal);
        foreach ((Type type, FactType fact) in ByClrType)
        {
            names[fact.Name] = fact;
            names[type.Name] = fact;
            names["System." + type.Name] = fact;
        }

        return names;
    }
}
