using System.Text;
using System.Text.Json;
using HealthTargets.Evaluation;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Results;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Samples;

/// <summary>Writes what <c>samples/README.md</c> shows of a sample: its command and its verdicts.</summary>
internal static class SampleTable
{
    public static string Of(Sample sample)
    {
        StringBuilder text = new();
        text.Append("```sh\n").Append(sample.Command).Append("\n```\n\n");
        text.Append("| target | what | value | status |\n| --- | --- | --- | --- |\n");
        foreach (Verdict verdict in sample.Evaluation.Verdicts)
        {
            string status = JsonNamingPolicy.CamelCase.ConvertName(verdict.Status.ToString());
            text.Append("| ").Append(verdict.Target.Id).Append(" | ").Append(What(sample, verdict)).Append(" | ")
                .Append(Value(verdict)).Append(" | `").Append(status).Append("` |\n");
        }

        foreach (TextTable table in SummaryTables.Of(sample.Evaluation, Language.English))
        {
            text.Append('\n').Append(Row(table.Header)).Append(Row(table.Header.Select(_ => "---")));
            text.AppendJoin("", table.Rows.Select(Row));
        }

        return text.ToString();
    }

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |\n";

    private static string What(Sample sample, Verdict verdict)
    {
        OrgUnit? unit = sample.Evaluation.Units.Find(verdict.Unit);
        string where = verdict.Unit == sample.Plan.Unit ? string.Empty : ": " + unit?.NameIn(Language.English);
        return NameOf(sample, verdict.Target) + where;
    }

    private static string NameOf(Sample sample, Target target)
    {
        Measure? measure = target.Goal is Goal.Watch watch ? watch.Measure : (target.Goal as Goal.Reach)?.Measure;
        return target.Title?.In(Language.English) ?? NameOf(sample, measure);
    }

    private static string NameOf(Sample sample, Measure? measure) => measure switch
    {
        Measure.Value value => IndicatorName(sample, value.Indicator.Value),
        Measure.Cumulative cumulative => IndicatorName(sample, cumulative.Indicator.Value),
        Measure.Change change => "change of " + NameOf(sample, change.Of),
        _ => string.Empty,
    };

    private static string IndicatorName(Sample sample, string id) =>
        sample.Plan.Indicators.Single(indicator => indicator.Id.Value == id).NameIn(Language.English);

    private static string Value(Verdict verdict)
    {
        if (!verdict.Value.IsPresent)
        {
            return string.Empty;
        }

        Rational number = verdict.Value.Number;
        string digits = verdict.Form.Scale is { } scale ? scale.Stages[(int)number.Numerator]
            : verdict.Form.Decimals is { } decimals ? number.ToString(decimals)
            : number.Denominator.IsOne ? number.ToString() : number.ToString(1);
        return verdict.Form.Unit is { } unit ? digits + " " + unit.English : digits;
    }
}
