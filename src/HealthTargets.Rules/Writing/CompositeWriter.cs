using HealthTargets.Formulas;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes composites.</summary>
internal sealed class CompositeWriter
{
    private readonly PlanOutput output;

    internal CompositeWriter(PlanOutput output) => this.output = output;

    /// <summary>Writes a composite as an object; what is as usual is left out.</summary>
    internal void Write(Composite composite) => output.Object(null, () =>
    {
        output.Text("id", composite.Id.Value);
        output.Localized("title", composite.Title);
        output.Text("use", composite.Rule?.Name);
        if (composite.Parts is [CompositePart.OfSection section])
        {
            output.Text("section", section.Id);
        }
        else
        {
            output.List("parts", composite.Parts, part => output.Text(null, part.Id));
        }

        if (composite.Over is { } over)
        {
            new MeasureWriter(output).Selections.Write("over", over);
        }

        WriteWeights(composite.Weights);
        WriteCoverageMin(composite.CoverageMin);
        if (composite.Rule is not null)
        {
            return;
        }

        WriteCombine(composite.Combine);
        output.Text("of", composite.Of switch
        {
            PartNumber.Score => null,
            PartNumber.Fact => composite.Fact,
            _ => PlanWords.PartNumbers.WordFor(composite.Of),
        });
        WriteMissing(composite);
        output.ListIfAny("classes", composite.Classes, row => output.Object(null, () =>
        {
            output.Text("class", row.Class);
            output.Localized("title", row.Title);
            output.Text("when", row.When is { } when ? FormulaText.Write(when) : null);
        }));
        WriteGrades(output, composite.Grades);
    });

    /// <summary>Writes grades, unless there are none.</summary>
    internal static void WriteGrades(PlanOutput output, ValueList<GradeBand> grades) =>
        output.ListIfAny("grades", grades, band => output.Object(null, () =>
        {
            output.Text("grade", band.Grade);
            output.Number("atLeast", band.AtLeast);
        }));

    /// <summary>Writes how units are ranked, unless they are not.</summary>
    internal static void WriteLeague(PlanOutput output, LeagueRule? league)
    {
        if (league is not null)
        {
            output.Object("league", () =>
            {
                output.Text("by", league.By?.Value);
                output.Text("level", league.Level?.Value);
                output.Text("best", league.LowestIsBest ? "lower" : null);
                output.Text("ties", league.Ties == RankTies.Best ? null : PlanWords.Ties.WordFor(league.Ties));
                output.Number("coverageMin", league.CoverageMin == 0 ? null : league.CoverageMin);
            });
        }
    }

    private void WriteCombine(Combination combine)
    {
        switch (combine.Form)
        {
            case CombinationForm.Mean:
                break;
            case CombinationForm.KOf:
                output.Object("combine", () => output.Number("kOf", combine.Count));
                break;
            case CombinationForm.Worst:
                output.Object("combine", () => output.Number("worst", combine.Count));
                break;
            default:
                output.Text("combine", PlanWords.Combinations.WordFor(combine.Form));
                break;
        }
    }

    private void WriteWeights(ValueList<PartWeight> weights)
    {
        if (weights.Count > 0)
        {
            output.Object("weights", () =>
            {
                foreach (PartWeight weight in weights)
                {
                    output.Number(weight.Part, weight.Weight);
                }
            });
        }
    }

    private void WriteMissing(Composite composite)
    {
        if (composite.Missing == MissingPart.Impute)
        {
            output.Object("missing", () => output.Text("impute", "siblings"));
        }
        else if (composite.Missing != MissingPart.Exclude)
        {
            output.Text("missing", PlanWords.MissingParts.WordFor(composite.Missing));
        }
    }

    private void WriteCoverageMin(CoverageMinimum? coverage)
    {
        switch (coverage)
        {
            case { CountsTargets: true } minimum:
                output.Object("coverageMin", () => output.Number("targets", minimum.Share));
                break;
            case { } minimum:
                output.Number("coverageMin", minimum.Share);
                break;
            default:
                break;
        }
    }
}
