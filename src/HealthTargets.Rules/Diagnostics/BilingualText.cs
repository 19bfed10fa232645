using System.Globalization;
using HealthTargets.Values;

namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// A text of ours in English and Chinese; it may hold <c>{0}</c>, <c>{1}</c> and so on where arguments stand. Equal
/// when
/// both texts are equal (ordinal). The default is empty. Immutable and safe on any thread.
/// </summary>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The Chinese text.</param>
public readonly record struct BilingualText(string English, string Chinese)
{
    /// <summary>Returns the text in one language.</summary>
    /// <param name="language">The language; one that is not known counts as English.</param>
    public string In(Language language) => (language == Language.Chinese ? Chinese : English) ?? "";

    /// <summary>Returns the text in one language with arguments as they are; no culture has a say in them.</summary>
    internal string With(Language language, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, In(language), arguments);
}
