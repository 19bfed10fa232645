using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>The binder's part for calls that make one value of a list, or a list of one value.</summary>
internal sealed partial class Binder
{
    // Aggregate(0, (sum, x) => sum + x); without a first value the first item is it.
    private Bound BindFold(Bound list, CallSyntax call)
    {
        if (call.Arguments[^1] is not LambdaSyntax { Second: { } second } rule)
        {
            throw BindingMistakes.WrongArguments(call, "?", "(sum, x) => sum + x");
        }

        Bound? seed = call.Arguments.Count == 2 ? Bind(call.Arguments[0]) : null;
        FactType element = list.Type.Element!;
        FactType type = seed?.Type ?? element;
        Bound body = BindForTwo(rule, second, type, element, out int slot);
        if (Conversions.Try(body, type) is null && Numbers.Common(body, SumOf(type, rule)) is { } wider)
        {
            // An int and doubles add up to a double.
            type = wider;
            body = BindForTwo(rule, second, type, element, out slot);
        }

        Node? first = seed is null ? null : Conversions.Try(seed, type);
        if (Conversions.Try(body, type) is not { } next || (seed is not null && first is null))
        {
            throw BindingMistakes.Branches(rule.Body, body, seed ?? body with { Type = element });
        }

        Node<object?> work = type.ToObject(next);
        Node<object?>? start = first is null ? null : type.ToObject(first);
        int at = call.NameStart;
        var node = new ListStep(
            (Node<object?>)list.Node, (frame, values) => Fold(frame, values, start, work, (slot, at)), at);
        return new Bound(type, type.FromObject(node, at), call);
    }

    private Bound SumOf(FactType type, ExpressionSyntax rule) => Read(new Item(null, type, nextSlot), rule);

    private static object? Fold(
        ExpressionFrame frame,
        IEnumerable<object?> values,
        Node<object?>? start,
        Node<object?> work,
        (int Slot, int Position) place)
    {
        object? sum = start?.Get(frame);
        bool isFirst = start is null;
        foreach (object? value in values)
        {
            if (isFirst)
            {
                (sum, isFirst) = (value, false);
                continue;
            }

            frame.SetItem(place.Slot, sum);
            frame.SetItem(place.Slot + 1, value);
            sum = work.Get(frame);
        }

        return isFirst ? throw new FaultException(FaultKind.NoSuchItem, place.Position, "the list has no items") : sum;
    }

    private Bound BindForTwo(LambdaSyntax rule, string second, FactType first, FactType element, out int slot)
    {
        slot = nextSlot;
        nextSlot += 2;
        items.Add(new Item(rule.Parameter, first, slot));
        items.Add(new Item(second, element, slot + 1));
        Bound bound = Bind(rule.Body);
        items.RemoveRange(items.Count - 2, 2);
        nextSlot -= 2;
        return bound;
    }

    // OfType<int>() leaves out what is of another type; Cast<int>() takes that for a fault. Neither converts.
    private Bound BindTyped(Bound list, CallSyntax call, bool isFilter)
    {
        ExpressionSyntax written = call.Arguments[0];
        if ((written as LiteralSyntax)?.Value is not string name)
        {
            throw BindingMistakes.WrongArguments(call, "?", "\"int\"");
        }

        FactType plain = FindType(name.TrimEnd('?'))
            ?? throw BindingMistakes.Forbidden(written.Start, written.Length, name);
        FactType type = name.EndsWith('?') ? plain.AsNullable() : plain;
        int at = call.NameStart;
        object? Taken(object? item) => Casts.Is(item, plain) || (item is null && type.TakesNull)
            ? item
            : throw new FaultException(FaultKind.WrongType, at, $"an item is no {type.Name}");
        return new Bound(
            type.AsList(),
            new ListStep(
                (Node<object?>)list.Node,
                (_, values) => isFilter ? values.Where(item => Casts.Is(item, plain)) : values.Select(Taken),
                at),
            call);
    }

    private Bound BindToDictionary(Bound list, CallSyntax call)
    {
        FactType element = list.Type.Element!;
        Bound key = BindForItem(call.Arguments[0], element, out int slot);
        Bound? value = call.Arguments.Count == 2 ? BindForItem(call.Arguments[1], element, out _) : null;
        (Node<object?> keys, Node<object?>? found) = (key.Boxed(), value?.Boxed());
        int at = call.NameStart;
        KeyValuePair<object?, object?> Entry(ExpressionFrame frame, object? item)
        {
            frame.SetItem(slot, item);
            object? name = keys.Get(frame);
            frame.SetItem(slot, item);
            return new(name, found is null ? item : found.Get(frame));
        }

        return new Bound(
            FactType.DictionaryOf(key.Type, value?.Type ?? element),
            new ListStep(
                (Node<object?>)list.Node,
                (frame, values) => ListCalls.ToDictionary(
                    values.Select(item => Entry(frame, item)), key.Type.Kind == FactKind.String, frame, at),
                at),
            call);
    }

    // Repeat(value, count), with its length checked before a list is made.
    private Bound? BindRepeat(CallSyntax call)
    {
        if (call.Arguments.Count != 2 || !call.Name.Equals("Repeat", StringComparison.OrdinalIgnoreCase)
            || Conversions.Try(Bind(call.Arguments[1]), Whole) is not Node<int> count)
        {
            return null;
        }

        Bound value = Bind(call.Arguments[0]);
        return new Bound(
            value.Type.AsList(),
            new Calls.WithFrameTwo<object?, int, object?>(
                (frame, item, length) => ListCalls.Repeat(frame, item, length, call.NameStart),
                value.Boxed(),
                count,
                call.NameStart),
            call);
    }
}
