using HealthTargets.Indicators;
using HealthTargets.Periods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads targets: <c>{ "id": "reporting", "indicator": "reporting-rate", "atLeast": 95, "every": "month" }</c>.
/// </summary>
internal sealed class TargetBinder
{
    private readonly PlanContext context;
    private readonly DeclaredNames declared = new(new("The target", "目标"));

    private readonly SumCheck sums;

    internal TargetBinder(PlanContext context)
    {
        this.context = context;
        sums = new SumCheck(context.Values);
    }

    /// <summary>Gets where each target is declared, by its name.</summary>
    internal IReadOnlyDictionary<string, Declaration> Declared => declared.All;

    /// <summary>Reads the list of targets; those that can't be read are reported and left out.</summary>
    internal ValueList<Target> Bind(SyntaxNode node)
    {
        ValueList<Target> targets = context.Values.Items(node, "targets", mayBeEmpty: true)
            .Select(BindTarget).OfType<Target>().ToValueList();
        sums.Report();
        return targets;
    }

    /// <summary>Reads one target by itself; null where it can't be read, which is reported.</summary>
    internal Target? BindTarget(SyntaxNode node)
    {
        if (context.Open(node, "targets", Shapes.Target) is not { } reader)
        {
            return null;
        }

        SyntaxString? id = BindId(reader);
        IReadOnlyList<SyntaxString> categories = reader.Find("categories") is { } list
            ? context.Values.Names(list, "categories")
            : [];
        Baseline? baseline = BaselineBinder.Bind(reader);
        bool hasBaseline = reader.Find("baseline") is not null;
        var goals = new GoalBinder(context, reader);
        Goal? goal = goals.Bind(
            hasBaseline, categories.Select(category => category.Value).ToHashSet(StringComparer.Ordinal));
        ReportingPeriod? period = reader.Period("period");
        (SectionId? section, ReportingPeriod? sectionPeriod) = BindSection(reader);
        bool isPeriodKnown = reader.Find("period") is null || period is not null;
        var target = new Target
        {
            Id = new TargetId(id?.Value ?? ""),
            Goal = goal ?? new Goal.Watch(new Measure.Value(new IndicatorId(""))),
            Title = reader.Localized("title"),
            Scope = BindScope(reader),
            Distribute = new DistributionBinder(context, reader).Bind(goal, goals.Measure),
            Categories = [.. categories.Select(category => new CategoryId(category.Value))],
            Period = period,
            Timing = TimingBinder.Bind(reader, isPeriodKnown ? period ?? sectionPeriod : null),
            Path = PathBinder.Bind(reader, goals.Measure, hasBaseline),
            Baseline = baseline,
            Course = ScoringBinder.BindCourse(reader),
            Compare = BindCompare(reader, goals.Measure),
            Commitment = reader.Word("commitment", PlanWords.Commitments) ?? Commitment.Binding,
            Points = reader.Number("points", value => value >= 0, new("0 or more", "不小于 0")),
            Scoring = ScoringBinder.BindTarget(reader, context.Scorings),
            Method = new MethodUseBinder(context, reader, goals.Measure).Bind(),
            Veto = reader.Truth("veto"),
            Section = section,
            Source = reader.Text("source"),
            Note = reader.Text("note"),
        };
        if (goals.Measure is { Form: MeasureForm.Stage, Indicator: { } staged } && reader.Find("baseline") is { } start)
        {
            reader.Report(QuantityErrors.NotForStages(start, "baseline", staged.Id.Value));
        }

        CheckGeometric(reader, target);
        sums.Add(target, goals.Measure?.Indicator, period ?? sectionPeriod, reader.Find("overrides"));
        if (target.Scoring is Scoring.ByMethod && reader.Find("scoring") is { } scoring
            && (target.Method is not { } use || context.Methods.Use(use.Method.Value)?.Scores is null))
        {
            reader.Report(MethodErrors.NoScore(scoring));
        }

        return id is null || goal is null ? null : target;
    }

    // Numbers that the plan itself gives must be above 0 on a geometric path.
    private static void CheckGeometric(ObjectReader reader, Target target)
    {
        if (target.Path is not ExpectedPath.Geometric || reader.Find("path") is not { } path)
        {
            return;
        }

        decimal? first = (target.Baseline as Baseline.Given)?.Value;
        decimal? last = target.Goal is Goal.Reach reach ? BoundBinder.NumberOf(reach.Bound) : null;
        if ((first <= 0 ? first : last <= 0 ? last : null) is { } number)
        {
            reader.Report(SpreadingErrors.GeometricFromZero(path, ((Rational)number).ToString()));
        }
    }

    private SyntaxString? BindId(ObjectReader reader)
    {
        SyntaxString? id = reader.RequireName("id");
        if (id is not null)
        {
            _ = declared.Declare(Declaration.Of(id), context.Values);
        }

        return id;
    }

    private UnitSelection BindScope(ObjectReader reader) =>
        (reader.Find("scope") is { } scope ? SelectionBinder.Bind(scope, "scope", context.Values) : null)
        ?? new UnitSelection.Own();

    /// <summary>Returns the section, and the period that holds for a target without one of its own.</summary>
    private (SectionId? Section, ReportingPeriod? Period) BindSection(ObjectReader reader)
    {
        if (reader.Name("section") is not { } name)
        {
            return (null, context.Period);
        }

        if (context.SectionPeriods.TryGetValue(name.Value, out ReportingPeriod? period))
        {
            return (new SectionId(name.Value), period);
        }

        reader.Report(NameErrors.UnknownSection(name, context.SectionNames));
        return (null, null);
    }

    private static ComparePolicy BindCompare(ObjectReader reader, MeasureInfo? measure)
    {
        ComparePolicy compare = reader.Word("compare", PlanWords.Compares) ?? ComparePolicy.Exact;
        if (compare == ComparePolicy.Rounded && measure?.Indicator is { Decimals: null } indicator)
        {
            reader.Report(QuantityErrors.NoDecimals(reader.Find("compare")!, indicator.Id.Value));
        }

        return compare;
    }
}
