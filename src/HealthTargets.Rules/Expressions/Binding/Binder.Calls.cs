using HealthTargets.Rules.Expressions.Functions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>The binder's part for calls.</summary>
internal sealed partial class Binder
{
    private Bound BindCall(CallSyntax call)
    {
        if (call.IsNew)
        {
            return BindMaker(call);
        }

        if (call.Owner is null)
        {
            return BindSpecial(call) ?? BindConversion(call) ?? BindOwnMethod(call);
        }

        if (TypeNameOf(call.Owner) is { } typeName && !IsValue(call.Owner))
        {
            return BindStatic(typeName, call);
        }

        Bound owner = Bind(call.Owner);
        if (!call.IsSafe)
        {
            return BindMethod(owner, call);
        }

        return Guarded([owner], BindMethod(owner, call), null, call);
    }

    // A method of the current item or of the only input, written without its owner.
    private Bound BindOwnMethod(CallSyntax call)
    {
        if (items.Count > 0)
        {
            var it = new NameSyntax("it", call.Start, call.Start);
            Bound owner = Read(items[^1], it);
            if (owner.Type.Kind is FactKind.List
                || Methods(owner.Type, call.Name).Count > 0)
            {
                return BindMethod(owner, call);
            }
        }

        if (Forbidden.IsReflection(call.Name))
        {
            throw BindingMistakes.Forbidden(call.NameStart, call.NameLength, call.Name);
        }

        return BindPlain(call) ?? throw BindingMistakes.UnknownFunction(
            call, "here", [.. SpecialNames, .. Library.Plain.Names(PlainFunctions.Owner)]);
    }

    // The functions of plan formulas; min and max take any number of arguments, two at a time.
    private Bound? BindPlain(CallSyntax call)
    {
        IReadOnlyList<Function> functions = Library.Plain.Find(PlainFunctions.Owner, call.Name);
        if (functions.Count == 0)
        {
            return null;
        }

        List<Bound> arguments = [.. call.Arguments.Select(Bind)];
        while (functions[0].Name is "min" or "max" && arguments.Count > 2)
        {
            arguments = [.. arguments.Chunk(2).Select(pair => TryCall(functions, pair, call)
                ?? throw WrongArguments(call, functions, arguments, 0))];
        }

        return TryCall(functions, arguments, call) ?? throw WrongArguments(call, functions, arguments, 0);
    }

    private Bound BindMethod(Bound owner, CallSyntax call)
    {
        if (Methods(owner.Type, call.Name).Count == 0 && BindJsonMethod(owner, call) is { } ofJson)
        {
            return ofJson;
        }

        if (Forbidden.IsReflection(call.Name) && Methods(owner.Type, call.Name).Count == 0)
        {
            throw BindingMistakes.Forbidden(call.NameStart, call.NameLength, call.Name);
        }

        if (BindCommonMethod(owner, call) is { } common)
        {
            return common;
        }

        IReadOnlyList<Function> methods = Methods(owner.Type, call.Name);
        if (methods.Count > 0)
        {
            List<Bound> arguments = [Nullables.Needed(owner, call.NameStart), .. call.Arguments.Select(Bind)];
            if (TryCall(methods, arguments, call) is { } bound)
            {
                return bound;
            }

            if (owner.Type.Kind != FactKind.String)
            {
                throw WrongArguments(call, methods, arguments, 1);
            }
        }

        if (ListOf(owner) is { } list)
        {
            // Entries don't tell what a dictionary holds; its values do.
            bool isOfValues = owner.Type.Kind == FactKind.Dictionary
                && call.Name.Equals("ContainsValue", StringComparison.OrdinalIgnoreCase);
            Bound items = isOfValues ? ListMembers.Find(owner, "Values", call.NameStart, call)! : list;
            return BindListCall(items, call)
                ?? throw BindingMistakes.UnknownFunction(call, $"of {owner.Type.Name}", MethodNames(owner.Type));
        }

        throw BindingMistakes.UnknownFunction(
            call, $"of {owner.Type.Name}", MethodNames(owner.Type));
    }

    private IReadOnlyCollection<string> MethodNames(FactType type) =>
    [
        .. type.ClrType is { } clr ? scope.Functions.Methods.Names(clr.Name) : [],
        .. Library.Methods.Names(type.Kind.ToString()),
        .. type.Kind is FactKind.List or FactKind.Dictionary or FactKind.String ? ListCalls.Names : [],
    ];

    // What every value has: ToString, Equals, and for those that may be missing the value or a default.
    private Bound? BindCommonMethod(Bound owner, CallSyntax call)
    {
        bool Is(string name, int count) => call.Arguments.Count == count
            && call.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

        if (owner.Type.IsNullable && Is("GetValueOrDefault", 0))
        {
            return new Bound(owner.Type.Underlying, Nullables.ValueOrDefault(owner), call);
        }

        if (owner.Type.IsNullable && Is("GetValueOrDefault", 1)
            && Conversions.Try(Bind(call.Arguments[0]), owner.Type.Underlying) is { } other)
        {
            return new Bound(owner.Type.Underlying, Nullables.Coalesce(owner, other), call);
        }

        if (Is("ToString", 0) && owner.Type.Kind != FactKind.List)
        {
            return new Bound(
                FactTypes.Of(FactKind.String),
                new Calls.One<object?, string?>(
                    owner.Type.IsNullable ? TextFunctions.Text : TextFunctions.TextOf, owner.Boxed(), call.NameStart),
                call);
        }

        if (Is("ToString", 1) && owner.Type is { Kind: FactKind.Enum, IsNullable: false }
            && Conversions.Try(Bind(call.Arguments[0]), FactTypes.Of(FactKind.String)) is Node<string> format)
        {
            return new Bound(
                FactTypes.Of(FactKind.String),
                new Calls.Two<object?, string, string>(
                    (value, written) => ((Enum)value!).ToString(written), owner.Boxed(), format, call.NameStart),
                call);
        }

        if (Is("CompareTo", 1) && !owner.Type.TakesNull && call.Arguments[0] is LiteralSyntax { Value: null })
        {
            // Every value comes behind nothing.
            return new Bound(Whole, Whole.Carrier.Constant(1), call);
        }

        return Is("Equals", 1) && owner.Type.Kind != FactKind.List ? BindEquals(owner, call) : null;
    }

    // Equals of the type where the other value is known to be one of it, else that of any two objects.
    private Bound? BindEquals(Bound owner, CallSyntax call)
    {
        Bound other = Bind(call.Arguments[0]);
        IReadOnlyList<Function> own = Methods(owner.Type, call.Name);
        if (own.Count > 0 && other.Type.Kind != FactKind.Unknown && TryCall(own, [owner, other], call) is not null)
        {
            return null;
        }

        bool mayBeMissing = owner.Type.IsNullable;
        return new Bound(
            Truth,
            new Calls.Two<object?, object?, bool>(
                (one, two) => one is null && !mayBeMissing
                    ? throw new FaultException(FaultKind.MissingValue, 0, "the owner of Equals is null")
                    : Equals(one, two),
                owner.Boxed(),
                other.Boxed(),
                call.NameStart),
            call);
    }

    private IReadOnlyList<Function> Methods(FactType type, string name)
    {
        IReadOnlyList<Function> own = type.ClrType is { } clr ? scope.Functions.Methods.Find(clr.Name, name) : [];
        return own.Count > 0 ? own : Library.Methods.Find(type.Kind.ToString(), name);
    }

    private Bound BindStatic(string typeName, CallSyntax call)
    {
        string plain = typeName is "System.Math" or "System.Convert" ? typeName["System.".Length..] : typeName;
        IReadOnlyList<Function> functions =
            [.. scope.Functions.Statics.Find(typeName, call.Name), .. Library.Statics.Find(plain, call.Name)];
        if (functions.Count == 0 && typeName == "Enumerable" && (BindRange(call) ?? BindRepeat(call)) is { } range)
        {
            return range;
        }

        if (functions.Count > 0)
        {
            List<Bound> arguments = [.. call.Arguments.Select(Bind)];
            return TryCall(functions, arguments, call) ?? throw WrongArguments(call, functions, arguments, 0);
        }

        // Every type has it from object.
        if (call.Arguments.Count == 2 && call.Name.Equals("Equals", StringComparison.OrdinalIgnoreCase)
            && FindType(typeName) is not null)
        {
            return new Bound(
                Truth,
                new Calls.Two<object?, object?, bool>(
                    Equals, Bind(call.Arguments[0]).Boxed(), Bind(call.Arguments[1]).Boxed(), call.NameStart),
                call);
        }

        if (Forbidden.IsReflection(call.Name))
        {
            throw BindingMistakes.Forbidden(call.NameStart, call.NameLength, call.Name);
        }

        throw FindType(typeName) is not null || Library.Statics.Knows(plain) || scope.Functions.Statics.Knows(typeName)
            ? BindingMistakes.UnknownFunction(
                call,
                $"of {typeName}",
                [.. Library.Statics.Names(plain), .. scope.Functions.Statics.Names(typeName)])
            : BindingMistakes.UnknownName(NameAt(call.Owner!, typeName), KnownNames());
    }

    private Bound BindMaker(CallSyntax call)
    {
        List<Bound> arguments = [.. call.Arguments.Select(Bind)];
        string plain = FactTypes.Find(call.Name)?.Kind.ToString() ?? call.Name;
        IReadOnlyList<Function> makers =
            [.. scope.Functions.Makers.Find(call.Name, call.Name), .. Library.Makers.Find(plain, call.Name)];
        if (makers.Count == 0 && FactTypes.Find(call.Name) is { } type)
        {
            makers = Library.Makers.Find(type.Name, type.Name);
        }

        return makers.Count == 0
            ? throw BindingMistakes.Forbidden(call.NameStart, call.Name.Length, "new " + call.Name)
            : TryCall(makers, arguments, call) ?? throw WrongArguments(call, makers, arguments, 0);
    }

    private static Bound? TryCall(IReadOnlyList<Function> functions, IReadOnlyList<Bound> arguments, CallSyntax call) =>
        Overloads.Call(functions, arguments, call);

    private static ExpressionMistakeException WrongArguments(
        CallSyntax call, IReadOnlyList<Function> functions, IReadOnlyList<Bound> arguments, int skipped) =>
        BindingMistakes.WrongArguments(
            call,
            string.Join(", ", arguments.Skip(skipped).Select(one => one.Type.Name)),
            string.Join(" / ", functions
                .Select(one => "(" + string.Join(", ", one.Parameters.Skip(skipped).Select(type => type.Name)) + ")")
                .Distinct(StringComparer.Ordinal)));
}
