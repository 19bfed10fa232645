using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>
/// The type of a value in expressions: what it may be, and which members it has. The set is closed: what is not
/// declared here can't be reached. Immutable and safe on any thread.
/// </summary>
public sealed partial class FactType
{
    private readonly Lazy<IReadOnlyDictionary<string, FactMember>> members;
    private readonly Lazy<FactType> nullable;

    internal FactType(FactKind kind, string name, Carrier carrier)
    {
        Kind = kind;
        Name = name;
        Carrier = carrier;
        Underlying = this;
        members = new Lazy<IReadOnlyDictionary<string, FactMember>>(() => ReadMembers());
        nullable = new Lazy<FactType>(MakeNullable);
    }

    /// <summary>Gets what kind of values it holds.</summary>
    public FactKind Kind { get; }

    /// <summary>Gets the name that messages show, such as <c>int</c> or <c>list of text</c>.</summary>
    public string Name { get; }

    /// <summary>Gets whether it is a number, a date or another plain value that may be missing.</summary>
    public bool IsNullable => !ReferenceEquals(Underlying, this);

    /// <summary>Gets the type without the possibility that the value is missing.</summary>
    public FactType Underlying { get; private init; }

    /// <summary>Gets the type of the items of a list, or of the values of a dictionary; else null.</summary>
    public FactType? Element { get; internal init; }

    /// <summary>Gets the type of the keys of a dictionary; else null.</summary>
    public FactType? Key { get; internal init; }

    /// <summary>Gets the declared members of an object by name, without regard to case; empty for other kinds.
    /// </summary>
    public IReadOnlyDictionary<string, FactMember> Members => members.Value;

    /// <summary>Gets how values are carried.</summary>
    internal Carrier Carrier { get; }

    /// <summary>Gets the .NET type, where it is one.</summary>
    internal Type? ClrType { get; init; }

    /// <summary>Gets the enumeration's members by name; null for other kinds.</summary>
    internal IReadOnlyDictionary<string, long>? EnumMembers { get; init; }

    /// <summary>Gets how the members are found, once they are asked for.</summary>
    internal Func<IEnumerable<FactMember>>? MemberSource { get; init; }

    /// <summary>Gets whether names that are not declared may still be there when it runs, as in JSON.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Gets whether it is a number, missing or not.</summary>
    internal bool IsNumeric => Kind is >= FactKind.SByte and <= FactKind.Decimal;

    /// <summary>Gets whether it is a whole number, missing or not.</summary>
    internal bool IsWhole => Kind is >= FactKind.SByte and <= FactKind.UInt64;

    /// <summary>Gets whether null is one of its values.</summary>
    internal bool TakesNull => IsNullable || Kind is FactKind.String or FactKind.Object or FactKind.List
        or FactKind.Dictionary or FactKind.Unknown or FactKind.Null;

    /// <summary>Returns the type with the possibility that the value is missing; texts and objects have it anyway.
    /// </summary>
    public FactType AsNullable() => nullable.Value;

    /// <summary>Returns the type of lists of these.</summary>
    public FactType AsList() =>
        new(FactKind.List, $"list of {Name}", Carriers.Objects) { Element = this };

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>Says whether two types are the same one to expressions.</summary>
    internal bool IsSameAs(FactType other) =>
        ReferenceEquals(this, other)
        || (Kind == other.Kind && IsNullable == other.IsNullable && Kind switch
        {
            FactKind.Enum or FactKind.Object => ClrType is not null && ClrType == other.ClrType,
            FactKind.List => Element!.IsSameAs(other.Element!),
            FactKind.Dictionary => Element!.IsSameAs(other.Element!) && Key!.IsSameAs(other.Key!),
            _ => true,
        });

    /// <summary>Returns the node that takes a boxed value as one of this type.</summary>
    internal Node FromObject(Node<object?> boxed, int position) => Carrier.Unbox(boxed, this, position);

    /// <summary>Returns the node that gives a value of this type boxed.</summary>
    internal Node<object?> ToObject(Node node) => Carrier.Box(node, this);

    /// <summary>Returns a value as users know it: the member of an enumeration in the place of its number.</summary>
    internal object? ToResult(object? carried) => carried is long number && Kind == FactKind.Enum && ClrType is not null
        ? Enum.ToObject(ClrType, number)
        : carried;

    /// <summary>Returns the number of a member of the enumeration by name or number, without regard to case.</summary>
    internal object? EnumValue(string text) =>
        EnumMembers is { } known && known.TryGetValue(text.Trim(), out long number) ? number
            : long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out long written) ? written
            : null;

    private FactType MakeNullable() =>
        TakesNull ? this : new FactType(Kind, Name + "?", Carrier.Nullable)
        {
            Underlying = this, ClrType = ClrType, EnumMembers = EnumMembers,
        };

    private Dictionary<string, FactMember> ReadMembers()
    {
        var found = new Dictionary<string, FactMember>(StringComparer.OrdinalIgnoreCase);
        foreach (FactMember member in MemberSource?.Invoke() ?? [])
        {
            found.TryAdd(member.Name, member);
        }

        return found;
    }
}
