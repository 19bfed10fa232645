using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Results;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>Which outcomes of a target tests touch: bands, classes, overrides, absences, the veto.</summary>
internal sealed class OutcomeCoverage(
    Plan plan, Target target, SyntaxObject tree, SyntaxObject? scoring, IReadOnlyList<JudgedTarget> judged)
{
    /// <summary>Gets the outcomes.</summary>
    internal IEnumerable<CoverageItem> Items() =>
        [.. Overrides(), .. Bands(), .. Classes(), .. Absence(), .. Veto()];

    private IEnumerable<CoverageItem> Overrides()
    {
        if (target.Goal is not Goal.Reach reach || tree.Find("overrides") is not SyntaxArray list)
        {
            return [];
        }

        return reach.Overrides.Zip(list.Elements, (other, node) => Item(
            CoverageKind.Override,
            new(new("the bound of {0}", "针对 {0} 的目标值"), ResultWords.Text(other)),
            node,
            one => one.Verdict.Override == other
                || one.Comparisons.Any(comparison => comparison.Override == other)));
    }

    private IEnumerable<CoverageItem> Bands()
    {
        if (target.Scoring is not Scoring.Bands bands
            || scoring?.Find("bands") is not SyntaxArray list)
        {
            return [];
        }

        ScoreBand? BandOf(JudgedTarget one) => one.Verdict.Value.NumberOrNull is not { } value ? null
            : bands.Items.FirstOrDefault(band => bands.Upwards ? value >= band.Limit : value <= band.Limit);
        IEnumerable<CoverageItem> items = bands.Items.Zip(list.Elements, (band, node) => Item(
            CoverageKind.Band,
            new(new("a value in the band of {0}", "落在 {0} 档的值"), ((Rational)band.Limit).ToString()),
            node,
            one => BandOf(one) == band));
        return items.Append(Item(
            CoverageKind.Band,
            new(new("a value outside all bands", "不在任何档内的值")),
            list,
            one => one.Verdict.Value.IsPresent && BandOf(one) is null));
    }

    private IEnumerable<CoverageItem> Classes()
    {
        if (target.Method is not { } use
            || plan.Methods.FirstOrDefault(one => one.Id == use.Method) is not { } method
            || tree.Find("method") is not { } node)
        {
            return [];
        }

        return method.Classes.Select(row => row.Class).Distinct().Select(name => Item(
            CoverageKind.Class,
            new(new("the class {0} of the method {1}", "方法 {1} 的类别 {0}"), name, use.Method.Value),
            node,
            one => one.Verdict.Assessment?.Class == name));
    }

    private IEnumerable<CoverageItem> Absence() =>
    [
        Item(
            CoverageKind.Absence,
            new(new("absent data", "数据缺失的情况")),
            tree.Find("id")!,
            one => one.Verdict.Status == Status.NoData),
    ];

    private IEnumerable<CoverageItem> Veto() => target.Veto && tree.Find("veto") is { } node
        ? [Item(
            CoverageKind.Veto,
            new(new("a broken veto", "触发一票否决的情况")),
            node,
            one => one.Verdict.Status == Status.Missed)]
        : [];

    private CoverageItem Item(
        CoverageKind kind, FormattedText text, SyntaxNode node, Func<JudgedTarget, bool> touches) => new(
            kind,
            target.Id,
            text,
            (node.Source, node.Head),
            judged.Where(touches).Select(one => one.Test).Distinct().ToValueList());
}
