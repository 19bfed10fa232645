using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Periods.Text;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>Reads changes: <c>{ "change": "points", "since": "lastYear" }</c>.</summary>
internal sealed class ChangeBinder
{
    private static readonly string[] References = ["previous", "lastYear", "baseline"];

    private readonly PlanContext context;
    private readonly bool hasBaseline;

    internal ChangeBinder(PlanContext context, bool hasBaseline)
    {
        this.context = context;
        this.hasBaseline = hasBaseline;
    }

    /// <summary>Reads a change.</summary>
    /// <param name="reader">The object of the measure.</param>
    /// <param name="node">The form of the change.</param>
    /// <param name="of">The measure that changes; null where it could not be read.</param>
    internal MeasureInfo? Bind(ObjectReader reader, SyntaxNode node, MeasureInfo? of)
    {
        ChangeForm? form = context.Values.Word(node, "change", PlanWords.ChangeForms);
        ChangeReference? since = reader.Require("since") is { } reference ? BindSince(reference) : null;
        if (form is null || since is null || of is null || !IsLegal(node, form.Value, of))
        {
            return null;
        }

        return new MeasureInfo(new Measure.Change(of.Measure, form.Value, since), of.Indicator, MeasureForm.Number);
    }

    /// <summary>Reads with what is compared; null where it can't be read, which is reported.</summary>
    internal ChangeReference? BindSince(SyntaxNode node)
    {
        if (context.Values.Text(node, "since") is not { } text)
        {
            return null;
        }

        switch (text.Value)
        {
            case "previous":
                return new ChangeReference.Previous();
            case "lastYear":
                return new ChangeReference.LastYear();
            case "baseline":
                if (!hasBaseline)
                {
                    context.Values.Report(QuantityErrors.NeedsBaseline(node, "baseline"));
                }

                return new ChangeReference.Baseline();
            default:
                return BindPeriod(text);
        }
    }

    private ChangeReference.Fixed? BindPeriod(SyntaxString text)
    {
        // Periods begin with a digit or a capital letter; anything else is a misspelt word.
        bool isWord = char.IsAsciiLetterLower(text.Value[0]);
        if (isWord && !PeriodReader.Strict(text.Value).Success)
        {
            context.Values.Report(NameErrors.UnknownWord(text, "since", [.. References, "2020"]));
            return null;
        }

        return context.Values.Period(text, "since") is { } period ? new ChangeReference.Fixed(period) : null;
    }

    private bool IsLegal(SyntaxNode node, ChangeForm form, MeasureInfo of)
    {
        if (of.Form == MeasureForm.Stage && form != ChangeForm.Absolute)
        {
            context.Values.Report(QuantityErrors.NotForStages(
                node, PlanWords.ChangeForms.WordFor(form), of.Indicator!.Id.Value));
            return false;
        }

        if (form == ChangeForm.AnnualReduction && !IsReducible(of.Measure))
        {
            context.Values.Report(LimitRuleErrors.NoReduction(node));
            return false;
        }

        bool isAmount = of.Measure is Measure.Value or Measure.Cumulative
            && of.Indicator?.Quantity is Quantity.Count or Quantity.Stock;
        if (form == ChangeForm.Points && isAmount && of.Indicator is { } one && one.Unit != NumberForm.PercentUnit)
        {
            context.Values.Report(QuantityErrors.NotPercent(
                node, of.Indicator.Id.Value, KindWord.Of(of.Indicator.Quantity)));
            return false;
        }

        return true;
    }

    private static bool IsReducible(Measure measure) => measure switch
    {
        Measure.Value or Measure.Cumulative or Measure.ShareOfUnits or Measure.CountOfUnits => true,
        Measure.Disparity => true,
        Measure.Percentile percentile => IsReducible(percentile.Of),
        _ => false,
    };
}
