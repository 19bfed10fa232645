namespace HealthTargets.Rules.Data.Plain;

/// <summary>The columns of names of a file, each with what is expected in it; for one thread.</summary>
/// <param name="names">The names that good rows have had.</param>
internal sealed class NameTracks(KnownNames names)
{
    internal NameTrack Indicators { get; } = new(names.Indicators);

    internal NameTrack Units { get; } = new(names.Units);

    internal NameTrack Periods { get; } = new(names.Periods);

    internal NameTrack Categories { get; } = new(names.Categories);

    /// <summary>Returns the names that each row has, in the order of their places in a row.</summary>
    internal NameTrack[] OfEachRow() => [Indicators, Units, Periods];
}
