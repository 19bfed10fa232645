using HealthTargets.Columns;
using HealthTargets.Indicators;
using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The verdicts of a target for all its units, side by side. Statuses, truths and absences are exactly those of
/// <see cref="Evaluation.CompiledPlan.Evaluate(Observations.ObservationTable, Evaluation.EvaluationOptions)"/>; numbers
/// are doubles within a relative distance of 10^-12 of the exact ones. Immutable and safe for use by several threads.
/// </summary>
/// <remarks>
/// A position is that of the unit in <see cref="Units"/>; one that is not there throws
/// <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
public sealed class TargetVerdicts
{
    private readonly ScopeUnits scope;
    private readonly byte[] statuses;
    private readonly VerdictPage[] pages;
    private readonly int pageSize;

    internal TargetVerdicts(Target target, ScopeUnits scope, int pageSize)
    {
        Target = target;
        this.scope = scope;
        this.pageSize = pageSize;
        statuses = new byte[scope.Count];
        pages = new VerdictPage[(scope.Count + pageSize - 1) / pageSize];
        for (int page = 0; page < pages.Length; page++)
        {
            pages[page] = new(Math.Min(pageSize, scope.Count - (page * pageSize)));
        }
    }

    private TargetVerdicts(TargetVerdicts other, ReadOnlySpan<int> positions)
    {
        (Target, scope, pageSize) = (other.Target, other.scope, other.pageSize);
        statuses = [.. other.statuses];
        pages = [.. other.pages];
        foreach (int position in positions)
        {
            int page = position / pageSize;
            if (ReferenceEquals(pages[page], other.pages[page]))
            {
                pages[page] = pages[page].Copy();
            }
        }
    }

    /// <summary>Gets the target.</summary>
    public Target Target { get; }

    /// <summary>Gets the units for which the target is, in the order of the verdicts.</summary>
    public IReadOnlyList<OrgUnitId> Units => scope.Ids;

    /// <summary>Gets the number of units.</summary>
    public int Count => statuses.Length;

    /// <summary>Gets the statuses, each as the number of its <see cref="Status"/>.</summary>
    public ReadOnlySpan<byte> Statuses => statuses;

    /// <summary>
    /// Gets how many units the exact evaluator decided because rounding errors left them open; where comparisons alone
    /// tell the status, those whose status was open.
    /// </summary>
    public long ExactlyDecided => pages.Sum(page => (long)page.ExactCount);

    /// <summary>Gets the position of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>Its position in <see cref="Units"/>, or -1 if the target is not for it.</returns>
    public int IndexOf(OrgUnitId unit) => scope.PositionOf(unit);

    /// <summary>Gets a status.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The status.</returns>
    public Status StatusOf(int index)
    {
        Check(index);
        return (Status)statuses[index];
    }

    /// <summary>Gets whether the target holds.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>Whether it holds; <see langword="null"/> where that is open or where there is no bound.</returns>
    public bool? AttainedOf(int index) => PageOf(index).AttainedOf(index % pageSize) switch
    {
        TargetColumns.Undetermined => null,
        byte holds => holds != 0,
    };

    /// <summary>Gets why there is no verdict.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The reason, or <see langword="null"/> where there is nothing absent.</returns>
    public AbsenceReason? AbsenceOf(int index) => PageOf(index).AbsenceOf(index % pageSize) is byte code
        && CellCodes.IsAbsent(code) ? AbsenceCodes.ReasonOf(code) : null;

    /// <summary>Gets the value that is judged.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The number in the unit of the measure, or <see langword="null"/> where there is none.</returns>
    public double? ValueOf(int index) => NumberOf(TargetColumns.ValueColumn, index);

    /// <summary>Gets how much of the bound is attained.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The share, 1 at the bound, or <see langword="null"/> where there is none.</returns>
    public double? AttainmentOf(int index) => NumberOf(TargetColumns.AttainmentColumn, index);

    /// <summary>Gets how far the value is inside the bound, negative where it is outside.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The distance in the unit of the measure, or <see langword="null"/> where there is none.</returns>
    public double? GapOf(int index) => NumberOf(TargetColumns.GapColumn, index);

    /// <summary>Gets what the path expects by the as-of day.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The number in the unit of the measure, or <see langword="null"/> where nothing is expected.</returns>
    public double? ExpectedOf(int index) => NumberOf(TargetColumns.ExpectedColumn, index);

    /// <summary>Gets the baseline.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The number in the unit of the measure, or <see langword="null"/> where there is none.</returns>
    public double? BaselineOf(int index) => NumberOf(TargetColumns.BaselineColumn, index);

    /// <summary>Gets the score.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The points, or <see langword="null"/> where there is none.</returns>
    public double? ScoreOf(int index) => NumberOf(TargetColumns.ScoreColumn, index);

    /// <summary>Gets the sub-period that decides where a target has several.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The sub-period, or <see langword="null"/> where it is the whole period.</returns>
    public ReportingPeriod? DecisivePeriodOf(int index) => PageOf(index).DecisiveOf(index % pageSize).Period;

    /// <summary>Gets the population group that decides where a target has several.</summary>
    /// <param name="index">The position of the unit.</param>
    /// <returns>The group, or <see langword="null"/> where it is the whole population.</returns>
    public CategoryId? DecisiveCategoryOf(int index) => PageOf(index).DecisiveOf(index % pageSize).Category;

    /// <summary>Makes verdicts like these, of which some units will be written.</summary>
    internal TargetVerdicts ToRewrite(ReadOnlySpan<int> positions) => new(this, positions);

    /// <summary>Takes over the verdicts of some units, whose positions are in order.</summary>
    internal void Write(int[] positions, LaterColumns columns)
    {
        if (positions.Length > 0 && positions[^1] - positions[0] == positions.Length - 1)
        {
            columns.Statuses.CopyTo(statuses, positions[0]);
        }
        else
        {
            for (int i = 0; i < positions.Length; i++)
            {
                statuses[positions[i]] = columns.Statuses[i];
            }
        }

        for (int from = 0; from < positions.Length;)
        {
            int page = positions[from] / pageSize;
            int to = from + 1;
            while (to < positions.Length && positions[to] / pageSize == page)
            {
                to++;
            }

            pages[page].Write(new(columns, positions, from, to, page * pageSize));
            from = to;
        }
    }

    private double? NumberOf(int column, int index) => PageOf(index).NumberOf(column, index % pageSize);

    private VerdictPage PageOf(int index)
    {
        Check(index);
        return pages[index / pageSize];
    }

    private void Check(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
    }
}
