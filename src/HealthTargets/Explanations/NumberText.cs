using System.Text;
using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>
/// Writes numbers for people: with thousands separators, the decimals of the indicator and its unit; stages by name.
/// </summary>
public static class NumberText
{
    // Enough to tell apart what a reader compares, where an indicator states no decimals.
    private const int DecimalsMax = 4;

    // Shares and relative changes are read with two decimals, as in published tables.
    private const int PercentDecimalsMax = 2;

    /// <summary>Writes a number with its unit, or a stage.</summary>
    /// <param name="number">The number.</param>
    /// <param name="form">How numbers of its measure are written; <see langword="null"/> for a bare number.</param>
    /// <param name="language">The language of the unit.</param>
    /// <returns>The text, such as <c>96.4 %</c>, <c>2,411</c> or <c>"certified"</c>.</returns>
    public static string Write(Rational number, NumberForm? form, Language language)
    {
        if (form?.Scale is { } scale)
        {
            return StageName(number, scale, language);
        }

        return WithUnit(Digits(number, form?.Decimals, form?.Unit), form?.Unit, language);
    }

    /// <summary>Writes a difference of two numbers: that of two percentages is in percentage points.</summary>
    /// <param name="difference">The difference; its sign is left out.</param>
    /// <param name="form">How the two numbers are written.</param>
    /// <param name="language">The language of the unit.</param>
    /// <returns>The text, such as <c>0.4 points</c>.</returns>
    public static string WriteDifference(Rational difference, NumberForm form, Language language)
    {
        bool percent = form.Unit == NumberForm.PercentUnit;
        LocalizedText? unit = form.Scale is not null ? new LocalizedText("stages", "级")
            : percent ? NumberForm.PointsUnit
            : form.Unit;
        unit = unit == NumberForm.PointsUnit && difference.Abs() == Rational.One ? OnePoint : unit;

        // A difference that the indicator's decimals would hide is shown with as many as it takes.
        int? decimals = form.Decimals is { } given && difference.Sign != 0 && difference.Round(given).Sign == 0
            ? null
            : form.Decimals;
        return WithUnit(Digits(difference.Abs(), decimals, unit), unit, language);
    }

    private static LocalizedText OnePoint { get; } = new("point", "个百分点");

    /// <summary>Writes a number with thousands separators, and without a unit.</summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">The decimals; <see langword="null"/> for as many as it has, four at the most.</param>
    /// <returns>The text.</returns>
    public static string Digits(Rational number, int? decimals) => Digits(number, decimals, null);

    private static string Digits(Rational number, int? decimals, LocalizedText? unit)
    {
        bool percent = unit == NumberForm.PercentUnit || unit == NumberForm.PointsUnit;
        string text = decimals is { } fixedDecimals
            ? number.ToString(fixedDecimals)
            : Short(number, percent ? PercentDecimalsMax : DecimalsMax);
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int end = point < 0 ? text.Length : point;
        int start = text[0] == '-' ? 1 : 0;
        StringBuilder grouped = new(text);
        for (int i = end - 3; i > start; i -= 3)
        {
            grouped.Insert(i, ',');
        }

        return grouped.ToString();
    }

    private static string Short(Rational number, int decimalsMax)
    {
        string exact = number.Round(decimalsMax).ToString();
        return exact == "0" && number.Sign != 0 ? number.ToString() : exact;
    }

    private static string StageName(Rational number, Indicators.StageScale scale, Language language)
    {
        bool isPlace = number.Denominator.IsOne && number.Sign >= 0 && number < scale.Stages.Count;
        string name = isPlace ? scale.Stages[(int)number.Numerator] : Digits(number, null);
        return language == Language.Chinese ? "“" + name + "”" : "\"" + name + "\"";
    }

    private static string WithUnit(string digits, LocalizedText? unit, Language language)
    {
        string name = unit?.In(language) ?? string.Empty;

        // Chinese writes numbers and units without a blank between, unless the unit is in Latin letters.
        bool joined = language == Language.Chinese && name.Length > 0 && !char.IsAsciiLetter(name[0]);
        return name.Length == 0 ? digits : joined ? digits + name : digits + " " + name;
    }
}
