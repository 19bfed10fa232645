using System.Collections;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Properties and items of lists and dictionaries.</summary>
internal static class ListMembers
{
    /// <summary>The type of the entries of a dictionary: a key and a value.</summary>
    internal static FactType EntryOf(FactType dictionary) => new(FactKind.Object, "entry", Carriers.Objects)
    {
        MemberSource = () =>
        [
            new TypedMember<DictionaryEntry, object?>("Key", () => dictionary.Key!, entry => entry.Key),
            new TypedMember<DictionaryEntry, object?>("Value", () => dictionary.Element!, entry => entry.Value),
        ],
    };

    /// <summary>Returns a property of a list, or the value under a name of a dictionary; or null.</summary>
    internal static Bound? Find(Bound owner, string name, int position, ExpressionSyntax syntax)
    {
        FactType type = owner.Type;
        bool Is(string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

        if (Is("Count") || (Is("Length") && type.Kind == FactKind.List))
        {
            return new Bound(
                FactTypes.Of(FactKind.Int32), new Quantifiers.Count((Node<object?>)owner.Node, position), syntax);
        }

        if (type.Kind != FactKind.Dictionary)
        {
            return null;
        }

        if (Is("Keys") || Is("Values"))
        {
            bool isKeys = Is("Keys");
            return new Bound(
                (isKeys ? type.Key! : type.Element!).AsList(),
                new ListStep(
                    (Node<object?>)owner.Node,
                    (_, entries) => entries.Select(entry => Part(entry, isKeys)),
                    position),
                syntax);
        }

        var key = new ConstantNode<object?>(name);
        return type.Key!.Kind == FactKind.String
            ? new Bound(
                type.Element!,
                type.Element!.FromObject(
                    new ListNodes.Under((Node<object?>)owner.Node, key, position), position),
                syntax)
            : null;
    }

    /// <summary>Returns an item of a list, a text, a dictionary or a JSON object; or null where there are none.
    /// </summary>
    internal static Bound? Item(Bound owner, Bound key, IndexSyntax syntax)
    {
        int position = syntax.Owner.End;
        FactType type = owner.Type;
        switch (type.Kind)
        {
            case FactKind.String when Conversions.Try(key, FactTypes.Of(FactKind.Int32)) is Node<int> place:
                return new Bound(
                    FactTypes.Of(FactKind.Char),
                    new Calls.Two<string, int, char>(
                        (text, at) => text[at], (Node<string>)owner.Node, place, position),
                    syntax);
            case FactKind.List when Conversions.Try(key, FactTypes.Of(FactKind.Int32)) is Node<int> place:
                return new Bound(
                    type.Element!,
                    type.Element!.FromObject(new ListNodes.At((Node<object?>)owner.Node, place, position), position),
                    syntax);
            case FactKind.Dictionary when Conversions.Try(key, type.Key!) is { } typed:
                Node<object?> boxed = type.Key!.ToObject(typed);
                return new Bound(
                    type.Element!,
                    type.Element!.FromObject(
                        new ListNodes.Under((Node<object?>)owner.Node, boxed, position), position),
                    syntax);
            case FactKind.Object when type.IsOpen && key.Type.Kind == FactKind.String:
                FactType member = key.LiteralText is { } name && type.Members.TryGetValue(name, out FactMember? known)
                    ? known.Type
                    : FactType.Unknown;
                return new Bound(
                    member,
                    member.FromObject(new ListNodes.Under(owner.Boxed(), key.Boxed(), position), position),
                    syntax);
            case FactKind.Unknown when key.Type.Kind == FactKind.String:
                return new Bound(
                    FactType.Unknown, new ListNodes.Under(owner.Boxed(), key.Boxed(), position), syntax);
            case FactKind.Unknown when Conversions.Try(key, FactTypes.Of(FactKind.Int32)) is Node<int> place:
                return new Bound(FactType.Unknown, new ListNodes.At(owner.Boxed(), place, position), syntax);
            default:
                return null;
        }
    }

    /// <summary>Returns whether a list or text holds a value; or null where the owner is neither.</summary>
    internal static Node<bool>? Contains(Bound list, Bound value, ExpressionSyntax syntax)
    {
        FactType? element = list.Type.Kind switch
        {
            FactKind.List => list.Type.Element,
            FactKind.String => FactTypes.Of(FactKind.Char),
            FactKind.Unknown => FactType.Unknown,
            _ => null,
        };
        if (element is null)
        {
            return null;
        }

        // The value as an item where that goes, so that a long finds its int.
        Node<object?> wanted = Conversions.Try(value, element) is { } typed ? element.ToObject(typed) : value.Boxed();
        int position = syntax.Start;
        return new Calls.WithFrameTwo<object?, object?, bool>(
            (frame, items, one) => Items.Of(items, frame, position).Any(item => DynamicValues.AreEqual(item, one)),
            list.Boxed(),
            wanted,
            position);
    }

    private static object? Part(object? entry, bool isKey) => entry switch
    {
        DictionaryEntry one => isKey ? one.Key : one.Value,
        KeyValuePair<string, object?> one => isKey ? one.Key : one.Value,
        _ => null,
    };
}
