using HealthTargets.Rules.Expressions.Functions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>The binder's part for the functions of the language itself, conversions, lists and records.</summary>
internal sealed partial class Binder
{
    private static readonly string[] SpecialNames =
        ["iif", "isnull", "np", "is", "as", "cast", "coalesce", "isMissing"];

    private Bound? BindSpecial(CallSyntax call)
    {
        IReadOnlyList<ExpressionSyntax> given = call.Arguments;
        switch (call.Name.ToLowerInvariant())
        {
            case "iif" or "if":
                return Count(call, 3, 3) ? BindConditional(call, given[0], given[1], given[2]) : null;
            case "isnull":
                return Count(call, 2, 2) ? BindCoalesce(call, BindOptional(given[0]), Bind(given[1])) : null;
            case "coalesce":
                return BindFirst(call);
            case "ismissing":
                return Count(call, 1, 1) ? BindIsMissing(call, BindOptional(given[0])) : null;
            case "np":
                return Count(call, 1, 2) ? BindSafe(call) : null;
            case "is":
                return Count(call, 1, 2) ? BindIs(call) : null;
            case "as" or "cast":
                return Count(call, 1, 2) ? BindCast(call) : null;
            default:
                return null;
        }
    }

    private static bool Count(CallSyntax call, int least, int most) =>
        call.Arguments.Count >= least && call.Arguments.Count <= most
            ? true
            : throw BindingMistakes.WrongArguments(
                call, $"{call.Arguments.Count}", least == most ? $"{least}" : $"{least} - {most}");

    private Bound BindFirst(CallSyntax call)
    {
        _ = Count(call, 1, int.MaxValue);
        Bound result = Bind(call.Arguments[^1]);
        for (int i = call.Arguments.Count - 2; i >= 0; i--)
        {
            result = BindCoalesce(call, BindOptional(call.Arguments[i]), result);
        }

        return result with { Syntax = call };
    }

    private static Bound BindIsMissing(CallSyntax call, Bound value) =>
        new(Truth, value.Type.Carrier.IsNull(value.Node, isNegated: false), call);

    // np(a.b.c): null where a, a.b or a.b.c is null, instead of a fault.
    private Bound BindSafe(CallSyntax call)
    {
        Bound value = BindOptional(call.Arguments[0]);
        var parts = new List<Bound>();
        for (ExpressionSyntax? part = OwnerOf(call.Arguments[0]); part is not null; part = OwnerOf(part))
        {
            if (part is LambdaSyntax || (part is NameSyntax name && TryBindName(name) is null))
            {
                break;
            }

            parts.Add(BindOptional(part));
        }

        parts.Reverse();
        return Guarded(parts, value, call.Arguments.Count == 2 ? Bind(call.Arguments[1]) : null, call);
    }

    // What has to be there before a part can be worked out: its owner, or the first value that goes into it.
    private ExpressionSyntax? OwnerOf(ExpressionSyntax part) => part switch
    {
        MemberSyntax member => member.Owner,
        CallSyntax { Owner: null } call => FindType(call.Name) is null ? null : FirstOf(call),
        CallSyntax call => TypeNameOf(call.Owner) is not null && !IsValue(call.Owner!) ? FirstOf(call) : call.Owner,
        IndexSyntax index => index.Owner,
        UnarySyntax unary => unary.Operand,
        BinarySyntax { Sign: Sign.Plus } sum => sum.Left,
        _ => null,
    };

    private static ExpressionSyntax? FirstOf(CallSyntax call) =>
        call.Arguments.Count == 0 ? null : call.Arguments[0];

    private static Bound Guarded(IReadOnlyList<Bound> owners, Bound value, Bound? other, ExpressionSyntax syntax)
    {
        List<Node> parts = [.. owners.Where(owner => owner.Type.TakesNull).Select(owner => (Node)owner.Boxed())];
        if (value.Type.TakesNull && other is not null)
        {
            parts.Add(value.Boxed());
        }

        if (parts.Count == 0 && !value.Type.TakesNull)
        {
            // Nothing can be missing.
            return value with { Syntax = syntax };
        }

        var test = new Choices.NoneNull([.. parts]);
        return Choose(syntax, test, value, other ?? new Bound(FactTypes.Null, new ConstantNode<object?>(null), syntax));
    }

    private Bound BindIs(CallSyntax call)
    {
        (Bound value, FactType type) = ValueAndType(call);
        return new Bound(
            Truth,
            new Calls.One<object?, bool>(one => Casts.Is(one, type), value.Boxed(), call.NameStart),
            call);
    }

    private Bound BindCast(CallSyntax call)
    {
        (Bound value, FactType type) = ValueAndType(call);
        if (call.Name.Equals("cast", StringComparison.OrdinalIgnoreCase))
        {
            return Casts.Convert(value, type, call)
                ?? throw BindingMistakes.WrongArguments(call, value.Type.Name, type.Name);
        }

        FactType nullable = type.AsNullable();
        var node = new Calls.One<object?, object?>(
            one => Casts.Is(one, type) ? one : null, value.Boxed(), call.NameStart);
        return new Bound(nullable, nullable.FromObject(node, call.NameStart), call);
    }

    private (Bound Value, FactType Type) ValueAndType(CallSyntax call)
    {
        if (call.Arguments.Count == 1 && items.Count == 0)
        {
            throw BindingMistakes.WrongArguments(call, "1", "2");
        }

        Bound value = call.Arguments.Count == 1
            ? Read(items[^1], call)
            : Bind(call.Arguments[0]);
        ExpressionSyntax written = call.Arguments[^1];
        string? name = (written as LiteralSyntax)?.Value as string;
        bool isNullable = name?.EndsWith('?') == true;
        FactType type = name is null ? throw BindingMistakes.WrongArguments(call, "?", "\"int\"")
            : FindType(name.TrimEnd('?')) ?? throw BindingMistakes.Forbidden(written.Start, written.Length, name);
        return (value, isNullable ? type.AsNullable() : type);
    }

    // int(x), decimal?(x), DateTime("2026-12-31"), Level("High"), DateTime(2026, 3, 31).
    private Bound? BindConversion(CallSyntax call)
    {
        bool isNullable = call.Name.EndsWith('?');
        string name = call.Name.TrimEnd('?');
        FactType? type = FindType(name);
        if (type is null)
        {
            return null;
        }

        List<Bound> arguments = [.. call.Arguments.Select(Bind)];
        if (arguments.Count == 1
            && Casts.Convert(arguments[0], isNullable ? type.AsNullable() : type, call) is { } converted)
        {
            return converted;
        }

        IReadOnlyList<Function> makers =
            [.. scope.Functions.Makers.Find(name, name), .. Library.Makers.Find(type.Name, type.Name)];
        return TryCall(makers, arguments, call)
            ?? throw WrongArguments(call, makers, arguments, 0);
    }

    private Bound BindList(ListSyntax list)
    {
        List<Bound> bound = [.. list.Items.Select(Bind)];
        FactType? type = list.TypeName is null ? null
            : FindType(list.TypeName)
                ?? throw BindingMistakes.Forbidden(list.Start, list.Length, "new " + list.TypeName);
        foreach (Bound item in bound)
        {
            type = type is null || (list.TypeName is null && !type.IsSameAs(item.Type))
                ? type is null ? item.Type : Numbers.Common(bound[0] with { Type = type }, item) ?? FactType.Unknown
                : type;
        }

        type ??= FactType.Unknown;
        var nodes = new Node<object?>[bound.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            Node node = Conversions.Try(bound[i], type)
                ?? throw BindingMistakes.Branches(bound[i].Syntax, bound[i], bound[0]);
            nodes[i] = type.ToObject(node);
        }

        return new Bound(type.AsList(), new ListNodes.Listed(nodes), list);
    }

    private Bound BindRecord(RecordSyntax record)
    {
        var members = new List<FactMember>();
        var nodes = new Node<object?>[record.Names.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            Bound value = Bind(record.Values[i]);
            members.Add(new NamedMember(record.Names[i], value.Type));
            nodes[i] = value.Boxed();
        }

        return new Bound(
            new FactType(FactKind.Object, "record", Carriers.Objects) { MemberSource = () => members },
            new ListNodes.Recorded([.. record.Names], nodes),
            record);
    }
}
