namespace HealthTargets.Values;

/// <summary>
/// A name or title in English, in Chinese or in both. Immutable; equal when both texts are equal.
/// In JSON: <c>"text"</c> for the same text in both languages, or <c>{ "en": "...", "zh": "..." }</c>.
/// </summary>
/// <param name="English">The English text, or <see langword="null"/> if there is none.</param>
/// <param name="Chinese">The Chinese text, or <see langword="null"/> if there is none.</param>
public sealed record LocalizedText(string? English, string? Chinese)
{
    /// <summary>Makes a text that reads the same in every language, such as a proper name.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A text whose English and Chinese forms are both <paramref name="text"/>.</returns>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>Makes a text that reads the same in every language.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator LocalizedText(string text) => Same(text);

    /// <summary>
    /// Gets the text in <paramref name="language"/>, or in the other language if there is none in that one.
    /// </summary>
    /// <param name="language">The language wanted.</param>
    /// <returns>The text; empty if there is none in any language.</returns>
    public string In(Language language) =>
        (language == Language.Chinese ? Chinese ?? English : English ?? Chinese) ?? string.Empty;
}
