using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>
/// The binder's part for the methods of <c>JsonElement</c>, which rules over JSON call:
/// <c>input1.Data.GetProperty("a").GetInt32()</c>.
/// </summary>
internal sealed partial class Binder
{
    private static readonly Dictionary<string, FactKind> JsonReaders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GetString"] = FactKind.String, ["GetBoolean"] = FactKind.Boolean, ["GetByte"] = FactKind.Byte,
        ["GetInt16"] = FactKind.Int16, ["GetInt32"] = FactKind.Int32, ["GetInt64"] = FactKind.Int64,
        ["GetSingle"] = FactKind.Single, ["GetDouble"] = FactKind.Double, ["GetDecimal"] = FactKind.Decimal,
        ["GetDateTime"] = FactKind.DateTime, ["GetDateTimeOffset"] = FactKind.DateTimeOffset,
        ["GetGuid"] = FactKind.Guid,
    };

    /// <summary>Returns a call of a method of JSON values, or null where it is none.</summary>
    private Bound? BindJsonMethod(Bound owner, CallSyntax call)
    {
        bool isOpen = owner.Type.Kind == FactKind.Unknown || owner.Type is { Kind: FactKind.Object, IsOpen: true };
        if (isOpen && call.Arguments.Count == 1 && call.Name.Equals("GetProperty", StringComparison.OrdinalIgnoreCase))
        {
            Bound name = Bind(call.Arguments[0]);
            return name.Type.Kind == FactKind.String
                ? ListMembers.Item(owner, name, new IndexSyntax(call.Owner!, call.Arguments[0], call.End))
                : null;
        }

        if (owner.Type.Kind == FactKind.List && call.Name.Equals("GetArrayLength", StringComparison.OrdinalIgnoreCase)
            && call.Arguments.Count == 0)
        {
            return ListMembers.Find(owner, "Count", call.NameStart, call);
        }

        // A number or text of JSON already is what the method makes of it, or is turned into it.
        return call.Arguments.Count == 0 && JsonReaders.TryGetValue(call.Name, out FactKind kind)
            && (owner.Type.IsNumeric || owner.Type.Kind is FactKind.Unknown or FactKind.String or FactKind.Boolean)
                ? Casts.Convert(owner, FactTypes.Of(kind), call)
                : null;
    }
}
