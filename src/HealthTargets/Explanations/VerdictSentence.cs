using System.Runtime.CompilerServices;
using HealthTargets.Evaluation;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>Puts the sentence of one verdict together.</summary>
internal sealed class VerdictSentence(PlanEvaluation evaluation, Verdict verdict, Language language) : ISpeaker
{
    Language ISpeaker.Language => language;

    // More would make the sentence a list; the explanation has them all.
    private const int ConditionsMax = 8;

    private readonly MeasureWords words = new(evaluation.Plan, evaluation.Units, language);

    public string Write() => verdict.Assessment is { } assessment
        ? Plain() + In("; ", "；") + AssessmentWords.Of(assessment, evaluation.Plan, language)
        : Plain();

    private string Plain() => verdict.Status switch
    {
        Status.NotDue => NotDue(),
        _ when verdict.Target.Goal is Goal.Satisfy satisfy => Conditions(satisfy.Criterion),
        Status.NoData => NoData(),
        Status.Tracked => Tracked(),
        _ => Judged(),
    };

    private string NotDue() => In(
        $"{Subject()} in {Period()}: {Word()} on {Date(evaluation.Options.AsOf)}{Asked()}",
        $"{Period()}{Subject()}：截至{Date(evaluation.Options.AsOf)}{Word()}{Asked()}");

    private string NoData()
    {
        string why = verdict.Absence is { } absence ? StatusWords.Of(absence, language) : string.Empty;
        return In(
            $"{Subject()} in {Period()}: {Word()}, {why}{Asked()}",
            $"{Period()}{Subject()}：{Word()}，{why}{Asked()}");
    }

    private string Asked() => Bound() is { Length: > 0 } bound ? In(", asked for is ", "，要求") + bound : string.Empty;

    /// <summary>Says what the bound asks for, and whose it is where it is not the usual one.</summary>
    public string Bound() => verdict.Bound is { } bound
        ? words.Asked(bound, Compared, verdict.Form, verdict.Limits) + Override()
        : string.Empty;

    private Measure? Compared => (verdict.Target.Goal as Goal.Reach)?.Measure;

    private string Override() => verdict.Share is { } share ? Share(share) : verdict.Override is { } other
        ? In($" ({OverrideWords.Of(other, words, language)})", $"（{OverrideWords.Of(other, words, language)}）")
        : string.Empty;

    private string Share(BoundShare share)
    {
        string all = NumberText.Write(share.Of, verdict.Form with { Decimals = null }, language);
        string weight = NumberText.Digits(share.Weight, null);
        string weights = NumberText.Digits(share.Weights, null);
        return In(
            $" (its share of {all}, weight {weight} of {weights})", $"（{all}中的份额，权重{weight}/{weights}）");
    }

    private string Tracked()
    {
        string trend = verdict.Trend is { } one ? In(", ", "，") + StatusWords.Of(one, language) : string.Empty;
        return In(
            $"{Subject()} {Value()} in {Period()}: {Word()}, no bound is set{trend}{Evidence()}",
            $"{Period()}{Subject()}{Value()}：{Word()}，未设目标值{trend}{Evidence()}");
    }

    private string Conditions(Criterion criterion)
    {
        string why = verdict is { Status: Status.NoData, Absence: { } absence }
            ? In(", ", "，") + StatusWords.Of(absence, language)
            : string.Empty;
        string title = verdict.Target.Title is null ? string.Empty : Subject() + In(": ", "：");
        return In(
            $"{title}{words.Of(criterion)} in {Period()}: {Word()}{why}{Found()}",
            $"{title}{Period()}{words.Of(criterion)}：{Word()}{why}{Found()}");
    }

    // What each condition found, in the order of the plan.
    private string Found()
    {
        Derivation? outcome = evaluation.Derive(verdict.Target.Id, verdict.Unit)?.Outcome;
        string[] found = [.. (outcome?.SelfAndBelow() ?? [])
            .Where(node => node.Kind == DerivationKind.Within && node.Inputs[0].Result.IsPresent)
            .Take(ConditionsMax)
            .Select(node => NumberText.Write(node.Inputs[0].Result.Number, node.Inputs[0].Form, language))];
        return found.Length == 0
            ? string.Empty
            : In($" (found: {string.Join("; ", found)})", $"（实际：{string.Join("；", found)}）");
    }

    private string Judged()
    {
        bool holds = verdict.Attained == true;
        string relation = verdict.Bound is { } bound
            ? words.Found(bound, holds, Compared, verdict.Form, verdict.Limits) + Override()
            : string.Empty;
        string every = verdict.Target.Timing is Timing.Every or Timing.Maintain && verdict.DecisivePeriod is not null
            ? In($" (decisive: {PeriodWords.Of(verdict.DecisivePeriod.Value, language)})",
                $"（以{PeriodWords.Of(verdict.DecisivePeriod.Value, language)}为准）")
            : string.Empty;
        string isWhat = relation.Length == 0 ? string.Empty : In(" is ", "，") + relation;
        return In(
            $"{Subject()} {Value()} in {Period()}{every}{isWhat}: {Word()}{Margin()}{Course()}{Evidence()}",
            $"{Period()}{Subject()}{Value()}{every}{isWhat}：{Word()}{Margin()}{Course()}{Evidence()}");
    }

    private string Subject()
    {
        string category = verdict.DecisiveCategory is { } group ? In($" ({group})", $"（{group}）") : string.Empty;
        string unit = verdict.Unit == evaluation.Plan.Unit ? string.Empty : words.Name(verdict.Unit) + In(", ", "：");
        return unit + words.Subject(verdict.Target) + category;
    }

    private string Value() => verdict.Value.NumberOrNull is { } number
        ? NumberText.Write(number, verdict.Form, language)
        : In("(no value)", "（无数值）");

    private string Margin()
    {
        if (verdict.Gap is not { } gap || verdict.Form.Scale is not null)
        {
            return string.Empty;
        }

        if (gap.Sign == 0)
        {
            return verdict.Attained == true ? In(", exactly at the bound", "，刚好达到") : In(", just short", "，刚好未达到");
        }

        string margin = NumberText.WriteDifference(gap, verdict.Form, language);
        return gap.Sign > 0 ? In($", {margin} to spare", $"，富余{margin}")
            : IsTooMuch() ? In($", {margin} over", $"，超出{margin}")
            : In($", {margin} short", $"，差{margin}");
    }

    // A value outside a bound is short of it or over it.
    private bool IsTooMuch() => verdict.Bound switch
    {
        Targets.Bound.AtMost or Targets.Bound.Below => true,
        Targets.Bound.Between between => verdict.Value.NumberOrNull > Number(between.High),
        Targets.Bound.EqualTo equal => verdict.Value.NumberOrNull > Number(equal.Limit),
        Targets.Bound.About about => verdict.Value.NumberOrNull > (Rational)about.Value,
        _ => false,
    };

    private Rational? Number(Limit limit) => limit is Limit.Number number
        ? number.Value
        : verdict.Limits.FirstOrDefault(one => one.Limit == limit)?.Number.NumberOrNull;

    private string Course()
    {
        if (verdict.Course == Evaluation.Course.Regressed)
        {
            return In(", ", "，") + StatusWords.Of(Evaluation.Course.Regressed, language);
        }

        // The status may be that of a method's class, which says nothing of whether time is left.
        bool open = verdict.Status is Status.OnTrack or Status.AtRisk or Status.OffTrack
            && (verdict.Assessment is null || verdict.Expected is not null);
        if (!open || verdict.Attained == true)
        {
            return string.Empty;
        }

        string expected = verdict.Expected is { } number
            ? In(
                $"; {Expected(number)} expected by {Date(evaluation.Options.AsOf)}",
                $"；截至{Date(evaluation.Options.AsOf)}应达到{Expected(number)}")
            : In("; nothing is expected before the end", "；期末前不作要求");
        return expected + RequiredPace() + Projected();
    }

    private string Projected() =>
        verdict.Projection is { Value.NumberOrNull: { } value, Low: { } low, High: { } high }
        ? In(
            $"; at this rate {Expected(value)} by {Date(verdict.Projection.Date)}"
                + $" ({Expected(low)} to {Expected(high)})",
            $"；照此趋势，{Date(verdict.Projection.Date)}为{Expected(value)}（{Expected(low)}至{Expected(high)}）")
        : string.Empty;

    // What a path expects is rarely a round number: one decimal says enough.
    private string Expected(Rational number) =>
        NumberText.Write(number, verdict.Form with { Decimals = verdict.Form.Decimals ?? 1 }, language);

    // Only what accumulates or has a way to go from somewhere has a pace; one too small to show tells nobody anything.
    private string RequiredPace()
    {
        if (verdict.Pace is null || verdict.RequiredPace is not { } required)
        {
            return string.Empty;
        }

        NumberForm form = verdict.Form with { Decimals = verdict.Form.Decimals is { } given ? given + 1 : 2 };
        return required.Round(form.Decimals.Value).Sign == 0
            ? string.Empty
            : In(
                $", needs {NumberText.WriteDifference(required, form, language)} a day from now",
                $"，此后每天需{NumberText.WriteDifference(required, form, language)}");
    }

    private string Evidence()
    {
        List<string> parts = [];
        if (verdict.Parts is { } ratio)
        {
            string of = words.DenominatorOf(verdict.Target.Goal) is { } id
                ? In(" ", string.Empty) + words.Name(id)
                : string.Empty;
            string numerator = NumberText.Digits(ratio.Numerator, null);
            string denominator = NumberText.Digits(ratio.Denominator, null);
            parts.Add(In($"{numerator} of {denominator}{of}", $"{of}{denominator}中{numerator}"));
        }

        if (verdict.Checks is { } checks)
        {
            parts.Add(Counted(checks, "judged", "已判断"));
        }
        else if (verdict.Coverage is { } coverage && (coverage.Of is not null || !coverage.IsComplete))
        {
            parts.Add(Counted(coverage, "reported", "已报告"));
        }

        return parts.Count == 0
            ? string.Empty
            : In($" ({string.Join("; ", parts)})", $"（{string.Join("；", parts)}）");
    }

    private string Counted(Coverage coverage, string english, string chinese)
    {
        string kind = coverage.Of is { } of
            ? PeriodWords.Kind(of, coverage.Expected, language)
            : In(coverage.Expected == 1 ? "part" : "parts", "项");
        return In(
            $"{coverage.Reported} of {coverage.Expected} {kind} {english}",
            $"{coverage.Expected}{kind}中{coverage.Reported}{kind}{chinese}");
    }

    private string Word() => StatusWords.Of(verdict.Status, language);

    private string Period() => PeriodWords.Of(verdict.Period, language);

    private static string Date(NodaTime.LocalDate date) => IsoDate.Write(date);

    private string In(string english, string chinese) => StatusWords.In(language, english, chinese);

    private string In(
        [InterpolatedStringHandlerArgument("")] ref EnglishText english,
        [InterpolatedStringHandlerArgument("")] ref ChineseText chinese) =>
        language == Language.Chinese ? chinese.Finish() : english.Finish();
}
