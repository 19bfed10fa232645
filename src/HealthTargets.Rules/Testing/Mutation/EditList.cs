using System.Globalization;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>Collects the changes of one target, in the order in which they are found.</summary>
internal sealed class EditList(SyntaxObject root)
{
    // What is longer is cut where it is shown.
    private const int ShownMax = 60;

    private readonly List<TargetEdit> edits = [];

    /// <summary>Gets the target as it is written.</summary>
    internal SyntaxObject Root => root;

    /// <summary>Gets the changes.</summary>
    internal IReadOnlyList<TargetEdit> Edits => edits;

    /// <summary>Changes the value of a property.</summary>
    internal void Value(MutationKind kind, SyntaxMember member, string json) => Add(
        kind, member.Value, Shown(member), $"\"{member.Name}\": {json}", member.Value, TreeEdit.Node(json));

    /// <summary>Changes one of the values of a property.</summary>
    internal void Element(MutationKind kind, SyntaxMember owner, SyntaxNode element, string json) => Add(
        kind, element, $"\"{owner.Name}\": … {Raw(element)}", $"\"{owner.Name}\": … {json}", element,
        TreeEdit.Node(json));

    /// <summary>Takes a value out of a list.</summary>
    internal void RemoveElement(MutationKind kind, SyntaxMember owner, SyntaxNode element) =>
        Add(kind, element, $"\"{owner.Name}\": … {Raw(element)}", "", element, null);

    /// <summary>Takes a property away.</summary>
    internal void Remove(MutationKind kind, SyntaxMember member) =>
        Add(kind, member.Value, Shown(member), "", member.Value, null);

    /// <summary>Gives a property another name.</summary>
    internal void Rename(MutationKind kind, SyntaxObject owner, SyntaxMember member, string name)
    {
        SyntaxObject renamed = owner.With([.. owner.Members.Select(one =>
            ReferenceEquals(one, member) ? one with { Name = name } : one)]);
        edits.Add(new TargetEdit(
            kind, member.Value.Source, member.NameSpan, Shown(member), $"\"{name}\": {Raw(member.Value)}",
            TreeEdit.Replace(root, owner, renamed)!));
    }

    /// <summary>Puts a property where there was none.</summary>
    internal void Insert(MutationKind kind, SyntaxObject owner, string name, string json)
    {
        var member = new SyntaxMember(name, default, TreeEdit.Node(json));
        SyntaxNode place = owner.Find("id") ?? owner;
        edits.Add(new TargetEdit(
            kind, place.Source, place.Head, "", $"\"{name}\": {json}",
            TreeEdit.Replace(root, owner, owner.With([.. owner.Members, member]))!));
    }

    /// <summary>Exchanges two neighbours in a list.</summary>
    internal void Exchange(MutationKind kind, SyntaxMember owner, SyntaxArray list, int first)
    {
        SyntaxNode[] elements = [.. list.Elements];
        (elements[first], elements[first + 1]) = (elements[first + 1], elements[first]);
        Add(
            kind,
            list.Elements[first + 1],
            $"\"{owner.Name}\": {Raw(list.Elements[first])}, {Raw(list.Elements[first + 1])}",
            $"\"{owner.Name}\": {Raw(elements[first])}, {Raw(elements[first + 1])}",
            list,
            list.With(elements));
    }

    /// <summary>Changes a number by one in its last digit, up and down.</summary>
    internal void Digits(MutationKind kind, SyntaxMember? member)
    {
        if (member?.Value is SyntaxNumber { Value: not null } number)
        {
            foreach (string next in Neighbours(number))
            {
                Value(kind, member, next);
            }
        }
    }

    /// <summary>Returns a number less and plus one in its last digit as written.</summary>
    internal static IEnumerable<string> Neighbours(SyntaxNumber number)
    {
        if (number.Value is not { } value || number.Decimals > 20 || Math.Abs(value) > 1e15m)
        {
            return [];
        }

        decimal step = new(1, 0, 0, isNegative: false, (byte)number.Decimals);
        return new[] { value - step, value + step }.Select(one => one.ToString(
            "0." + new string('0', number.Decimals), CultureInfo.InvariantCulture));
    }

    private void Add(
        MutationKind kind, SyntaxNode place, string before, string after, SyntaxNode old, SyntaxNode? with)
    {
        if (TreeEdit.Replace(root, old, with) is { } tree)
        {
            edits.Add(new TargetEdit(kind, place.Source, place.Head, before, after, tree));
        }
    }

    private static string Shown(SyntaxMember member) => $"\"{member.Name}\": {Raw(member.Value)}";

    private static string Raw(SyntaxNode node)
    {
        string text = string.Join(' ', node.Source.GetString(node.Span)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return PlainText.Clean(text, ShownMax);
    }
}
