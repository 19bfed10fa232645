using HealthTargets.Observations;
using HealthTargets.Periods;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>A row, or what it has more than another that begins on the same day and ends earlier.</summary>
internal sealed record OraclePiece(ReportingPeriod Period, Observation Row, Observation? Less)
{
    /// <summary>Gets the pieces that make up a period, day by day: rows first, of several the longest.</summary>
    public static List<OraclePiece> Tile(ReportingPeriod period, OraclePiece[] all)
    {
        List<OraclePiece> chosen = [];
        for (LocalDate day = period.Start; day <= period.End; day = day.PlusDays(1))
        {
            OraclePiece? longest = all.Where(piece => piece.Period.Start == day && piece.Period.End <= period.End)
                .OrderBy(piece => piece.Less is null).ThenBy(piece => piece.Period.End).LastOrDefault();
            if (longest is not null)
            {
                chosen.Add(longest);
                day = longest.Period.End;
            }
        }

        return chosen;
    }

    /// <summary>Gets the differences between each row and the longest shorter one.</summary>
    public static IEnumerable<OraclePiece> Differences(Observation[] rows)
    {
        Observation[] known = [.. rows.Where(row => row.Value is not ObservedValue.Absent)];
        return from row in known
               let shorter = known.Where(other => other.Period.Start == row.Period.Start && other.Period.End < row.Period.End)
                   .MaxBy(other => other.Period.End)
               where shorter is not null
               select new OraclePiece(
                   ReportingPeriod.Custom(shorter.Period.End.PlusDays(1), row.Period.End), row, shorter);
    }
}
