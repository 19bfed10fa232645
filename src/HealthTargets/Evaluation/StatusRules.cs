using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>How the statuses of parts become the status of the whole.</summary>
internal static class StatusRules
{
    // From good to bad; what is only watched is no worse than anything.
    private static readonly Status[] Order =
        [Status.Tracked, Status.Met, Status.OnTrack, Status.AtRisk, Status.OffTrack, Status.Missed];

    /// <summary>Gets the status of a whole of which at least so many parts must hold.</summary>
    public static Status AtLeast(int needed, IReadOnlyList<Status> parts)
    {
        bool isAnyDue = false;
        foreach (Status part in parts)
        {
            isAnyDue |= part != Status.NotDue;
        }

        if (!isAnyDue)
        {
            return Status.NotDue;
        }

        // With absent parts the whole is only determined where it comes out the same, good or bad as they may be.
        Status best = NthBest(needed, parts, Status.Met);
        Status worst = NthBest(needed, parts, Status.Missed);
        return best == worst ? best : Status.NoData;
    }

    /// <summary>Gets the status of a whole whose parts must all hold.</summary>
    public static Status All(IReadOnlyList<Status> parts) => AtLeast(parts.Count, parts);

    public static Status Not(Status part) => part switch
    {
        Status.Met => Status.Missed,
        Status.Missed => Status.Met,
        _ => part,
    };

    private static Status NthBest(int n, IReadOnlyList<Status> parts, Status forAbsent)
    {
        if (n < 1)
        {
            return Status.Met;
        }

        // How many parts are as good or better, from good to bad, until there are enough.
        int soFar = 0;
        foreach (Status status in Order)
        {
            foreach (Status part in parts)
            {
                soFar += Counted(part, forAbsent) == status ? 1 : 0;
            }

            if (soFar >= n)
            {
                return status;
            }
        }

        return Status.Missed;
    }

    // A part whose time has not come can still be met and still be missed: nothing speaks against it yet.
    private static Status Counted(Status part, Status forAbsent) => part switch
    {
        Status.NoData => forAbsent,
        Status.NotDue => Status.OnTrack,
        _ => part,
    };

    public static Course? CourseOf(Rational? progress, Rational onTrackFrom, Rational atRiskFrom) => progress switch
    {
        null => null,
        { } share when share > Rational.One => Course.Ahead,
        { } share when share >= onTrackFrom => Course.On,
        { } share when share >= atRiskFrom => Course.Behind,
        _ => Course.Off,
    };

    public static Status OfOpen(bool holds, Course? course) => course switch
    {
        _ when holds => Status.OnTrack,
        Course.Off => Status.OffTrack,
        Course.Behind => Status.AtRisk,
        _ => Status.OnTrack,
    };
}
