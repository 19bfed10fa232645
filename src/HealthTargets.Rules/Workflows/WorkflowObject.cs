using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Finds properties of objects as readers of the format do: by the name as it is, else by the name in other capitals;
/// null counts as not there. What is not right is reported, and null comes back.
/// </summary>
internal static class WorkflowObject
{
    /// <summary>Returns a property that is there and not null.</summary>
    internal static SyntaxMember? Find(SyntaxObject node, string property)
    {
        if (!node.TryGet(property, out SyntaxMember? found))
        {
            foreach (SyntaxMember member in node.Members)
            {
                if (string.Equals(member.Name, property, StringComparison.OrdinalIgnoreCase))
                {
                    found = member;
                    break;
                }
            }
        }

        return found?.Value is SyntaxNull ? null : found;
    }

    /// <summary>Reads a text, which may be empty.</summary>
    internal static SyntaxString? Text(SyntaxObject node, string property, DiagnosticBag bag)
    {
        SyntaxNode? value = Find(node, property)?.Value;
        if (value is not null and not SyntaxString)
        {
            bag.Add(TypeErrors.WrongType(value, property, TypeNames.Text));
        }

        return value as SyntaxString;
    }

    /// <summary>Reads a list of objects or texts; what is of another type is reported and left out.</summary>
    internal static List<T> Items<T>(SyntaxObject node, string property, BilingualText needed, DiagnosticBag bag)
        where T : SyntaxNode
    {
        var items = new List<T>();
        SyntaxNode? value = Find(node, property)?.Value;
        if (value is not null and not SyntaxArray)
        {
            bag.Add(TypeErrors.WrongType(value, property, TypeNames.List));
        }

        foreach (SyntaxNode element in (value as SyntaxArray)?.Elements ?? [])
        {
            if (element is T item)
            {
                items.Add(item);
            }
            else if (element is not SyntaxNull)
            {
                bag.Add(TypeErrors.WrongType(element, property, needed));
            }
        }

        return items;
    }

    /// <summary>Reads an object.</summary>
    internal static SyntaxObject? Object(SyntaxObject node, string property, DiagnosticBag bag)
    {
        SyntaxNode? value = Find(node, property)?.Value;
        if (value is not null and not SyntaxObject)
        {
            bag.Add(TypeErrors.WrongType(value, property, TypeNames.Object));
        }

        return value as SyntaxObject;
    }

    /// <summary>Returns the members as texts: a text as it is, null for null, anything else as JSON.</summary>
    internal static IReadOnlyDictionary<string, string?> Texts(SyntaxObject? node, StringComparer names)
    {
        if (node is null || node.Members.Length == 0)
        {
            return WorkflowRule.EmptyProperties;
        }

        var texts = new Dictionary<string, string?>(names);
        foreach (SyntaxMember member in node.Members)
        {
            texts.TryAdd(member.Name, member.Value switch
            {
                SyntaxNull => null,
                SyntaxString text => text.Value,
                _ => member.Value.Source.GetString(member.Value.Span),
            });
        }

        return texts;
    }

    /// <summary>Warns of properties that nobody reads.</summary>
    internal static void CheckNames(SyntaxObject node, ObjectShape shape, DiagnosticBag bag)
    {
        foreach (SyntaxMember member in node.Members)
        {
            if (!shape.Properties.Contains(member.Name, StringComparer.OrdinalIgnoreCase)
                && !WorkflowShapes.Former.Contains(member.Name))
            {
                bag.Add(WorkflowErrors.UnknownProperty(node, member, shape));
            }
        }
    }
}
