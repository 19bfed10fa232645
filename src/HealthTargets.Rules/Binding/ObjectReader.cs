using HealthTargets.Periods;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads the properties of one object by name. Each reading gives null where the property is not there or not right;
/// what is not right was reported.
/// </summary>
internal sealed class ObjectReader
{
    private readonly ObjectShape shape;

    private ObjectReader(SyntaxObject node, ObjectShape shape, ValueReader values)
    {
        Node = node;
        Values = values;
        this.shape = shape;
    }

    /// <summary>Gets the object.</summary>
    internal SyntaxObject Node { get; }

    /// <summary>Gets the reader of single values.</summary>
    internal ValueReader Values { get; }

    /// <summary>Gets a value indicating whether any property has a name that is not known; it was reported.</summary>
    internal bool HasUnknownNames { get; private init; }

    /// <summary>Starts to read an object; reports its unknown properties, or that it is no object at all.</summary>
    internal static ObjectReader? Open(SyntaxNode node, string property, ObjectShape shape, ValueReader values)
    {
        if (values.Object(node, property) is not { } found)
        {
            return null;
        }

        bool allKnown = values.CheckNames(found, shape);
        return new ObjectReader(found, shape, values) { HasUnknownNames = !allKnown };
    }

    /// <summary>Reports a mistake.</summary>
    internal void Report(Diagnostic diagnostic) => Values.Report(diagnostic);

    /// <summary>Returns the value of a property, or null.</summary>
    internal SyntaxNode? Find(string property) => Node.Find(property);

    /// <summary>Returns the value of a property; one that is not there is reported.</summary>
    internal SyntaxNode? Require(string property)
    {
        SyntaxNode? value = Node.Find(property);
        if (value is null)
        {
            Report(TypeErrors.MissingProperty(Node, shape, property));
        }

        return value;
    }

    /// <summary>Reports that one of several properties must be there.</summary>
    internal void ReportMissing(params string[] anyOf) => Report(TypeErrors.MissingProperty(Node, shape, anyOf));

    /// <summary>Reads a text for people, which may be empty.</summary>
    internal string? Text(string property) => Find(property) is { } node ? Values.FreeText(node, property) : null;

    /// <summary>Reads a name.</summary>
    internal SyntaxString? Name(string property) => Find(property) is { } node ? Values.Name(node, property) : null;

    /// <summary>Reads a name that must be there.</summary>
    internal SyntaxString? RequireName(string property) =>
        Require(property) is { } node ? Values.Name(node, property) : null;

    /// <summary>Reads a number.</summary>
    internal decimal? Number(string property) => Find(property) is { } node ? Values.Number(node, property) : null;

    /// <summary>Reads a number that fulfils a condition.</summary>
    internal decimal? Number(string property, Func<decimal, bool> isGood, BilingualText needed) =>
        Find(property) is { } node ? Values.Number(node, property, isGood, needed) : null;

    /// <summary>Reads a whole number of a range.</summary>
    internal int? Whole(string property, int minimum, int maximum) =>
        Find(property) is { } node ? Values.Whole(node, property, minimum, maximum) : null;

    /// <summary>Reads true or false; false where it is not there.</summary>
    internal bool Truth(string property) =>
        Find(property) is { } node && (Values.Truth(node, property) ?? false);

    /// <summary>Reads a word of a table.</summary>
    internal T? Word<T>(string property, WordTable<T> table)
        where T : struct, Enum => Find(property) is { } node ? Values.Word(node, property, table) : null;

    /// <summary>Reads a text in one or two languages.</summary>
    internal LocalizedText? Localized(string property) =>
        Find(property) is { } node ? Values.Localized(node, property) : null;

    /// <summary>Reads a period.</summary>
    internal ReportingPeriod? Period(string property) =>
        Find(property) is { } node ? Values.Period(node, property) : null;

    /// <summary>Reads a date.</summary>
    internal LocalDate? Date(string property) => Find(property) is { } node ? Values.Date(node, property) : null;

    /// <summary>
    /// Returns the only one of some properties that is there; two or more are reported, and the first counts.
    /// </summary>
    internal SyntaxMember? OnlyOne(params ReadOnlySpan<string> properties)
    {
        SyntaxMember? first = null;
        foreach (SyntaxMember member in Node.Members)
        {
            if (!properties.Contains(member.Name))
            {
                continue;
            }

            if (first is not null)
            {
                Report(TypeErrors.Conflict(Node, first, member));
            }

            first ??= member;
        }

        return first;
    }

    /// <summary>Says whether any of some properties is there.</summary>
    internal bool HasAny(ReadOnlySpan<string> properties)
    {
        foreach (SyntaxMember member in Node.Members)
        {
            if (properties.Contains(member.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports a property that has no effect here, if it is there.</summary>
    internal void Forbid(string property, BilingualText onlyFor)
    {
        if (Node.TryGet(property, out SyntaxMember? member))
        {
            Report(TypeErrors.OnlyFor(Node, member, onlyFor));
        }
    }
}
