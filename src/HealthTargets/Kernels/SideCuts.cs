namespace HealthTargets.Kernels;

/// <summary>
/// The cuts of three zones as a loop compares with them. Of zones that all go up or all go down, each takes in those
/// before it, so that the number of cuts reached is the class; of others both ends count.
/// </summary>
internal readonly struct SideCuts
{
    private const int Count = 6;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="side">The form of the zones together.</param>
    /// <param name="good">The good numbers.</param>
    /// <param name="onTrack">Those on track if they are not good.</param>
    /// <param name="atRisk">Those at risk if they are neither.</param>
    public SideCuts(SideForm side, Zone good, Zone onTrack, Zone atRisk)
    {
        switch (side)
        {
            case SideForm.Rising:
                GoodFrom = good.Low.At;
                (Cut0, Cut3) = (good.Low.Low, good.Low.High);
                (Cut1, Cut4) = (Math.Min(Cut0, onTrack.Low.Low), Math.Min(Cut3, onTrack.Low.High));
                (Cut2, Cut5) = (Math.Min(Cut1, atRisk.Low.Low), Math.Min(Cut4, atRisk.Low.High));
                break;
            case SideForm.Falling:
                GoodTo = good.High.At;
                (Cut0, Cut3) = (good.High.High, good.High.Low);
                (Cut1, Cut4) = (Math.Max(Cut0, onTrack.High.High), Math.Max(Cut3, onTrack.High.Low));
                (Cut2, Cut5) = (Math.Max(Cut1, atRisk.High.High), Math.Max(Cut4, atRisk.High.Low));
                break;
            default:
                (GoodFrom, GoodTo) = (good.Low.At, good.High.At);
                (Cut0, Cut1) = (good.Low.Low, good.High.High);
                (Cut2, Cut3) = (onTrack.Low.Low, onTrack.High.High);
                (Cut4, Cut5) = (atRisk.Low.Low, atRisk.High.High);
                (Sure0, Sure1) = (good.Low.High, good.High.Low);
                (Sure2, Sure3) = (onTrack.Low.High, onTrack.High.Low);
                (Sure4, Sure5) = (atRisk.Low.High, atRisk.High.Low);
                break;
        }
    }

    /// <summary>Gets from where on a number is taken as good.</summary>
    public double GoodFrom { get; }

    /// <summary>Gets up to where a number is taken as good.</summary>
    public double GoodTo { get; }

    /// <summary>Gets the cut of the good zone that a number reaches perhaps; of any form the lower one.</summary>
    public double Cut0 { get; }

    /// <summary>Gets that of the zone on track; of any form the upper one of the good zone.</summary>
    public double Cut1 { get; }

    /// <summary>Gets that of the zone at risk; of any form the lower one of the zone on track.</summary>
    public double Cut2 { get; }

    /// <summary>Gets the cut of the good zone reached for sure; of any form the upper one on track.</summary>
    public double Cut3 { get; }

    /// <summary>Gets that of the zone on track; of any form the lower one of the zone at risk.</summary>
    public double Cut4 { get; }

    /// <summary>Gets that of the zone at risk; of any form the upper one of the zone at risk.</summary>
    public double Cut5 { get; }

    /// <summary>Gets from where on a number of any form is good for sure.</summary>
    public double Sure0 { get; }

    /// <summary>Gets up to where it is.</summary>
    public double Sure1 { get; }

    /// <summary>Gets from where on it is on track for sure.</summary>
    public double Sure2 { get; }

    /// <summary>Gets up to where it is.</summary>
    public double Sure3 { get; }

    /// <summary>Gets from where on it is at risk for sure.</summary>
    public double Sure4 { get; }

    /// <summary>Gets up to where it is.</summary>
    public double Sure5 { get; }

    /// <summary>Gets a cut by its number, 0 to 5.</summary>
    public double this[int place] => place switch
    {
        0 => Cut0,
        1 => Cut1,
        2 => Cut2,
        3 => Cut3,
        4 => Cut4,
        _ => Cut5,
    };

    /// <summary>
    /// Gets how many of the first three and of the last three cuts a number has reached that has reached so many in
    /// all: for zones that all go up or all go down, where it passes them in the order of their size.
    /// </summary>
    /// <param name="count">How many it has reached.</param>
    /// <param name="isRising">Whether it passes them from below.</param>
    public (int Perhaps, int Surely) Reached(int count, bool isRising)
    {
        (int perhaps, int surely) = (0, 0);
        for (int place = 0; place < Count; place++)
        {
            int before = 0;
            for (int other = 0; other < Count; other++)
            {
                int order = this[other].CompareTo(this[place]) * (isRising ? 1 : -1);
                before += order < 0 || (order == 0 && other < place) ? 1 : 0;
            }

            perhaps += before < count && place < Count / 2 ? 1 : 0;
            surely += before < count && place >= Count / 2 ? 1 : 0;
        }

        return (perhaps, surely);
    }
}
