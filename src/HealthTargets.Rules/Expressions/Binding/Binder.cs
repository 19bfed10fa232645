using HealthTargets.Rules.Expressions.Functions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Gives each part of a tree its type and its node. One binder for one expression.</summary>
internal sealed partial class Binder
{
    private readonly ExpressionScope scope;
    private readonly List<Item> items = [];
    private readonly List<ObservedPart> observed = [];
    private readonly MistakeList mistakes;
    private int nextSlot;

    internal Binder(ExpressionScope scope, MistakeList mistakes)
    {
        this.scope = scope;
        this.mistakes = mistakes;
        nextSlot = scope.SlotCount;
        if (scope.OnlyInput() is { } only)
        {
            items.Add(new Item(null, only, 0));
        }
    }

    /// <summary>Gets the number of slots that the expression needs.</summary>
    internal int SlotCount { get; private set; }

    /// <summary>Gets the inputs and members that the expression reads outside of lists, in the order of the text.
    /// </summary>
    internal ObservedPart[] Observed => [.. observed];

    /// <summary>
    /// Returns the bound form of a whole expression. Where there is one input only, it may be named in front:
    /// <c>x => x.Score > 80</c>.
    /// </summary>
    /// <exception cref="ExpressionMistakeException">A name or a type does not fit.</exception>
    internal Bound BindWhole(ExpressionSyntax syntax)
    {
        if (syntax is not LambdaSyntax lambda || items.Count != 1 || scope.TryFind(lambda.Parameter, out _, out _))
        {
            return Bind(syntax);
        }

        items[0] = items[0] with { Name = lambda.Parameter };
        return Bind(lambda.Body);
    }

    /// <summary>Returns the bound form of a tree.</summary>
    /// <remarks>
    /// A part with a mistake becomes a value of which nothing is known, so that what is around it is bound too, and
    /// says nothing of what follows from the mistake.
    /// </remarks>
    /// <exception cref="ExpressionMistakeException">There are too many mistakes to go on.</exception>
    internal Bound Bind(ExpressionSyntax syntax)
    {
        int before = mistakes.Count;
        try
        {
            return BindPart(syntax);
        }
        catch (ExpressionMistakeException problem) when (mistakes.TryAdd(problem.Mistake, before))
        {
            BindRest(syntax, problem.Mistake);
            return new Bound(FactType.Unknown, new ConstantNode<object?>(null), syntax);
        }
    }

    private Bound BindPart(ExpressionSyntax syntax)
    {
        SlotCount = Math.Max(SlotCount, nextSlot);
        return syntax switch
        {
            LiteralSyntax literal => BindLiteral(literal),
            NameSyntax name => Observe(BindName(name)),
            MemberSyntax member => Observe(BindMember(member)),
            IndexSyntax index => Observe(BindIndex(index)),
            CallSyntax call => BindCall(call),
            UnarySyntax unary => BindUnary(unary),
            BinarySyntax binary => BindBinary(binary),
            ConditionalSyntax choice => BindConditional(choice, choice.Test, choice.First, choice.Second),
            InSyntax search => BindIn(search),
            ListSyntax list => BindList(list),
            RecordSyntax record => BindRecord(record),
            _ => throw BindingMistakes.StrayLambda(syntax),
        };
    }

    // The arguments of a function that is not there have not been looked at.
    private void BindRest(ExpressionSyntax syntax, ExpressionMistake mistake)
    {
        if (syntax is not CallSyntax call || mistake.Start != call.NameStart
            || !BindingMistakes.IsUnknownFunction(mistake))
        {
            return;
        }

        foreach (ExpressionSyntax argument in call.Arguments)
        {
            _ = argument is LambdaSyntax ? BindForItem(argument, FactType.Unknown, out _) : Bind(argument);
        }
    }

    /// <summary>Returns a bound value as a condition.</summary>
    internal static Node<bool> Condition(Bound value) => value.Type.Kind switch
    {
        FactKind.Boolean when !value.Type.IsNullable => (Node<bool>)value.Node,
        FactKind.Unknown => (Node<bool>)FactTypes.Of(FactKind.Boolean).FromObject(value.Boxed(), value.Syntax.Start),
        _ => throw BindingMistakes.NeedsCondition(value.Syntax, value.Type),
    };

    private static Bound BindLiteral(LiteralSyntax literal)
    {
        if (literal.Value is null)
        {
            return new Bound(FactTypes.Null, new ConstantNode<object?>(null), literal);
        }

        FactType type = FactTypes.Find(literal.Value.GetType())!;
        return new Bound(type, type.Carrier.Constant(literal.Value), literal);
    }

    private Bound Observe(Bound value)
    {
        if (items.Count > 1)
        {
            return value;
        }

        // Of a chain a.b.c the longest form says most. What is inside a part was added just before it.
        (int start, int end) = (value.Syntax.Start, value.Syntax.End);
        for (int i = observed.Count - 1; i >= 0 && observed[i].Start >= start; i--)
        {
            if (observed[i].Start == start && observed[i].End < end)
            {
                observed.RemoveAt(i);
            }
        }

        observed.Add(new ObservedPart(value.Type, value.Node, start, end));
        return value;
    }

    private Bound BindName(NameSyntax name) =>
        TryBindName(name) ?? throw BindingMistakes.UnknownName(name, KnownNames());

    // Items of lambdas by name, then inputs, then it and its kin, then members of the current item.
    private Bound? TryBindName(NameSyntax name)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (items[i].Name is { } known && IsName(known, name.Name))
            {
                return Read(items[i], name);
            }
        }

        if (FindContext(name) is { } context)
        {
            return context;
        }

        if (scope.TryFind(name.Name, out FactType type, out int slot))
        {
            return new Bound(type, type.FromObject(SlotOf(slot), name.Start), name);
        }

        for (int i = items.Count - 1; i >= 0; i--)
        {
            if ((TryMember(Read(items[i], name), name.Name, name.Start, name)
                ?? TryDeclaredConstant(items[i].Type, name.Name, name)) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private Bound? FindContext(NameSyntax name)
    {
        string word = name.Name;
        int place = word switch
        {
            "$" => items.Count - 1,
            "^" => items.Count - 2,
            "~" => 0,
            _ when IsName("it", word) => items.Count - 1,
            _ when IsName("parent", word) => items.Count - 2,
            _ when IsName("root", word) => 0,
            _ => -1,
        };
        return place >= 0 && place < items.Count ? Read(items[place], name) : null;
    }

    private static Bound Read(Item item, ExpressionSyntax syntax) =>
        new(item.Type, item.Type.FromObject(SlotOf(item.Slot), syntax.Start), syntax);

    private static SlotNode SlotOf(int slot) => SlotNode.Of(slot);

    private bool IsName(string known, string written) => known.Equals(
        written, scope.IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private List<string> KnownNames()
    {
        var names = new List<string>(scope.Names);
        foreach (Item item in items)
        {
            names.AddRange(item.Type.Members.Keys);
            if (item.Name is not null)
            {
                names.Add(item.Name);
            }
        }

        return names;
    }

    // Binds what is worked out for each item of a list; the item stands in a slot of its own.
    private Bound BindForItem(ExpressionSyntax body, FactType element, out int slot)
    {
        var lambda = body as LambdaSyntax;
        if (lambda?.Second is not null)
        {
            throw BindingMistakes.StrayLambda(body);
        }

        slot = nextSlot++;
        items.Add(new Item(lambda?.Parameter, element, slot));
        Bound bound = Bind(lambda?.Body ?? body);
        items.RemoveAt(items.Count - 1);
        nextSlot--;
        return bound;
    }

    private readonly record struct Item(string? Name, FactType Type, int Slot);
}
