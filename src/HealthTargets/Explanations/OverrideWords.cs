using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Says for whom or when an override is.</summary>
internal static class OverrideWords
{
    /// <summary>Names the bound of an override, such as <c>the bound for group mountain, Q2 2021</c>.</summary>
    public static string Of(BoundOverride other, MeasureWords words, Language language)
    {
        string[] places =
        [
            .. One(other.Unit is { } unit ? words.Name(unit) : null),
            .. One(other.Level is { } level ? StatusWords.In(language, $"level {level}", $"层级{level}") : null),
            .. One(other.Group is { } group ? StatusWords.In(language, $"group {group}", $"组别{group}") : null),
            .. One(other.Category?.Value),
            .. One(other.Period is { } period ? PeriodWords.Of(period, language) : null),
        ];
        return StatusWords.In(
            language, $"the bound for {string.Join(", ", places)}", $"适用于{string.Join("、", places)}的目标值");
    }

    private static string[] One(string? text) => text is null ? [] : [text];
}
