using HealthTargets.Evaluation;
using HealthTargets.Explanations;
using HealthTargets.Rules.Decisions;
using HealthTargets.Rules.Workflows;
using HealthTargets.Scorecards;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>
/// Makes the tables for people that stand below the verdicts of a plan: its composites, the scorecards of units, the
/// league, the scorecards of the plans that are parts of it, and what its workflows decided.
/// </summary>
public sealed class SummaryTables
{
    private const string Nothing = "–";

    private readonly PlanEvaluation evaluation;
    private readonly Language language;

    private SummaryTables(PlanEvaluation evaluation, Language language)
    {
        this.evaluation = evaluation;
        this.language = language;
    }

    /// <summary>Makes the tables of a result: those of its evaluation, and what the plan's workflows decided.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">The language.</param>
    /// <returns>The tables that have something to say, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is <see langword="null"/>.</exception>
    public static ValueList<TextTable> Of(PlanResult result, Language language)
    {
        ArgumentNullException.ThrowIfNull(result);
        SummaryTables tables = new(result.Evaluation, language);
        return tables.Decisions(result.Decisions ?? []) is { } decisions
            ? Of(result.Evaluation, language).Append(decisions).ToValueList()
            : Of(result.Evaluation, language);
    }

    /// <summary>Makes the tables of an evaluation.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="language">The language.</param>
    /// <returns>The tables that have something to say, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> is <see langword="null"/>.</exception>
    public static ValueList<TextTable> Of(PlanEvaluation evaluation, Language language)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        SummaryTables tables = new(evaluation, language);
        return new[] { tables.Composites(), tables.Units(), tables.League(), tables.Family() }
            .OfType<TextTable>().ToValueList();
    }

    private TextTable? Composites() => Make(
        [
            ("composite", "综合指标"), ("unit", "单位"), ("value", "数值"), ("class, grade", "类别、等次"),
            ("coverage", "覆盖"), ("why", "说明"),
        ],
        CompositeRules.Evaluate(evaluation)
            .Select(result => CompositeLine.Of(evaluation, result, language))
            .Select(line => (string[])
                [line.Composite, line.Unit, line.Value, line.Judged, line.Coverage, line.Why]));

    // Only where some of the units stand below others.
    private TextTable? Units()
    {
        Scorecard[] cards = [.. ScorecardRules.SumUp(evaluation)
            .Where(card => card.Subject == ScorecardSubject.Unit)];
        return cards.Any(card => card.Below is not null)
            ? Make(
                [
                    ("unit", "单位"), ("of", "上级"), ("verdicts", "结论"), ("scored", "计分"), ("score", "得分率"),
                    ("grade", "等次"), ("below met", "下级完成"),
                ],
                cards.Select(card => (string[])
                [
                    Name(card.Id), card.Parent is { } parent ? Name(parent.Value) : Nothing,
                    ScorecardSentences.Counts(card, language), .. Scores(card), Below(card),
                ]))
            : null;
    }

    private TextTable? League() => LeagueRules.Rank(evaluation) is { } league
        ? Make(
            [("rank", "名次"), ("unit", "单位"), ("value", "数值"), ("grade", "等次"), ("coverage", "覆盖")],
            league.Rows.Select(row => (string[])
            [
                row.Rank is { } rank ? NumberText.Digits(rank, null) : Nothing,
                Name(row.Unit.Value),
                row.Value.NumberOrNull is { } value ? NumberText.Digits(value, null) : Nothing,
                row.Grade ?? Nothing,
                Of(row.Coverage),
            ]))
        : null;

    private TextTable? Family() => evaluation.Parts.Count == 0
        ? null
        : Make(
            [
                ("plan", "计划"), ("unit", "单位"), ("verdicts", "结论"), ("scored", "计分"), ("score", "得分率"),
                ("grade", "等次"), ("veto", "一票否决"),
            ],
            Plans(evaluation, 0).Select(plan => FamilyRow(plan.Evaluation, plan.Depth)));

    private TextTable? Decisions(IReadOnlyList<Decision> decisions) => Make(
        [
            ("workflow", "工作流"), ("rule", "规则"), ("about", "对象"), ("rule is", "规则结果"), ("event", "事件"),
            ("output", "输出"), ("message", "消息"),
        ],
        decisions.Select(decision => (string[])
        [
            decision.Workflow, decision.Rule, About(decision), ResultWords.Of(decision.Status),
            decision.Event ?? Nothing, decision.Output is { } output ? ValueJson.InLine(output) : Nothing,
            decision.Message.Length == 0 ? Nothing : decision.Message,
        ]));

    private string About(Decision decision) => decision.Scorecard
        ?? string.Join(", ", new[]
        {
            decision.Target?.Value, decision.Unit is { } unit ? Name(unit.Value) : null, decision.Period?.ToString(),
        }.OfType<string>());

    private static IEnumerable<(PlanEvaluation Evaluation, int Depth)> Plans(PlanEvaluation evaluation, int depth) =>
        evaluation.Parts.SelectMany(part => Plans(part, depth + 1)).Prepend((evaluation, depth));

    private string[] FamilyRow(PlanEvaluation plan, int depth)
    {
        Scorecard card = ScorecardRules.SumUp(plan)[0];
        return
        [
            new string(' ', depth * 2) + plan.Plan.Id, Name(plan.Plan.Unit.Value),
            ScorecardSentences.Counts(card, language), .. Scores(card),
            card.BrokenVetoes.Count == 0 ? Nothing : string.Join(", ", card.BrokenVetoes),
        ];
    }

    private string[] Scores(Scorecard card) =>
    [
        card.Coverage.Expected == 0 ? Nothing : Of(card.Coverage),
        card.Score is { } score ? NumberText.Digits(score, 1) + (language == Language.Chinese ? "%" : " %") : Nothing,
        card.Grade ?? Nothing,
    ];

    private string Below(Scorecard card) => card.Below is { } below
        ? Of(new Coverage(below.Fulfilled, below.Units, null))
        : Nothing;

    private string Of(Coverage coverage) => language == Language.Chinese
        ? $"{coverage.Reported}/{coverage.Expected}"
        : $"{coverage.Reported} of {coverage.Expected}";

    private string Name(string unit) => evaluation.Units.Find(new(unit))?.NameIn(language) ?? unit;

    private TextTable? Make((string English, string Chinese)[] header, IEnumerable<string[]> rows)
    {
        ValueList<ValueList<string>> texts = rows.Select(row => row.ToValueList()).ToValueList();
        return texts.Count == 0
            ? null
            : new(
                header.Select(name => language == Language.Chinese ? name.Chinese : name.English).ToValueList(), texts);
    }
}
