using HealthTargets.Columns;
using HealthTargets.Indicators;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// For how many units a condition holds, as <see cref="Evaluation.TruthTally"/> has it. Units to which the condition
/// does not apply are left out of numerator and denominator alike.
/// </summary>
/// <param name="Holding">For how many it holds.</param>
/// <param name="Among">How many count for a share.</param>
/// <param name="Absence">Why there is no number; 0 where there is one.</param>
/// <param name="IsDoubtful">Whether a truth is in doubt.</param>
/// <param name="HasRows">Whether a row of data was read.</param>
internal readonly record struct LaneTally(int Holding, int Among, byte Absence, bool IsDoubtful, bool HasRows)
{
    private const byte DoesNotApply = AbsenceCodes.NotApplicable;
    private const byte Withheld = AbsenceCodes.Suppressed;

    public static LaneTally Of(MeasureColumn truths, ReadOnlySpan<int> members, MissingPolicy missing)
    {
        (int holding, int present, int applying) = (0, 0, 0);
        byte absence = 0;
        (bool withheld, bool doubtful, bool rows, bool rowsOfPresent) = (false, false, false, false);
        foreach (int member in members)
        {
            byte state = truths.Numbers.StateOf(member);
            if (state == DoesNotApply)
            {
                continue;
            }

            applying++;
            rows |= truths.HasRows(member);
            if (state == CellCodes.Present)
            {
                present++;
                holding += truths.Numbers[member].Value > 0 ? 1 : 0;
                rowsOfPresent |= truths.HasRows(member);
            }

            if (state == CellCodes.Doubtful)
            {
                // What is doubtful is there, but for a division that may be one by 0.
                doubtful = true;
                rowsOfPresent |= truths.HasRows(member);
            }

            withheld |= state == Withheld;
            absence = absence == 0 && CellCodes.IsAbsent(state) ? state : absence;
        }

        bool zero = missing is MissingPolicy.Zero;
        bool tolerated = missing is MissingPolicy.Skip || (zero && !withheld);
        return new(
            holding,
            zero ? applying : present,
            tolerated ? (byte)0 : absence,
            doubtful,
            tolerated && zero ? rowsOfPresent : rows);
    }
}
