namespace HealthTargets.Rules.Expressions.Running;

/// <summary>About how many bytes things take that expressions make. Every machine comes to the same.</summary>
internal static class Sizes
{
    /// <summary>Gets the size of a number or another value as an object.</summary>
    internal static long Box => 24;

    /// <summary>Gets the size of an item of a list that is made, with what LINQ keeps to make it.</summary>
    internal static long Item => 64;

    /// <summary>Gets what it takes to go through a list.</summary>
    internal static long Pass => 256;

    /// <summary>Gets the size of a group of items, with its record and its list.</summary>
    internal static long Group => 640;

    /// <summary>Returns the size of a record or dictionary with so many members.</summary>
    internal static long Record(int members) => 160 + (64L * members);

    /// <summary>Returns the size of a text.</summary>
    internal static long Text(string text) => 32 + (2L * text.Length);

    /// <summary>Returns the size of what a function made: a text, or an array of texts, characters or bytes.</summary>
    internal static long Of(object made) => made switch
    {
        string text => Text(text),
        string[] texts => texts.Sum(text => 8 + Text(text)),
        char[] signs => 32 + (2L * signs.Length),
        byte[] bytes => 32 + bytes.Length,
        _ => 0,
    };
}
