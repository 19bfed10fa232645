using System.Globalization;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads single values: a text, a number, a word, a period. What is not right is reported, and null comes back; so a
/// caller can go on and find more mistakes in the same run.
/// </summary>
internal sealed class ValueReader
{
    private readonly DiagnosticBag bag;

    internal ValueReader(DiagnosticBag bag) => this.bag = bag;

    /// <summary>Reports a mistake.</summary>
    internal void Report(Diagnostic diagnostic) => bag.Add(diagnostic);

    /// <summary>Reads a text that is not empty.</summary>
    internal SyntaxString? Text(SyntaxNode node, string property)
    {
        if (Of<SyntaxString>(node, property, TypeNames.Text) is not { } text)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text.Value))
        {
            bag.Add(TypeErrors.Empty(node, property));
            return null;
        }

        return text;
    }

    /// <summary>Reads a text for people, which may be empty.</summary>
    internal string? FreeText(SyntaxNode node, string property) =>
        Of<SyntaxString>(node, property, TypeNames.Text)?.Value;

    /// <summary>Reads a text that can serve as a name.</summary>
    internal SyntaxString? Name(SyntaxNode node, string property)
    {
        SyntaxString? text = Text(node, property);
        return text is not null && IsName(text, text.Span, text.Value) ? text : null;
    }

    /// <summary>Tells whether a text can serve as a name, and reports it where it can't.</summary>
    /// <param name="owner">What bears the name.</param>
    /// <param name="span">The place of the name.</param>
    /// <param name="name">The name.</param>
    internal bool IsName(SyntaxNode owner, SourceSpan span, string name)
    {
        bool isName = name.Length > 0 && name.Length <= BindingLimits.NameMax
            && !char.IsWhiteSpace(name[0]) && !char.IsWhiteSpace(name[^1])
            && !HasUnprintable(name);
        if (!isName)
        {
            bag.Add(TypeErrors.BadIdentifier(owner.Source, span, owner.Pointer, name));
        }

        return isName;
    }

    private static bool HasUnprintable(string name)
    {
        foreach (char character in name)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFFFD')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a number.</summary>
    /// <returns>The number; null too for one that could not be kept, which was reported as the text was read.</returns>
    internal decimal? Number(SyntaxNode node, string property) =>
        Of<SyntaxNumber>(node, property, TypeNames.Number)?.Value;

    /// <summary>Reads a number that fulfils a condition, given in words for the message.</summary>
    internal decimal? Number(SyntaxNode node, string property, Func<decimal, bool> isGood, BilingualText needed)
    {
        decimal? value = Number(node, property);
        if (value is { } found && !isGood(found))
        {
            bag.Add(TypeErrors.OutOfRange((SyntaxNumber)node, property, new FormattedText(needed)));
            return null;
        }

        return value;
    }

    /// <summary>Reads a whole number of a range.</summary>
    internal int? Whole(SyntaxNode node, string property, int minimum, int maximum)
    {
        decimal? value = Number(node, property);
        if (value is { } found && (found != decimal.Truncate(found) || found < minimum || found > maximum))
        {
            bag.Add(TypeErrors.OutOfRange((SyntaxNumber)node, property, new FormattedText(
                new("a whole number from {0} to {1}", "是 {0} 到 {1} 的整数"), minimum, maximum)));
            return null;
        }

        return (int?)value;
    }

    /// <summary>Reads true or false.</summary>
    internal bool? Truth(SyntaxNode node, string property) =>
        Of<SyntaxBoolean>(node, property, TypeNames.Truth)?.Value;

    /// <summary>Reads a word of a table.</summary>
    internal T? Word<T>(SyntaxNode node, string property, WordTable<T> table)
        where T : struct, Enum
    {
        if (Text(node, property) is not { } text)
        {
            return null;
        }

        T? value = table.Find(text.Value);
        if (value is null)
        {
            bag.Add(NameErrors.UnknownWord(text, property, table.Words));
        }

        return value;
    }

    /// <summary>Reads a period in its canonical text.</summary>
    internal ReportingPeriod? Period(SyntaxNode node, string property) =>
        Text(node, property) is { } text ? Period(text.Source, text.Span, text.Pointer, text.Value) : null;

    /// <summary>Reads a period in its canonical text, such as the name of a property.</summary>
    internal ReportingPeriod? Period(SourceText source, SourceSpan span, string? pointer, string text)
    {
        PeriodParseResult result = PeriodReader.Strict(text);
        if (!result.Success)
        {
            bag.Add(PeriodErrors.BadPeriod(source, span, pointer, text, result.Error));
            return null;
        }

        return result.Value;
    }

    /// <summary>Reads a date: <c>2021-12-31</c>.</summary>
    internal LocalDate? Date(SyntaxNode node, string property)
    {
        if (Text(node, property) is not { } text)
        {
            return null;
        }

        // There are also texts of years before 1 and after 9999, which periods don't have.
        if (IsoDate.Read(text.Value) is not { Year: >= 1 and <= 9999 } date)
        {
            bag.Add(PeriodErrors.BadDate(text.Source, text.Span, text.Pointer, text.Value));
            return null;
        }

        return date;
    }

    /// <summary>Reads a text in one or two languages: <c>"Beds"</c> or <c>{ "en": "Beds", "zh": "床位" }</c>.</summary>
    internal LocalizedText? Localized(SyntaxNode node, string property)
    {
        switch (node)
        {
            case SyntaxString:
                return FreeText(node, property) is { } text ? LocalizedText.Same(text) : null;
            case SyntaxObject both:
                CheckNames(both, Shapes.Localized);
                string? english = both.Find("en") is { } en ? FreeText(en, "en") : null;
                string? chinese = both.Find("zh") is { } zh ? FreeText(zh, "zh") : null;
                if (both.Members.Length == 0)
                {
                    bag.Add(TypeErrors.Empty(node, property));
                }

                return new LocalizedText(english, chinese);
            default:
                bag.Add(TypeErrors.WrongType(node, property, TypeNames.TextOrObject));
                return null;
        }
    }

    /// <summary>Reads an object; its members are not read yet.</summary>
    internal SyntaxObject? Object(SyntaxNode node, string property) =>
        Of<SyntaxObject>(node, property, TypeNames.Object);

    private TNode? Of<TNode>(SyntaxNode node, string property, BilingualText needed)
        where TNode : SyntaxNode
    {
        if (node is TNode found)
        {
            return found;
        }

        bag.Add(TypeErrors.WrongType(node, property, needed));
        return null;
    }

    /// <summary>
    /// Reads a list; the items are not read yet. A list that must not be empty is reported where it is.
    /// </summary>
    internal IReadOnlyList<SyntaxNode> Items(SyntaxNode node, string property, bool mayBeEmpty = false)
    {
        if (Of<SyntaxArray>(node, property, TypeNames.List) is not { } list)
        {
            return [];
        }

        if (list.Elements.Length == 0 && !mayBeEmpty)
        {
            bag.Add(TypeErrors.Empty(node, property));
        }

        return list.Elements;
    }

    /// <summary>Reads a list of names, none twice.</summary>
    internal IReadOnlyList<SyntaxString> Names(SyntaxNode node, string property)
    {
        var names = new List<SyntaxString>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (SyntaxNode item in Items(node, property))
        {
            if (Name(item, property) is not { } name)
            {
                continue;
            }

            if (seen.Add(name.Value))
            {
                names.Add(name);
            }
            else
            {
                bag.Add(TypeErrors.RepeatedItem(name));
            }
        }

        return names;
    }

    /// <summary>Reads a name, or a list of names.</summary>
    internal IReadOnlyList<SyntaxString> NameOrNames(SyntaxNode node, string property)
    {
        switch (node)
        {
            case SyntaxString:
                return Name(node, property) is { } name ? [name] : [];
            case SyntaxArray:
                return Names(node, property);
            default:
                bag.Add(TypeErrors.WrongType(node, property, TypeNames.TextOrList));
                return [];
        }
    }

    /// <summary>Reports each property that an object does not know; true if it knows all.</summary>
    internal bool CheckNames(SyntaxObject node, ObjectShape shape)
    {
        bool allKnown = true;
        foreach (SyntaxMember member in node.Members)
        {
            if (!shape.Knows(member.Name))
            {
                bag.Add(NameErrors.UnknownProperty(node, member, shape));
                allKnown = false;
            }
        }

        return allKnown;
    }
}
