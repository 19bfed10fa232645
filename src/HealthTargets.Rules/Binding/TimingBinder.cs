using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads when a target must hold: <c>"every": "month"</c>, <c>"at": ["2021-Q2"]</c>, <c>"by": "2021-12-31"</c>, or
/// <c>"by": "2018-12-31", "every": "year"</c> for what must be reached and kept.
/// </summary>
internal static class TimingBinder
{
    /// <summary>Reads the timing of a target; the end of its period where it names none.</summary>
    /// <param name="reader">The target.</param>
    /// <param name="period">The period of the target; null where it could not be read.</param>
    internal static Timing Bind(ObjectReader reader, ReportingPeriod? period)
    {
        if (reader.Find("at") is null && reader.Find("by") is { } day && reader.Find("every") is { } kind)
        {
            return BindMaintain(day, kind, reader.Values, period);
        }

        SyntaxMember? member = reader.OnlyOne("every", "at", "by");
        return member?.Name switch
        {
            "every" => BindEvery(member.Value, reader.Values, period),
            "at" => BindAt(member.Value, reader.Values),
            "by" => BindBy(member.Value, reader.Values, period),
            _ => new Timing.AtEnd(),
        };
    }

    /// <summary>Reports a list of periods that are not in order of time, none twice.</summary>
    internal static bool IsInOrder(ReportingPeriod? before, ReportingPeriod period) =>
        before is not { } earlier || (earlier < period && earlier.End < period.End);

    private static Timing BindEvery(SyntaxNode node, ValueReader values, ReportingPeriod? period)
    {
        if (values.Word(node, "every", PlanWords.PeriodKinds) is not { } kind)
        {
            return new Timing.AtEnd();
        }

        if (period is { } whole)
        {
            string word = PlanWords.PeriodKinds.WordFor(kind);
            int count = CountParts(whole, kind);
            if (count == 0)
            {
                values.Report(PeriodErrors.DoesNotDivide(node, word, whole));
            }
            else if (count > BindingLimits.PartsMax)
            {
                values.Report(PeriodErrors.TooManyParts(node, word, whole, count, BindingLimits.PartsMax));
            }
        }

        return new Timing.Every(kind);
    }

    private static Timing BindMaintain(
        SyntaxNode day, SyntaxNode kind, ValueReader values, ReportingPeriod? period)
    {
        Timing by = BindBy(day, values, period);
        Timing every = BindEvery(kind, values, period);
        if (by is not Timing.By { Date: var date } || every is not Timing.Every { Kind: var each })
        {
            return by;
        }

        if (period is { } whole && date > whole.End)
        {
            values.Report(PeriodErrors.ReachedAfterEnd(day, ((SyntaxString)day).Value, whole));
        }

        return new Timing.Maintain(date, each);
    }

    private static int CountParts(ReportingPeriod period, PeriodKind kind) =>
        kind == PeriodKind.Day ? period.Days : period.SubPeriods(kind).Count;

    private static Timing BindAt(SyntaxNode node, ValueReader values)
    {
        var periods = new List<ReportingPeriod>();
        foreach (SyntaxNode item in values.Items(node, "at"))
        {
            if (values.Period(item, "at") is not { } period)
            {
                continue;
            }

            if (!IsInOrder(periods.Count == 0 ? null : periods[^1], period))
            {
                values.Report(TypeErrors.OutOfOrder(
                    item.Source, item.Span, item.Pointer, "at", new("in order of time", "按时间先后排列")));
            }

            periods.Add(period);
        }

        return periods.Count == 0 ? new Timing.AtEnd() : new Timing.At(periods.ToValueList());
    }

    private static Timing BindBy(SyntaxNode node, ValueReader values, ReportingPeriod? period)
    {
        if (values.Date(node, "by") is not { } date)
        {
            return new Timing.AtEnd();
        }

        if (period is { } whole && date < whole.Start)
        {
            values.Report(PeriodErrors.DueBeforeStart(node, ((SyntaxString)node).Value, whole));
        }

        return new Timing.By(date);
    }
}
