namespace HealthTargets.Rules.Binding;

/// <summary>The words of a plan file for the values of an enumeration, used for reading and for writing.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class WordTable<T>
    where T : struct, Enum
{
    private readonly (string Word, T Value)[] entries;

    internal WordTable(params (string Word, T Value)[] entries) => this.entries = entries;

    /// <summary>Gets the words, in the order in which they are explained.</summary>
    internal IReadOnlyList<string> Words => [.. entries.Select(entry => entry.Word)];

    /// <summary>Returns the value of a word (ordinal), or null where it is none of these.</summary>
    internal T? Find(string word)
    {
        foreach ((string known, T value) in entries)
        {
            if (string.Equals(known, word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Returns the word of a value.</summary>
    internal string WordFor(T value) =>
        entries.First(entry => EqualityComparer<T>.Default.Equals(entry.Value, value)).Word;
}
