using HealthTargets.Columns;
using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The statuses of the checks of a target as one byte: a bit for each status that one of them has. It tells what they
/// come to together, as <see cref="StatusColumns.AtLeast"/> of all of them does.
/// </summary>
internal static class StatusMarks
{
    private const byte DoubtfulMark = 1 << 7;
    private const int Count = 256;

    /// <summary>The mark of a check that is missed.</summary>
    public const byte MissedMark = 1 << (int)Status.Missed;

    /// <summary>Gets the mark of a status.</summary>
    /// <param name="status">The status, or doubtful.</param>
    /// <param name="onlyMissed">Whether a check says nothing unless it is missed.</param>
    public static byte Of(byte status, bool onlyMissed) => status == CellCodes.Doubtful ? DoubtfulMark
        : onlyMissed && status != (byte)Status.Missed ? (byte)0
        : (byte)(1 << status);

    /// <summary>Gets the status of the whole for every combination of marks.</summary>
    /// <param name="areAll">Whether no check is still to come.</param>
    public static byte[] Together(bool areAll)
    {
        byte[] together = new byte[Count];
        for (int marks = 0; marks < Count; marks++)
        {
            List<byte> parts = [];
            for (byte status = 0; status < (int)Status.Tracked; status++)
            {
                if ((marks & (1 << status)) != 0)
                {
                    parts.Add(status);
                }
            }

            byte soFar = (marks & DoubtfulMark) != 0
                ? CellCodes.Doubtful
                : StatusColumns.AtLeast(parts.Count, [.. parts]);

            // What has held so far can still be lost in the checks that are to come.
            together[marks] = soFar == (byte)Status.Met && !areAll ? (byte)Status.OnTrack : soFar;
        }

        return together;
    }
}
