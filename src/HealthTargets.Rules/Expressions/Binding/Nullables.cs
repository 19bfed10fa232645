using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>What can be done with values that may be missing.</summary>
internal static class Nullables
{
    /// <summary>The value; missing is a fault.</summary>
    internal static Node Value(Bound value, int position) => FromObject(value, position, takesDefault: false);

    /// <summary>The same as what is never missing; missing is a fault.</summary>
    internal static Bound Needed(Bound value, int position) => value.Type.IsNullable
        ? new Bound(value.Type.Underlying, Value(value, position), value.Syntax)
        : value;

    /// <summary>The value, or the usual one of its type.</summary>
    internal static Node ValueOrDefault(Bound value) => FromObject(value, 0, takesDefault: true);

    /// <summary>The value, or another of the type without the possibility that it is missing.</summary>
    internal static Node Coalesce(Bound value, Node other) => value.Type.Carrier switch
    {
        INullableCarrier carrier => carrier.Coalesce(value.Node, other),
        _ => value.Type.Carrier.CoalesceNull(value.Node, other),
    };

    private static Node FromObject(Bound value, int position, bool takesDefault) =>
        value.Type.Carrier is INullableCarrier carrier
            ? takesDefault ? carrier.ValueOrDefault(value.Node) : carrier.Value(value.Node, position)
            : value.Node;
}
