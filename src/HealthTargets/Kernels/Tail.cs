namespace HealthTargets.Kernels;

/// <summary>What happens to the numbers of a slice: zones, statuses, attainment, score.</summary>
internal readonly struct Tail
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="good">The good numbers.</param>
    /// <param name="onTrack">Those on track if they are not good.</param>
    /// <param name="atRisk">Those at risk if they are neither.</param>
    /// <param name="statuses">The bytes of the classes.</param>
    /// <param name="attain">The attainment.</param>
    /// <param name="score">The score.</param>
    public Tail(Zone good, Zone onTrack, Zone atRisk, StatusBytes statuses, AttainRule attain, ScoreRule score)
    {
        (Attain, Score) = (attain, score);
        Statuses = statuses.Bits;
        IsExact = good.IsExact && onTrack.IsExact && atRisk.IsExact;
        Side = good.IsRising && onTrack.IsRising && atRisk.IsRising ? SideForm.Rising
            : good.IsFalling && onTrack.IsFalling && atRisk.IsFalling ? SideForm.Falling
            : SideForm.Inside;
        Cuts = new(Side, good, onTrack, atRisk);

        // A number may be doubtful between two zones of one status, and still earn all or nothing.
        bool isGoodTold = attain.IsBent || score is { Form: ScoreForm.AllOrNothing, Points: not 0 };
        Table = Side == SideForm.Inside
            ? CodeTable.OfZones(statuses)
            : CodeTable.OfSteps(Cuts, Side == SideForm.Rising, statuses, IsExact, isGoodTold);
    }

    /// <summary>Gets what numbers are compared with.</summary>
    public SideCuts Cuts { get; }

    /// <summary>Gets a bit for each status that a row may have.</summary>
    public int Statuses { get; }

    public AttainRule Attain { get; }

    public ScoreRule Score { get; }

    /// <summary>Gets whether no cut has a radius.</summary>
    public bool IsExact { get; }

    /// <summary>Gets the form of the zones together.</summary>
    public SideForm Side { get; }

    /// <summary>Gets the status of each code that the zones give.</summary>
    public CodeTable Table { get; }
}
