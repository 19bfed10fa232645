namespace HealthTargets.Kernels;

/// <summary>The bytes that stand for the classes, each below 128.</summary>
/// <param name="Good">In the good zone.</param>
/// <param name="OnTrack">Not good, in the zone on track.</param>
/// <param name="AtRisk">In neither, in the zone at risk.</param>
/// <param name="Rest">In none.</param>
/// <param name="Absent">Without a number.</param>
internal readonly record struct StatusBytes(byte Good, byte OnTrack, byte AtRisk, byte Rest, byte Absent)
{
    /// <summary>Gets a bit for each of the bytes, where they are below 32.</summary>
    public int Bits => (1 << Good) | (1 << OnTrack) | (1 << AtRisk) | (1 << Rest) | (1 << Absent);

    /// <summary>Gets the byte of the zone after so many cuts: 3 for good, 0 for none.</summary>
    public byte this[int reached] => reached switch
    {
        3 => Good,
        2 => OnTrack,
        1 => AtRisk,
        _ => Rest,
    };
}
