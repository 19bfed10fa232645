using System.Globalization;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of texts. They compare character by character, and know no culture.</summary>
internal static class TextFunctions
{
    private const int CharactersMax = BoundedTexts.CharactersMax;
    private const string Owner = nameof(FactKind.String);

    private static FactType TextType => FactTypes.Of(FactKind.String);

    /// <summary>Adds the properties of texts.</summary>
    internal static void AddProperties(FunctionTable table) =>
        table.Add(Owner, Function.Of<string, int>("Length", text => text.Length));

    /// <summary>Adds the methods of texts.</summary>
    internal static void AddMethods(FunctionTable table)
    {
        AddSearch(table);
        table.Add(
            Owner,
            Function.Of<string, string>("ToUpper", text => text.ToUpperInvariant()),
            Function.Of<string, string>("ToLower", text => text.ToLowerInvariant()),
            Function.Of<string, string>("ToUpperInvariant", text => text.ToUpperInvariant()),
            Function.Of<string, string>("ToLowerInvariant", text => text.ToLowerInvariant()),
            Function.Of<string, string>("Trim", text => text.Trim()),
            Function.Of<string, string>("TrimStart", text => text.TrimStart()),
            Function.Of<string, string>("TrimEnd", text => text.TrimEnd()),
            Function.Of<string, char, string>("Trim", (text, sign) => text.Trim(sign)),
            Function.Of<string, char, string>("TrimStart", (text, sign) => text.TrimStart(sign)),
            Function.Of<string, char, string>("TrimEnd", (text, sign) => text.TrimEnd(sign)),
            Function.Of<string, int, string>("Substring", (text, start) => text[start..]),
            Function.Of<string, int, int, string>("Substring", (text, start, length) => text.Substring(start, length)),
            Function.Of<string, string, string?, string>("Replace", (text, old, other) =>
                BoundedTexts.Replace(text, old, other)),
            Function.Of<string, char, char, string>("Replace", (text, old, other) => text.Replace(old, other)),
            Function.OfMany(
                "Replace",
                [TextType, TextType, TextType, Function.TypeOf<StringComparison>()],
                parts => BoundedTexts.Replace(
                    (string)parts[0]!, (string)parts[1]!, (string?)parts[2], Ordinal(parts[3]))),
            Function.Of<string, string>("Normalize", text => Bounded(text.Normalize())),
            Function.Of<string, int, string>("Remove", (text, start) => text.Remove(start)),
            Function.Of<string, int, int, string>("Remove", (text, start, count) => text.Remove(start, count)),
            Function.Of<string, int, string, string>("Insert", (text, start, other) =>
                Bounded(text.Insert(start, other))),
            Function.Of<string, int, string>("PadLeft", (text, width) => text.PadLeft(Width(width))),
            Function.Of<string, int, string>("PadRight", (text, width) => text.PadRight(Width(width))),
            Function.Of<string, int, char, string>("PadLeft", (text, width, sign) => text.PadLeft(Width(width), sign)),
            Function.Of<string, int, char, string>("PadRight", (text, width, sign) =>
                text.PadRight(Width(width), sign)));
        FactType texts = TextType.AsList();
        table.Add(
            Owner,
            Function.Of<string, char, object?>("Split", (text, sign) => text.Split(sign)).Returning(texts),
            Function.Of<string, string, object?>("Split", (text, sign) => text.Split(sign)).Returning(texts),
            Function.Of<string, char, char, object?>("Split", (text, one, two) => text.Split(one, two))
                .Returning(texts),
            Function.OfMany<object?>(
                "Split",
                [TextType, FactTypes.Of(FactKind.Char).AsList()],
                parts => ((string)parts[0]!).Split([.. ((IEnumerable<object?>)parts[1]!).Cast<char>()]))
                .Returning(texts),
            Function.Of<string, char, StringSplitOptions, object?>(
                "Split", (text, sign, options) => text.Split(sign, options)).Returning(texts),
            Function.Of<string, string, StringSplitOptions, object?>(
                "Split", (text, sign, options) => text.Split(sign, options)).Returning(texts),
            Function.Of<string, object?>("ToCharArray", text => text.ToCharArray())
                .Returning(FactTypes.Of(FactKind.Char).AsList()));
    }

    /// <summary>Adds the functions of the type.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        table.AddTo<string>(
            Function.Of<string?, bool>("IsNullOrEmpty", string.IsNullOrEmpty),
            Function.Of<string?, bool>("IsNullOrWhiteSpace", string.IsNullOrWhiteSpace),
            Function.Of<string?, string?, int>("Compare", TextOrder.Compare),
            Function.Of<string?, string?, bool, int>("Compare", Compare),
            Function.Of<string?, string?, StringComparison, int>("Compare", Compare),
            Function.Of<string?, string?, int>("CompareOrdinal", (one, two) =>
                string.CompareOrdinal(one, two)),
            Function.Of<string?, string?, bool>("Equals", (one, two) => string.Equals(one, two)),
            Function.Of<string?, string?, StringComparison, bool>("Equals", (one, two, comparison) =>
                string.Equals(one, two, Ordinal(comparison))),
            Many("Concat", FactType.Unknown, parts => Joined(["", .. parts])),
            Many("Format", FactType.Unknown, Formatted, FactTypes.Of(FactKind.String)),
            Many("Join", FactType.Unknown, Joined, FactTypes.Of(FactKind.String)));

        table.Add(
            "ExpressionUtils",
            Function.Of<string?, string?, bool>("CheckContains", (check, list) =>
                !string.IsNullOrEmpty(check) && !string.IsNullOrEmpty(list) && IsAmong(check, list)));
    }

    // Between commas, without making a text of each part.
    private static bool IsAmong(string wanted, string list)
    {
        for (int at = 0; (at = list.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
        {
            int end = at + wanted.Length;
            if ((at == 0 || list[at - 1] == ',') && (end == list.Length || list[end] == ',')
                && !wanted.Contains(','))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the constants of the type.</summary>
    internal static void AddConstants(FunctionTable table)
    {
        table.AddTo<string>(Function.Of("Empty", () => ""));
    }

    /// <summary>Adds what makes texts.</summary>
    internal static void AddMakers(FunctionTable table) => table.Add(
        "string", Function.Of<char, int, string>("string", (sign, count) => new string(sign, Width(count))));

    /// <summary>Returns any value as text: null as an empty one, numbers and dates the same on every machine.
    /// </summary>
    internal static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<KeyValuePair<string, object?>> record => BoundedTexts.OfRecord(record),
        _ => value.ToString() ?? "",
    };

    /// <summary>Returns a value as text; null is a fault.</summary>
    internal static string TextOf(object? value) => value is null
        ? throw new FaultException(FaultKind.MissingValue, 0, "the owner of ToString is null")
        : Bounded(Text(value));

    /// <summary>Returns a text that is not too long.</summary>
    internal static string Bounded(string text) => text.Length <= CharactersMax
        ? text
        : throw new FaultException(FaultKind.Limit, 0, $"a text would have more than {CharactersMax} characters");

    private static void AddSearch(FunctionTable table) => table.Add(
        Owner,
        Function.Of<string, string, bool>("Contains", (text, part) => text.Contains(part, StringComparison.Ordinal)),
        Function.Of<string, char, bool>("Contains", (text, sign) => text.Contains(sign)),
        Function.Of<string, string, StringComparison, bool>("Contains", (text, part, comparison) =>
            text.Contains(part, Ordinal(comparison))),
        Function.Of<string, string, bool>("StartsWith", (text, part) =>
            text.StartsWith(part, StringComparison.Ordinal)),
        Function.Of<string, char, bool>("StartsWith", (text, sign) => text.StartsWith(sign)),
        Function.Of<string, string, StringComparison, bool>("StartsWith", (text, part, comparison) =>
            text.StartsWith(part, Ordinal(comparison))),
        Function.Of<string, string, bool>("EndsWith", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        Function.Of<string, char, bool>("EndsWith", (text, sign) => text.EndsWith(sign)),
        Function.Of<string, string, StringComparison, bool>("EndsWith", (text, part, comparison) =>
            text.EndsWith(part, Ordinal(comparison))),
        Function.Of<string, string, int>("IndexOf", (text, part) => text.IndexOf(part, StringComparison.Ordinal)),
        Function.Of<string, char, int>("IndexOf", (text, sign) => text.IndexOf(sign)),
        Function.Of<string, string, int, int>("IndexOf", (text, part, start) =>
            text.IndexOf(part, start, StringComparison.Ordinal)),
        Function.Of<string, string, StringComparison, int>("IndexOf", (text, part, comparison) =>
            text.IndexOf(part, Ordinal(comparison))),
        Function.Of<string, string, int>("LastIndexOf", (text, part) =>
            text.LastIndexOf(part, StringComparison.Ordinal)),
        Function.Of<string, char, int>("LastIndexOf", (text, sign) => text.LastIndexOf(sign)),
        Function.Of<string, string?, int>("CompareTo", TextOrder.Compare),
        Function.Of<string, string?, bool>("Equals", (text, other) => text.Equals(other, StringComparison.Ordinal)),
        Function.Of<string, string?, StringComparison, bool>("Equals", (text, other, comparison) =>
            text.Equals(other, Ordinal(comparison))));

    private static int Compare(string? one, string? two, bool ignoresCase) => ignoresCase
        ? TextOrder.Compare(one?.ToUpperInvariant(), two?.ToUpperInvariant())
        : TextOrder.Compare(one, two);

    // The order of a culture is the one order of texts.
    private static int Compare(string? one, string? two, StringComparison comparison) =>
        comparison is StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase
            ? string.Compare(one, two, comparison)
            : Compare(one, two, Ordinal(comparison) == StringComparison.OrdinalIgnoreCase);

    // Texts are equal character by character: comparisons that depend on a culture become those that don't.
    private static StringComparison Ordinal(StringComparison comparison) => comparison
        is StringComparison.OrdinalIgnoreCase or StringComparison.InvariantCultureIgnoreCase
        or StringComparison.CurrentCultureIgnoreCase
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal;

    private static StringComparison Ordinal(object? comparison) => Ordinal(
        comparison is long number ? (StringComparison)(int)number : (StringComparison)comparison!);

    private static int Width(int width) => width <= CharactersMax
        ? width
        : throw new FaultException(FaultKind.Limit, 0, $"a text would have more than {CharactersMax} characters");

    private static Function Many(
        string name, FactType rest, Func<object?[], string> function, params FactType[] first)
    {
        Function many = Function.OfMany(name, [.. first, rest], values => Bounded(function(values)));
        return new Function(name, [.. many.Parameters], many.Result, many.Build) { IsOpen = true };
    }

    private static string Formatted(object?[] values)
    {
        string format = (string?)values[0] ?? "";
        return FormatWidths.AreTooLarge(format) || BoundedTexts.MayOverflow(format, values)
            ? throw new FaultException(FaultKind.Limit, 0, "the format asks for a text that is too long")
            : string.Format(CultureInfo.InvariantCulture, format, values[1..]);
    }

    private static string Joined(object?[] values)
    {
        string separator = (string?)values[0] ?? "";
        return values.Length == 2 && values[1] is System.Collections.IEnumerable items and not string
            ? BoundedTexts.Join(separator, items.Cast<object?>())
            : BoundedTexts.Join(separator, values.Skip(1));
    }
}
