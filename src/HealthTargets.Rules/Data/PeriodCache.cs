using HealthTargets.Periods;
using HealthTargets.Periods.Text;

namespace HealthTargets.Rules.Data;

/// <summary>Reads the periods of rows: canonical text first, then every other notation; each text only once.</summary>
internal sealed class PeriodCache
{
    private const int TextsMax = 1 << 16;

    private readonly Dictionary<string, PeriodParseResult> byText = new(StringComparer.Ordinal);

    /// <summary>Returns the period that a text names, or why there is none.</summary>
    internal PeriodParseResult Read(string text)
    {
        if (byText.TryGetValue(text, out PeriodParseResult known))
        {
            return known;
        }

        PeriodParseResult strict = PeriodReader.Strict(text);
        PeriodParseResult result = strict.Success ? strict : PeriodReader.Lenient(text);
        if (byText.Count < TextsMax)
        {
            byText.Add(text, result);
        }

        return result;
    }
}
