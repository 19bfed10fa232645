using System.Text;
using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Makes texts whose length is known to be bounded before they are made.</summary>
internal static class BoundedTexts
{
    /// <summary>The most characters of a text that an expression makes.</summary>
    internal const int CharactersMax = 1_000_000;

    /// <summary>Puts a text in the place of each occurrence of another.</summary>
    internal static string Replace(
        string text, string old, string? other, StringComparison comparison = StringComparison.Ordinal)
    {
        long length = text.Length;
        for (int at = 0; old.Length > 0 && (at = text.IndexOf(old, at, comparison)) >= 0;)
        {
            // What has grown too long can only grow on, so the rest need not be looked at.
            int growth = (other?.Length ?? 0) - old.Length;
            length += growth;
            at += old.Length;
            if (growth >= 0 && length > CharactersMax)
            {
                throw TooLong();
            }
        }

        return text.Replace(old, other, comparison);
    }

    /// <summary>Joins values as text.</summary>
    internal static string Join(string separator, IEnumerable<object?> values)
    {
        var output = new StringBuilder();
        bool isFirst = true;
        foreach (object? value in values)
        {
            string text = TextFunctions.Text(value);
            long length = (long)output.Length + text.Length + (isFirst ? 0 : separator.Length);
            if (length > CharactersMax)
            {
                throw TooLong();
            }

            output.Append(isFirst ? "" : separator).Append(text);
            isFirst = false;
        }

        return output.ToString();
    }

    /// <summary>Returns a record as text, as .NET writes one: <c>{ Name = kid, Score = 88.5 }</c>.</summary>
    internal static string OfRecord(IEnumerable<KeyValuePair<string, object?>> members) =>
        $"{{ {Join(", ", members.Select(member => $"{member.Key} = {TextFunctions.Text(member.Value)}"))} }}";

    /// <summary>Says whether a format could make a text that is too long of values.</summary>
    internal static bool MayOverflow(string format, IEnumerable<object?> values)
    {
        long longest = 0;
        foreach (object? value in values.Skip(1))
        {
            longest = Math.Max(longest, value is string text ? text.Length : 64);
        }

        return format.Length + (format.Count(sign => sign == '{') * longest) > CharactersMax;
    }

    private static FaultException TooLong() =>
        new(FaultKind.Limit, 0, $"a text would have more than {CharactersMax} characters");
}
