using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>Reads how outcomes become points, points grades, and progress a status.</summary>
internal static class ScoringBinder
{
    private static readonly string[] Forms = ["proportional", "linear", "deduct", "bands", "bonus"];

    /// <summary>Gets the words that are scorings by themselves.</summary>
    internal static IReadOnlyList<string> Words { get; } = ["allOrNothing", "method"];

    /// <summary>
    /// Reads the scoring of a target, all or nothing where there is none: <c>"allOrNothing"</c>,
    /// <c>{ "deduct": 0.5 }</c>, or the name of one that the plan declares or imports.
    /// </summary>
    internal static Scoring BindTarget(ObjectReader target, ScoringNames names) => target.Find("scoring") switch
    {
        SyntaxString word => BindWord(target, word, names),
        { } node => BindOwn(target, node, "scoring", Shapes.Scoring),
        null => new Scoring.AllOrNothing(),
    };

    /// <summary>Reads the scoring to which a bonus is added, all or nothing where there is none.</summary>
    internal static Scoring BindBase(ObjectReader bonus)
    {
        if (bonus.Find("base") is not { } node)
        {
            return new Scoring.AllOrNothing();
        }

        if (node is not SyntaxString word)
        {
            return BindOwn(bonus, node, "base", Shapes.BonusBase);
        }

        if (bonus.Values.Text(word, "base")?.Value is { } form && form != Words[0])
        {
            bonus.Report(NameErrors.UnknownWord(word, "base", [Words[0], .. Forms]));
        }

        return new Scoring.AllOrNothing();
    }

    /// <summary>Reads the scoring of a plan: what is missing, the grades, and the league.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="composites">The names of its composites.</param>
    internal static PlanScoring BindPlan(ObjectReader plan, IReadOnlyCollection<string> composites)
    {
        if (plan.Find("scoring") is not { } node
            || ObjectReader.Open(node, "scoring", Shapes.PlanScoring, plan.Values) is not { } reader)
        {
            return new PlanScoring();
        }

        return new PlanScoring
        {
            Missing = reader.Word("missing", PlanWords.MissingScores) ?? MissingScore.Exclude,
            Grades = BindGrades(reader),
            LowestGrade = reader.Text("lowestGrade"),
            League = LeagueBinder.Bind(reader, composites),
        };
    }

    /// <summary>Reads the thresholds of a course: <c>{ "onTrackFrom": 1, "atRiskFrom": 0.9 }</c>.</summary>
    internal static CourseThresholds? BindCourse(ObjectReader owner)
    {
        if (owner.Find("course") is not { } node
            || ObjectReader.Open(node, "course", Shapes.Course, owner.Values) is not { } reader)
        {
            return null;
        }

        CourseThresholds usual = CourseThresholds.Default;
        decimal? onTrack = reader.Number("onTrackFrom", IsShare, new("from 0 to 10", "在 0 到 10 之间"));
        decimal? atRisk = reader.Number("atRiskFrom", IsShare, new("from 0 to 10", "在 0 到 10 之间"));
        var course = new CourseThresholds(onTrack ?? usual.OnTrackFrom, atRisk ?? usual.AtRiskFrom);
        if (course.AtRiskFrom > course.OnTrackFrom)
        {
            SyntaxNode place = reader.Find("atRiskFrom") ?? reader.Find("onTrackFrom") ?? node;
            owner.Report(TypeErrors.OutOfOrder(
                place.Source, place.Span, place.Pointer, "course",
                new("so that atRiskFrom is not above onTrackFrom", "满足 atRiskFrom 不高于 onTrackFrom")));
        }

        return course;
    }

    /// <summary>Reads the property <c>grades</c>; empty where there is none.</summary>
    internal static ValueList<GradeBand> BindGrades(ObjectReader scoring)
    {
        if (scoring.Find("grades") is not { } node)
        {
            return [];
        }

        var bands = new List<GradeBand>();
        IReadOnlyList<SyntaxNode> items = scoring.Values.Items(node, "grades", mayBeEmpty: true);
        if (items.Count > BindingLimits.GradesMax)
        {
            scoring.Report(TypeErrors.TooMany(node, "grades", BindingLimits.GradesMax));
            return [];
        }

        foreach (SyntaxNode item in items)
        {
            if (ObjectReader.Open(item, "grades", Shapes.Grade, scoring.Values) is not { } reader)
            {
                continue;
            }

            SyntaxString? grade = reader.RequireName("grade");
            decimal? atLeast = reader.Require("atLeast") is { } limit ? scoring.Values.Number(limit, "atLeast") : null;
            if (grade is null || atLeast is null)
            {
                continue;
            }

            if (bands.Any(band => band.Grade == grade.Value))
            {
                scoring.Report(TypeErrors.RepeatedItem(grade));
            }
            else if (bands.Count > 0 && bands[^1].AtLeast <= atLeast)
            {
                SyntaxNode place = reader.Find("atLeast")!;
                scoring.Report(TypeErrors.OutOfOrder(
                    place.Source, place.Span, place.Pointer, "grades",
                    new("in order of scores, the best grade first", "按分数从高到低排列")));
            }

            bands.Add(new GradeBand(grade.Value, atLeast.Value));
        }

        return bands.ToValueList();
    }

    private static bool IsShare(decimal value) => value is >= 0 and <= 10;

    private static Scoring BindWord(ObjectReader target, SyntaxString word, ScoringNames names)
    {
        string? form = target.Values.Text(word, "scoring")?.Value;
        if (form is not null && !Words.Contains(form, StringComparer.Ordinal) && !names.IsDeclared(form))
        {
            target.Report(NameErrors.UnknownWord(word, "scoring", [.. Words, .. names.Names, .. Forms]));
        }

        return form == "method" ? new Scoring.ByMethod()
            : form is null ? new Scoring.AllOrNothing()
            : names.Find(form) ?? new Scoring.AllOrNothing();
    }

    private static Scoring BindOwn(ObjectReader owner, SyntaxNode node, string property, ObjectShape shape)
    {
        if (node is SyntaxObject)
        {
            return BindForm(node, owner.Values, shape) ?? new Scoring.AllOrNothing();
        }

        owner.Report(TypeErrors.WrongType(node, property, TypeNames.TextOrObject));
        return new Scoring.AllOrNothing();
    }

    /// <summary>Reads a scoring that is an object; null where it can't be read, which is reported.</summary>
    internal static Scoring? BindForm(SyntaxNode node, ValueReader values, ObjectShape shape)
    {
        if (ObjectReader.Open(node, "scoring", shape, values) is not { } reader)
        {
            return null;
        }

        string[] forms = [.. Forms.Where(shape.Properties.Contains)];
        SyntaxMember? form = reader.OnlyOne(forms);
        switch (form?.Name)
        {
            case "proportional":
                return BindProportional(form.Value, values);
            case "linear":
                return BindLinear(form.Value, values);
            case "deduct":
                return values.Number(form.Value, "deduct", value => value > 0, new("above 0", "大于 0")) is { } points
                    ? new Scoring.Deduct(points)
                    : null;
            case "bands":
                return BandBinder.BindBands(form.Value, values);
            case "bonus":
                return BandBinder.BindBonus(form.Value, values);
            default:
                reader.ReportMissing(forms);
                return null;
        }
    }

    private static Scoring.Proportional? BindProportional(SyntaxNode node, ValueReader values) =>
        ObjectReader.Open(node, "proportional", Shapes.Proportional, values) is { } reader
        && reader.Require("cap") is { } cap
        && values.Number(
            cap, "cap", value => value is >= 1 and <= 100, new("from 1 to 100", "在 1 到 100 之间")) is { } found
            ? new Scoring.Proportional(found)
            : null;

    private static Scoring.Linear? BindLinear(SyntaxNode node, ValueReader values)
    {
        if (ObjectReader.Open(node, "linear", Shapes.LinearScoring, values) is not { } reader)
        {
            return null;
        }

        decimal? from = reader.Require("from") is { } fromNode ? values.Number(fromNode, "from") : null;
        decimal? to = reader.Require("to") is { } toNode
            ? values.Number(
                toNode, "to", value => value != from, new("another number than \"from\"", "不同于 \"from\" "))
            : null;
        return from is { } first && to is { } last ? new Scoring.Linear(first, last) : null;
    }
}
