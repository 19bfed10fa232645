using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>The binder's part for calls on lists.</summary>
internal sealed partial class Binder
{
    private static FactType Whole => FactTypes.Of(FactKind.Int32);

    // What has items: lists, dictionaries, texts, and values that are known only when they come.
    private static Bound? ListOf(Bound owner) => owner.Type.Kind switch
    {
        FactKind.List => owner,
        FactKind.Dictionary => owner with { Type = ListMembers.EntryOf(owner.Type).AsList() },
        FactKind.String => new Bound(FactTypes.Of(FactKind.Char).AsList(), owner.Boxed(), owner.Syntax),
        FactKind.Unknown => owner with { Type = FactType.Unknown.AsList() },
        _ => null,
    };

    private Bound? BindListCall(Bound list, CallSyntax call)
    {
        var source = (Node<object?>)list.Node;
        FactType element = list.Type.Element!;
        IReadOnlyList<ExpressionSyntax> given = call.Arguments;
        int at = call.NameStart;
        string name = ListCalls.Find(call.Name, given.Count) ?? "";
        switch (name)
        {
            case "Any" or "All":
                return new Bound(Truth, Quantifier(source, element, call, name == "All"), call);
            case "Count" or "LongCount":
                return BindCount(source, element, call, name);
            case "Contains" or "ContainsValue":
                return new Bound(Truth, ListMembers.Contains(list, Bind(given[0]), call)!, call);
            case "ContainsKey":
                return new Bound(
                    Truth,
                    new Calls.Two<object?, object?, bool>(
                        ListCalls.HasKey, (Node<object?>)list.Node, Bind(given[0]).Boxed(), at),
                    call);
            case "Where" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault"
                or "TakeWhile" or "SkipWhile":
                return BindFilter(list, call, name);
            case "Select" or "SelectMany" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending"
                or "DistinctBy" or "GroupBy":
                return BindForEach(list, call, name);
            case "Sum" or "Average" or "Min" or "Max":
                return BindAggregate(list, call, name);
            case "Aggregate":
                return BindFold(list, call);
            case "Cast" or "OfType":
                return BindTyped(list, call, isFilter: name == "OfType");
            case "ToDictionary":
                return BindToDictionary(list, call);
            default:
                return name.Length == 0 ? null : BindPlainStep(list, call, name);
        }
    }

    private Node<bool> Quantifier(Node<object?> source, FactType element, CallSyntax call, bool forAll)
    {
        if (call.Arguments.Count == 0)
        {
            return new Quantifiers.Any(source, call.NameStart);
        }

        Bound test = BindForItem(call.Arguments[0], element, out int slot);
        return new Quantifiers.Holds(source, Condition(test), slot, forAll, call.NameStart);
    }

    private Bound BindCount(Node<object?> source, FactType element, CallSyntax call, string name)
    {
        Node<int> count = call.Arguments.Count == 0
            ? new Quantifiers.Count(source, call.NameStart)
            : new Quantifiers.CountWhere(
                source,
                Condition(BindForItem(call.Arguments[0], element, out int slot)),
                slot,
                call.NameStart);
        FactType type = FactTypes.Of(name == "Count" ? FactKind.Int32 : FactKind.Int64);
        return new Bound(type, Conversions.Convert(count, Whole, type, call.NameStart), call);
    }

    private Bound BindFilter(Bound list, CallSyntax call, string name)
    {
        FactType element = list.Type.Element!;
        int at = call.NameStart;
        int slot = 0;
        Node<bool>? test = call.Arguments.Count == 0
            ? null
            : Condition(BindForItem(call.Arguments[0], element, out slot));
        bool Passes(ExpressionFrame frame, object? item)
        {
            frame.SetItem(slot, item);
            return test!.Get(frame);
        }

        var node = new ListStep(
            (Node<object?>)list.Node,
            (frame, items) => ListCalls.Filter(
                name, test is null ? items : items, test is null ? null : item => Passes(frame, item), at),
            at);
        if (name is "Where" or "TakeWhile" or "SkipWhile")
        {
            return new Bound(element.AsList(), node, call);
        }

        bool hasDefault = name.EndsWith("OrDefault", StringComparison.Ordinal);
        return new Bound(element, ListCalls.ItemOf(node, element, hasDefault, at), call);
    }

    private Bound BindForEach(Bound list, CallSyntax call, string name)
    {
        Bound body = BindForItem(call.Arguments[0], list.Type.Element!, out int slot);
        Node<object?> boxed = body.Boxed();
        object? Work(ExpressionFrame frame, object? item)
        {
            frame.SetItem(slot, item);
            return boxed.Get(frame);
        }

        int at = call.NameStart;
        FactType type = name switch
        {
            "Select" => body.Type.AsList(),
            "SelectMany" => body.Type.Kind == FactKind.String
                ? FactTypes.Of(FactKind.Char).AsList()
                : (body.Type.Element ?? FactType.Unknown).AsList(),
            "GroupBy" => ListCalls.GroupOf(body.Type, list.Type).AsList(),
            _ => list.Type,
        };
        return new Bound(
            type,
            new ListStep(
                (Node<object?>)list.Node,
                (frame, items) => ListCalls.ForEach(name, items, item => Work(frame, item), frame, at),
                at),
            call);
    }

    private Bound? BindAggregate(Bound list, CallSyntax call, string name)
    {
        FactType element = list.Type.Element!;
        int at = call.NameStart;
        Bound body = call.Arguments.Count == 0
            ? new Bound(element, element.FromObject(SlotNode.Of(nextSlot), at), call)
            : BindForItem(call.Arguments[0], element, out _);
        int slot = nextSlot;
        SlotCount = Math.Max(SlotCount, nextSlot + 1);
        FactType? type = Aggregates.ResultOf(name, body.Type);
        if (type is null)
        {
            string taken = name is "Sum" or "Average" ? "int, double, decimal" : "int, decimal, string, DateTime";
            throw BindingMistakes.WrongArguments(call, body.Type.Name, taken);
        }

        Node<object?> boxed = body.Boxed();
        object? Value(ExpressionFrame frame, object? item)
        {
            frame.SetItem(slot, item);
            return boxed.Get(frame);
        }

        var node = new ListStep(
            (Node<object?>)list.Node,
            (frame, items) => Aggregates.Work(name, type, items.Select(item => Value(frame, item)), at),
            at);
        return new Bound(type, type.FromObject(node, at), call);
    }

    private Bound? BindPlainStep(Bound list, CallSyntax call, string name)
    {
        int at = call.NameStart;
        Bound? argument = call.Arguments.Count == 0 ? null : Bind(call.Arguments[0]);
        FactType type = list.Type;
        if (name is "Take" or "Skip" or "ElementAt" or "ElementAtOrDefault" or "TakeLast" or "SkipLast")
        {
            Node<int> count = Conversions.Try(argument!, Whole) as Node<int>
                ?? throw BindingMistakes.WrongArguments(call, argument!.Type.Name, "int");
            if (name.StartsWith("Element", StringComparison.Ordinal))
            {
                var item = new ListStep(
                    (Node<object?>)list.Node,
                    (frame, items) => ListCalls.ItemAt(items, count.Get(frame), name, at),
                    at);
                return new Bound(
                    type.Element!, ListCalls.ItemOf(item, type.Element!, name != "ElementAt", at), call);
            }

            return new Bound(
                type,
                new ListStep(
                    (Node<object?>)list.Node, (frame, items) => ListCalls.Part(name, items, count.Get(frame)), at),
                call);
        }

        if (argument is not null && name is not "DefaultIfEmpty" && ListOf(argument) is null
            && name is not ("Append" or "Prepend"))
        {
            throw BindingMistakes.WrongArguments(call, argument.Type.Name, type.Name);
        }

        Node<object?>? other = argument?.Boxed()
            ?? (name == "DefaultIfEmpty" ? ListCalls.DefaultOf(type.Element!, at) : null);
        var step = new ListStep(
            (Node<object?>)list.Node,
            (frame, items) => ListCalls.Plain(name, items, other?.Get(frame), frame, at),
            at);
        return name == "SequenceEqual"
            ? new Bound(Truth, Truth.FromObject(step, at), call)
            : new Bound(type, step, call);
    }

    // Range(start, count), with its length checked before a list is made.
    private Bound? BindRange(CallSyntax call)
    {
        if (call.Arguments.Count != 2 || !call.Name.Equals("Range", StringComparison.OrdinalIgnoreCase)
            || Conversions.Try(Bind(call.Arguments[0]), Whole) is not Node<int> start
            || Conversions.Try(Bind(call.Arguments[1]), Whole) is not Node<int> count)
        {
            return null;
        }

        return new Bound(
            Whole.AsList(),
            new Calls.WithFrameTwo<int, int, object?>(
                (frame, from, length) => ListCalls.Range(frame, from, length, call.NameStart),
                start,
                count,
                call.NameStart),
            call);
    }
}
