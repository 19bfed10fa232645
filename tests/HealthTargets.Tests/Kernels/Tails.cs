using HealthTargets.Kernels;

namespace HealthTargets.Tests.Kernels;

/// <summary>Tails of every form.</summary>
internal static class Tails
{
    public static StatusBytes Statuses => new(2, 5, 3, 4, 6);

    public static AttainRule[] Attains =>
    [
        AttainRule.Straight(Line.Share(80)),
        AttainRule.Straight(Line.Rest(60)),
        AttainRule.Bent(Line.Share(40), Line.Rest(60), 40),
        AttainRule.ByGood,
    ];

    public static ScoreRule[] Scores =>
    [
        ScoreRule.None,
        ScoreRule.AllOrNothing(1.5),
        ScoreRule.Proportional(1.25, 1.1),
        ScoreRule.Linear(2, 30, 90),
        ScoreRule.Deduct(2, 0.125, 40, 60),
    ];

    /// <summary>Gets zones that rise, fall, lie between limits, and lie apart; each exact and with a radius.</summary>
    public static IEnumerable<(Zone Good, Zone OnTrack, Zone AtRisk)> Sides() =>
        from radius in new[] { 0, 0.015 }
        from zones in new (Zone Good, Zone OnTrack, Zone AtRisk)[]
        {
            (Zones.From(60, radius), Zones.From(50, radius), Zones.From(25, radius)),
            (Zones.From(60, radius), Zones.Empty, Zones.Empty),
            (Zones.UpTo(30, radius), Zones.UpTo(45.5, radius), Zones.UpTo(80, radius)),
            (Zones.UpTo(30, radius), Zones.Empty, Zones.Empty),
            (Zones.Between(40, 60, radius), Zones.Between(36, 66, radius), Zones.Between(24, 84, radius)),
            (Zones.Between(40, 60, radius), Zones.From(70, radius), Zones.UpTo(90, radius)),
        }
        select zones;

    public static IEnumerable<Tail> All() => WithZones().Select(one => one.Tail);

    /// <summary>Gets each tail with the zones that it is made of.</summary>
    public static IEnumerable<(Tail Tail, (Zone Good, Zone OnTrack, Zone AtRisk) Zones)> WithZones() =>
        from zones in Sides()
        from attain in Attains
        from score in Scores
        select (new Tail(zones.Good, zones.OnTrack, zones.AtRisk, Statuses, attain, score), zones);
}
