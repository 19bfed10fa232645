using HealthTargets.Rules.Expressions.Functions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>The binder's part for members, items and constants of types.</summary>
internal sealed partial class Binder
{
    private Bound BindMember(MemberSyntax member)
    {
        if (TypeNameOf(member.Owner) is { } typeName && !IsValue(member.Owner))
        {
            return BindConstant(typeName, member);
        }

        Bound owner = Bind(member.Owner);
        WarnOfAbsent(owner.Type, member.Name, member.NameStart, member.Name.Length);
        if (member.IsSafe)
        {
            Bound inner = TryMember(owner, member.Name, member.NameStart, member) ?? throw Unknown(owner, member);
            return Guarded([owner], inner, null, member);
        }

        return TryMember(owner, member.Name, member.NameStart, member)
            ?? TryDeclaredConstant(owner.Type, member.Name, member)
            ?? throw Unknown(owner, member);
    }

    // A constant that the host declared of the value's class may be read through the value.
    private Bound? TryDeclaredConstant(FactType type, string name, ExpressionSyntax syntax) =>
        type.ClrType is { } clr && scope.Functions.Constants.Find(clr.Name, name) is [Function constant, ..]
            ? new Bound(constant.Result, constant.Build([], syntax.Start), syntax)
            : null;

    // The name of a type before a point: Math, System.Math, Level.
    private static string? TypeNameOf(ExpressionSyntax? owner) => owner switch
    {
        NameSyntax name => name.Name,
        MemberSyntax { Owner: NameSyntax { Name: "System" } } member => "System." + member.Name,
        _ => null,
    };

    private bool IsValue(ExpressionSyntax owner) => owner is NameSyntax name
        ? IsValueName(name)
        : owner is not MemberSyntax { Owner: NameSyntax { Name: "System" } space } || TryBindName(space) is not null;

    private bool IsValueName(NameSyntax name) =>
        scope.TryFind(name.Name, out _, out _) || TryBindName(name) is not null;

    private static ExpressionMistakeException Unknown(Bound owner, MemberSyntax member) =>
        owner.Type.Kind != FactKind.Unknown && Forbidden.IsReflection(member.Name)
            ? BindingMistakes.Forbidden(member.NameStart, member.Name.Length, member.Name)
            : BindingMistakes.UnknownMember(
                member.NameStart, member.Name, owner.Type, [.. owner.Type.Members.Keys, .. PropertyNames(owner.Type)]);

    private static IReadOnlyCollection<string> PropertyNames(FactType type) =>
        [.. Library.Properties.Names(type.Kind.ToString()), .. Library.Methods.Names(type.Kind.ToString())];

    private Bound BindConstant(string typeName, MemberSyntax member)
    {
        IReadOnlyList<Function> found = [
            .. scope.Functions.Constants.Find(typeName, member.Name),
            .. Library.Constants.Find(typeName.Replace("System.Math", "Math", StringComparison.Ordinal), member.Name)];
        if (found.Count > 0)
        {
            return new Bound(found[0].Result, found[0].Build([], member.NameStart), member);
        }

        FactType? type = FindType(typeName);
        if (type?.EnumMembers is { } members)
        {
            return members.TryGetValue(member.Name, out long number)
                ? new Bound(type, new ConstantNode<long>(number), member)
                : throw BindingMistakes.UnknownMember(member.NameStart, member.Name, type, [.. members.Keys]);
        }

        if (Forbidden.IsClock(typeName, member.Name))
        {
            throw BindingMistakes.Clock(member);
        }

        throw type is not null || Library.Statics.Knows(typeName)
            ? BindingMistakes.UnknownConstant(member, typeName, [
                .. Library.Constants.Names(typeName), .. Library.Statics.Names(typeName)])
            : BindingMistakes.UnknownName(NameAt(member.Owner, typeName), KnownNames());
    }

    private static NameSyntax NameAt(ExpressionSyntax at, string name) =>
        at as NameSyntax ?? new NameSyntax(name, at.Start, at.End);

    /// <summary>Returns a type by name: of the host, then of those that everybody knows; or null.</summary>
    private FactType? FindType(string name) =>
        scope.Functions.Types.GetValueOrDefault(name)
            ?? FactTypes.Find(name)
            ?? Library.Enums.GetValueOrDefault(
                name.StartsWith("System.", StringComparison.Ordinal) ? name["System.".Length..] : name);

    /// <summary>Returns a member of a value, or null where there is none.</summary>
    private static Bound? TryMember(Bound owner, string name, int position, ExpressionSyntax syntax)
    {
        FactType type = owner.Type;
        if (type.IsNullable)
        {
            return TryNullableMember(owner, name, position, syntax);
        }

        if (type.Members.TryGetValue(name, out FactMember? member))
        {
            return new Bound(member.Type, member.Read(owner.Boxed(), position), syntax);
        }

        IReadOnlyList<Function> properties = Library.Properties.Find(type.Kind.ToString(), name);
        if (properties.Count > 0)
        {
            Function property = properties[0];
            return new Bound(property.Result, property.Build([owner.Node], position), syntax);
        }

        return type.Kind switch
        {
            FactKind.List or FactKind.Dictionary => ListMembers.Find(owner, name, position, syntax),
            FactKind.Unknown when !Forbidden.IsReflection(name) => new Bound(
                FactType.Unknown,
                new NamedValueNode(owner.Boxed(), name, isRequired: false, position),
                syntax),
            FactKind.Object when type.IsOpen && syntax is MemberSyntax =>
                new Bound(
                    FactType.Unknown,
                    new NamedValueNode(owner.Boxed(), name, isRequired: false, position),
                    syntax),
            _ => null,
        };
    }

    private static Bound? TryNullableMember(Bound owner, string name, int position, ExpressionSyntax syntax)
    {
        FactType plain = owner.Type.Underlying;
        if (name.Equals("HasValue", StringComparison.OrdinalIgnoreCase))
        {
            return new Bound(
                FactTypes.Of(FactKind.Boolean), owner.Type.Carrier.IsNull(owner.Node, isNegated: true), syntax);
        }

        var value = new Bound(plain, Nullables.Value(owner, position), syntax);
        return name.Equals("Value", StringComparison.OrdinalIgnoreCase)
            ? value
            : TryMember(value, name, position, syntax);
    }

    private Bound BindIndex(IndexSyntax index)
    {
        Bound owner = Bind(index.Owner);
        Bound key = Bind(index.Index);
        if (key.LiteralText is { } name)
        {
            WarnOfAbsent(owner.Type, name, key.Syntax.Start, key.Syntax.Length);
        }

        return ListMembers.Item(owner, key, index)
            ?? throw BindingMistakes.NoItems(index, owner.Type);
    }
}
