using System.Diagnostics;
using HealthTargets.Periods;
using HealthTargets.Rules.Binding;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Writing;

/// <summary>Writes targets.</summary>
internal sealed class TargetWriter
{
    private readonly PlanOutput output;
    private readonly MeasureWriter measures;

    internal TargetWriter(PlanOutput output)
    {
        this.output = output;
        measures = new MeasureWriter(output);
    }

    /// <summary>Writes a target as an object; what is as usual is left out.</summary>
    internal void Write(Target target) => output.Object(null, () =>
    {
        output.Text("id", target.Id.Value);
        output.Localized("title", target.Title);
        output.Text("section", target.Section?.Value);
        WriteGoal(target);
        if (target.Scope is not UnitSelection.Own)
        {
            measures.Selections.Write("scope", target.Scope);
        }

        WriteDistribution(target.Distribute);
        output.ListIfAny("categories", target.Categories, category => output.Text(null, category.Value));
        output.ListIfAny(
            "overrides",
            (target.Goal as Goal.Reach)?.Overrides ?? [],
            other => WriteOverride(other, ((Goal.Reach)target.Goal).Measure));
        output.Text("period", target.Period?.ToString());
        WriteTiming(target.Timing);
        WritePath(target.Path);
        WriteCourse(output, target.Course);
        WriteConsequences(target);
    });

    /// <summary>Writes the thresholds of a course, unless there are none.</summary>
    internal static void WriteCourse(PlanOutput output, CourseThresholds? course)
    {
        if (course is not null)
        {
            output.Object("course", () =>
            {
                output.Number("onTrackFrom", course.OnTrackFrom);
                output.Number("atRiskFrom", course.AtRiskFrom);
            });
        }
    }

    private void WriteGoal(Target target)
    {
        switch (target.Goal)
        {
            case Goal.Watch watch:
                measures.WriteProperties(watch.Measure);
                WriteBaseline(target.Baseline);
                break;
            case Goal.Reach reach:
                measures.WriteProperties(reach.Measure);
                WriteBaseline(target.Baseline);
                measures.Limits.WriteBound(reach.Bound, reach.Measure);
                break;
            case Goal.Satisfy { Criterion: Criterion.Within within }:
                // A single condition of a target is read as its measure and bound; joined with nothing it stays one.
                WriteBaseline(target.Baseline);
                measures.WriteCombinator(new Criterion.All([within]));
                break;
            case Goal.Satisfy satisfy:
                WriteBaseline(target.Baseline);
                measures.WriteCombinator(satisfy.Criterion);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteDistribution(Distribution? distribution)
    {
        if (distribution is null)
        {
            return;
        }

        output.Object("distribute", () =>
        {
            switch (distribution.By)
            {
                case DistributionKey.OfIndicator of:
                    output.Text("by", of.Indicator.Value);
                    break;
                case DistributionKey.LastYear:
                    output.Text("by", "lastYear");
                    break;
                case DistributionKey.Equal:
                    output.Text("by", "equal");
                    break;
                case DistributionKey.Given given:
                    output.Object("by", () => output.Object(
                        "weights",
                        () => given.Weights.ToList().ForEach(one => output.Number(one.Unit.Value, one.Weight))));
                    break;
                default:
                    throw new UnreachableException();
            }

            if (distribution.To is not UnitSelection.Children)
            {
                measures.Selections.Write("to", distribution.To);
            }

            output.Number("decimals", distribution.Decimals == 0 ? null : distribution.Decimals);
        });
    }

    private void WriteBaseline(Baseline? baseline)
    {
        switch (baseline)
        {
            case Baseline.Given { Period: null } given:
                output.Number("baseline", given.Value);
                break;
            case Baseline.Given given:
                output.Object("baseline", () =>
                {
                    output.Number("value", given.Value);
                    output.Text("period", given.Period.ToString());
                });
                break;
            case Baseline.Observed observed:
                output.Object("baseline", () => output.Text("period", observed.Period.ToString()));
                break;
            default:
                break;
        }
    }

    private void WriteOverride(BoundOverride item, Measure compared) => output.Object(null, () =>
    {
        output.Text("unit", item.Unit?.Value);
        output.Text("level", item.Level?.Value);
        output.Text("group", item.Group?.Value);
        output.Text("category", item.Category?.Value);
        output.Text("period", item.Period?.ToString());
        measures.Limits.WriteBound(item.Bound, compared);
    });

    private void WriteTiming(Timing timing)
    {
        switch (timing)
        {
            case Timing.Every every:
                output.Text("every", PlanWords.PeriodKinds.WordFor(every.Kind));
                break;
            case Timing.At at:
                output.List("at", at.Periods, period => output.Text(null, period.ToString()));
                break;
            case Timing.Maintain maintain:
                output.Text("every", PlanWords.PeriodKinds.WordFor(maintain.Kind));
                output.Text("by", IsoDate.Write(maintain.From));
                break;
            case Timing.By by:
                output.Text("by", IsoDate.Write(by.Date));
                break;
            default:
                break;
        }
    }

    private void WritePath(ExpectedPath? path)
    {
        switch (path)
        {
            case ExpectedPath.Linear:
                output.Text("path", "linear");
                break;
            case ExpectedPath.Geometric:
                output.Text("path", "geometric");
                break;
            case ExpectedPath.LikeLastYear:
                output.Object("path", () => output.Text("profile", "lastYear"));
                break;
            case ExpectedPath.Constant:
                output.Text("path", "constant");
                break;
            case ExpectedPath.None:
                output.Text("path", "none");
                break;
            case ExpectedPath.Steps steps:
                output.Object("path", () => output.Object("steps", () =>
                {
                    foreach (PathStep step in steps.Points)
                    {
                        measures.Limits.Write(step.Period.ToString(), step.Limit, null);
                    }
                }));
                break;
            case ExpectedPath.Profile profile:
                output.Object("path", () => output.List(
                    "profile", profile.Weights, weight => output.Number(null, weight)));
                break;
            default:
                break;
        }
    }

    private void WriteMethod(MethodUse? use, Goal goal)
    {
        Measure? measure = goal switch
        {
            Goal.Watch watch => watch.Measure,
            Goal.Reach reach => reach.Measure,
            _ => null,
        };
        if (use is { Arguments.Count: 0 })
        {
            output.Text("method", use.Method.Value);
        }
        else if (use is not null)
        {
            output.Object("method", () =>
            {
                output.Text("use", use.Method.Value);
                output.Object("with", () => use.Arguments.ToList()
                    .ForEach(argument => measures.Limits.Write(argument.Parameter, argument.Value, measure)));
            });
        }
    }

    private void WriteConsequences(Target target)
    {
        output.Text(
            "commitment",
            target.Commitment == Commitment.Binding ? null : PlanWords.Commitments.WordFor(target.Commitment));
        output.Number("points", target.Points);
        new ScoringWriter(output).Write("scoring", target.Scoring);
        WriteMethod(target.Method, target.Goal);
        output.Truth("veto", target.Veto);
        output.Text("compare", target.Compare == ComparePolicy.Exact ? null : "rounded");
        output.Text("source", target.Source);
        output.Text("note", target.Note);
    }
}
