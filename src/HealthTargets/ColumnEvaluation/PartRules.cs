using HealthTargets.Columns;
using HealthTargets.Indicators;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// Puts the parts of one lane together under the indicator's policy: the rows of sub-periods, the numbers of children.
/// </summary>
internal static class PartRules
{
    /// <param name="indicator">The indicator.</param>
    /// <param name="aggregation">How.</param>
    /// <param name="parts">The parts in order.</param>
    /// <param name="lacking">How many parts there is no row of.</param>
    // A part that counts as 0 has no row any more: it is as if nothing had been said.
    public static PartLane Combine(
        Indicator indicator, Aggregation aggregation, ReadOnlySpan<PartLane> parts, int lacking)
    {
        byte absence = CellCodes.None;
        bool fromNumbers = false;
        bool fromOthers = false;
        int applying = lacking;
        int present = 0;
        bool suppressed = false;
        foreach (PartLane part in parts)
        {
            if (part.IsDoubtful)
            {
                return PartLane.Doubtful with { HasRows = true };
            }

            if (part.State == AbsenceCodes.NotApplicable)
            {
                fromNumbers |= part.HasRows && aggregation == Aggregation.Sum;
                fromOthers |= part.HasRows;
                continue;
            }

            applying++;
            present += part.IsPresent ? 1 : 0;
            suppressed |= part.State == AbsenceCodes.Suppressed;
            fromNumbers |= part.HasRows && part.IsPresent;
            fromOthers |= part.HasRows;
            absence = absence == CellCodes.None && !part.IsPresent ? part.State : absence;
        }

        absence = absence == CellCodes.None && lacking > 0 ? AbsenceCodes.Missing : absence;
        bool zeros = indicator.Missing is MissingPolicy.Zero && !suppressed;
        bool tolerated = zeros || (indicator.Missing is MissingPolicy.Skip && present > 0);
        if (applying == 0 || (absence != CellCodes.None && !tolerated))
        {
            PartLane none = new(absence != CellCodes.None ? absence : FirstAbsence(parts), Approx.Zero)
            {
                HasRows = zeros ? fromNumbers : fromOthers,
            };
            return aggregation == Aggregation.Sum ? Counted(none, parts) : none;
        }

        // A sum is the same without its zeros.
        int asZero = zeros && aggregation != Aggregation.Sum ? applying - present : 0;
        return AggregationLanes.Combine(aggregation, parts, present, asZero) with
        {
            HasRows = zeros ? fromNumbers : fromOthers,
        };
    }

    private static byte FirstAbsence(ReadOnlySpan<PartLane> parts)
    {
        foreach (PartLane part in parts)
        {
            if (!part.IsPresent)
            {
                return part.State;
            }
        }

        return AbsenceCodes.Missing;
    }

    private static PartLane Counted(PartLane none, ReadOnlySpan<PartLane> parts)
    {
        Approx? counted = null;
        foreach (PartLane part in parts)
        {
            Approx? number = part.IsPresent ? part.Number : part.Counted;
            int? sign = part.IsPresent ? part.Number.Sign() : part.CanFall ? -1 : 1;
            if (sign is null)
            {
                return PartLane.Doubtful with { HasRows = none.HasRows };
            }

            if (sign < 0)
            {
                return none with { CanFall = true };
            }

            counted = number is not { } more ? counted : counted is { } sum ? sum + more : more;
        }

        return none with { Counted = counted };
    }
}
