using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads where a target starts from: <c>74</c>, <c>{ "value": 74, "period": "2020" }</c>, <c>{ "period": "2020"
/// }</c>.
/// </summary>
internal static class BaselineBinder
{
    /// <summary>
    /// Reads the baseline of a target; null where there is none or it can't be read, which is reported.
    /// </summary>
    internal static Baseline? Bind(ObjectReader target)
    {
        switch (target.Find("baseline"))
        {
            case null:
                return null;
            case SyntaxNumber number:
                return target.Values.Number(number, "baseline") is { } given ? new Baseline.Given(given, null) : null;
            case SyntaxObject node:
                return ObjectReader.Open(node, "baseline", Shapes.Baseline, target.Values) is { } reader
                    ? BindObject(reader)
                    : null;
            case { } other:
                target.Report(TypeErrors.WrongType(other, "baseline", TypeNames.NumberOrObject));
                return null;
        }
    }

    private static Baseline? BindObject(ObjectReader reader)
    {
        decimal? value = reader.Number("value");
        Periods.ReportingPeriod? period = reader.Period("period");
        if (reader.Find("value") is null && reader.Find("period") is null)
        {
            reader.ReportMissing("value", "period");
        }

        return value is { } given ? new Baseline.Given(given, period)
            : period is { } found && reader.Find("value") is null ? new Baseline.Observed(found)
            : null;
    }
}
