using HealthTargets.Columns;
using HealthTargets.Evaluation;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>Turns outcomes into points, as <see cref="ScoreRules"/> does for one unit.</summary>
internal static class ScoreColumns
{
    /// <summary>Sets the score of a lane of which all else is set.</summary>
    public static void Set(TargetColumns columns, int lane)
    {
        Target target = columns.Frame.Target;
        if (target.Points is { } points && target.Scoring is not Scoring.ByMethod
            && columns.AttainedOf(lane) != TargetColumns.Undetermined && columns.StatusOf(lane) != Status.NoData)
        {
            columns.Score.Set(lane, Earned(target.Scoring, columns, lane, Approx.Of(points)));
        }
        else
        {
            columns.Score.SetState(lane, CellCodes.None);
        }
    }

    private static Approx Earned(Scoring scoring, TargetColumns columns, int lane, Approx points)
    {
        bool attained = columns.AttainedOf(lane) == 1;
        switch (scoring)
        {
            case Scoring.Proportional proportional:
                return points * Share(columns, lane, attained, Approx.Of(proportional.Cap));
            case Scoring.Linear linear when columns.Value.IsPresent(lane):
                return points * Between(linear, columns.Value[lane]);
            case Scoring.Deduct deduct:
                Approx lost = attained ? Approx.Zero : -GapOf(columns, lane) * Approx.Of(deduct.PointsPerUnit);
                return Clamp(points - lost, Approx.Zero, points);
            case Scoring.Bands bands when columns.Value.IsPresent(lane):
                return points * ShareOfBand(bands, columns.Value[lane]);
            case Scoring.Bonus bonus:
                Approx spare = attained ? GapOf(columns, lane) : Approx.Zero;
                return Earned(bonus.Base, columns, lane, points)
                    + Clamp(spare * Approx.Of(bonus.PointsPerUnit), Approx.Zero, Approx.Of(bonus.Cap));
            default:
                return attained ? points : Approx.Zero;
        }
    }

    private static Approx GapOf(TargetColumns columns, int lane) =>
        columns.Gap.IsDoubtful(lane) ? Approx.Unknown : columns.Gap[lane];

    private static Approx Share(TargetColumns columns, int lane, bool attained, Approx cap)
    {
        Approx share = columns.Attainment.IsPresent(lane) ? columns.Attainment[lane]
            : columns.Attainment.IsDoubtful(lane) ? Approx.Unknown
            : attained ? Approx.One
            : Approx.Zero;
        return Clamp(share, Approx.Zero, cap);
    }

    private static Approx Between(Scoring.Linear linear, Approx value)
    {
        (Approx from, Approx to) = (Approx.Of(linear.From), Approx.Of(linear.To));
        return linear.From != linear.To
            ? Clamp((value - from) / (to - from), Approx.Zero, Approx.One)
            : Approx.Compare(value, to) switch
            {
                null => Approx.Unknown,
                >= 0 => Approx.One,
                _ => Approx.Zero,
            };
    }

    private static Approx ShareOfBand(Scoring.Bands bands, Approx value)
    {
        foreach (ScoreBand band in bands.Items)
        {
            int? order = Approx.Compare(value, Approx.Of(band.Limit));
            if (order is null)
            {
                return Approx.Unknown;
            }

            if (bands.Upwards ? order >= 0 : order <= 0)
            {
                return Approx.Of(band.Share);
            }
        }

        return Approx.Zero;
    }

    private static Approx Clamp(Approx value, Approx low, Approx high) => Approx.Min(Approx.Max(value, low), high);
}
