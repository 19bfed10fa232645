using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>A function that expressions may call; the owner of a method is its first parameter.</summary>
internal sealed class Function
{
    private readonly Func<Node[], int, Node> build;

    internal Function(string name, FactType[] parameters, FactType result, Func<Node[], int, Node> build)
    {
        Name = name;
        Parameters = parameters;
        Result = result;
        this.build = build;
    }

    /// <summary>Gets the name.</summary>
    internal string Name { get; }

    /// <summary>Gets the types of the parameters.</summary>
    internal IReadOnlyList<FactType> Parameters { get; }

    /// <summary>Gets the type of what it gives.</summary>
    internal FactType Result { get; }

    /// <summary>Gets whether the last parameter may come any number of times.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>Returns the node of a call with arguments of the types of the parameters.</summary>
    internal Node Build(Node[] arguments, int position) => build(arguments, position);

    /// <summary>Returns the function with a result of another type; only objects and lists have a choice.</summary>
    internal Function Returning(FactType? result) => result is null || Result.Kind != FactKind.Unknown
        ? this
        : new Function(Name, [.. Parameters], result, build) { IsOpen = IsOpen };

    /// <summary>A function without parameters.</summary>
    internal static Function Of<TResult>(string name, Func<TResult> function) => new(
        name, [], TypeOf<TResult>(), (_, at) => Return(new Calls.Zero<TResult>(function, at), at));

    /// <summary>A function of one parameter.</summary>
    internal static Function Of<T1, TResult>(string name, Func<T1, TResult> function)
    {
        FactType[] types = [TypeOf<T1>()];
        return new Function(name, types, TypeOf<TResult>(), (nodes, at) => Return(
            new Calls.One<T1, TResult>(function, Take<T1>(nodes[0], types[0], at), at), at));
    }

    /// <summary>A function of two parameters.</summary>
    internal static Function Of<T1, T2, TResult>(string name, Func<T1, T2, TResult> function)
    {
        FactType[] types = [TypeOf<T1>(), TypeOf<T2>()];
        return new Function(name, types, TypeOf<TResult>(), (nodes, at) => Return(
            new Calls.Two<T1, T2, TResult>(
                function, Take<T1>(nodes[0], types[0], at), Take<T2>(nodes[1], types[1], at), at),
            at));
    }

    /// <summary>A function of three parameters.</summary>
    internal static Function Of<T1, T2, T3, TResult>(string name, Func<T1, T2, T3, TResult> function)
    {
        FactType[] types = [TypeOf<T1>(), TypeOf<T2>(), TypeOf<T3>()];
        return new Function(name, types, TypeOf<TResult>(), (nodes, at) => Return(
            new Calls.Three<T1, T2, T3, TResult>(
                function,
                Take<T1>(nodes[0], types[0], at),
                Take<T2>(nodes[1], types[1], at),
                Take<T3>(nodes[2], types[2], at),
                at),
            at));
    }

    /// <summary>A function of any parameters, which come boxed.</summary>
    internal static Function OfMany<TResult>(string name, FactType[] types, Func<object?[], TResult> function) => new(
        name,
        types,
        TypeOf<TResult>(),
        (nodes, at) => Return(new Calls.Many<TResult>(function, nodes, at), at));

    /// <summary>Returns the type in expressions of a parameter or result.</summary>
    internal static FactType TypeOf<T>() => KnownType<T>.Type;

    private static Node<T> Take<T>(Node node, FactType type, int position) => node as Node<T>
        ?? new UnboxNode<T>(
            type.ToObject(node),
            value => throw new FaultException(
                FaultKind.WrongType, position, $"a value of type {FactTypes.NameOf(value)} can't be taken here"),
            default(T) is null,
            position);

    // What is carried otherwise than it is given goes through its boxed form.
    private static Node Return<T>(Node<T> node, int position) =>
        TypeOf<T>() is { Carrier: Carrier<T>, Kind: not FactKind.Enum } ? node
            : TypeOf<T>().FromObject(new Lifting.Box<T>(node, null), position);

    private static class KnownType<T>
    {
        internal static readonly FactType Type = Find();

        private static FactType Find() => FactType.FindPlain(typeof(T))
            ?? (typeof(T).IsEnum ? EnumType() : FactType.Unknown);

        private static FactType EnumType() => FactType.EnumOf(
            typeof(T), Enum.GetNames(typeof(T)), Enum.GetValuesAsUnderlyingType(typeof(T)));
    }
}
