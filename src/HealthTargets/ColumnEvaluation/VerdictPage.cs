using HealthTargets.Columns;
using HealthTargets.Indicators;
using HealthTargets.Periods;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The verdicts of a target for some units that lie side by side, without what only the evaluation needs. Columns in
/// which no unit has a number take no room, and what can be worked out later takes none before somebody asks for it.
/// </summary>
internal sealed class VerdictPage
{
    // The marks of a unit: for each column whether it has a number, and whether the plain evaluator decided.
    private const int ColumnCount = 6;
    private const byte ExactMark = 1 << 7;

    // So many writes are left for later at most.
    private const int LaterMax = 8;

    private readonly Lock gate = new();
    private readonly byte[] marks;
    private readonly double[]?[] numbers;
    private readonly List<(ReportingPeriod? Period, CategoryId? Category)> places;
    private byte[] attained = [];
    private byte[] absences = [];
    private byte[]? decisive;
    private bool hasExact;
    private Dictionary<int, int>? farPlaces;

    // What is to be worked out when somebody asks, in the order in which it was written; null if nothing is.
    private List<PageWrite>? later;

    public VerdictPage(int count)
    {
        marks = new byte[count];
        numbers = new double[ColumnCount][];
        places = [(null, null)];
    }

    private VerdictPage(VerdictPage other)
    {
        attained = [.. other.attained];
        absences = [.. other.absences];
        hasExact = other.hasExact;
        later = other.later is null ? null : [.. other.later];
        marks = [.. other.marks];
        numbers = [.. other.numbers.Select(column => column is null ? null : (double[])column.Clone())];
        places = [.. other.places];
        decisive = other.decisive is null ? null : [.. other.decisive];
        farPlaces = other.farPlaces is null ? null : new(other.farPlaces);
    }

    /// <summary>Gets how many units the plain evaluator decided.</summary>
    public int ExactCount => marks.Count(mark => (mark & ExactMark) != 0);

    /// <summary>Gets another page with the same content, to be written to.</summary>
    public VerdictPage Copy()
    {
        lock (gate)
        {
            return new(this);
        }
    }

    public byte AttainedOf(int lane) => Settled().attained[lane];

    /// <summary>Gets the code of an absence, or 0.</summary>
    public byte AbsenceOf(int lane) => Settled().absences[lane];

    /// <summary>Gets a number: of the columns of <see cref="TargetColumns.Numbers"/>, in that order.</summary>
    public double? NumberOf(int column, int lane)
    {
        Settled();
        return (marks[lane] & (1 << column)) != 0 ? numbers[column]![lane] : null;
    }

    public (ReportingPeriod? Period, CategoryId? Category) DecisiveOf(int lane) =>
        Settled().places[PlaceOf(lane)];

    /// <summary>Takes over some verdicts. Several threads may do it, each for its own units.</summary>
    public void Write(PageWrite write)
    {
        lock (gate)
        {
            // Most pages are written once, and few units are decided exactly.
            if (hasExact || write.Columns.Exact.Count > 0)
            {
                hasExact = true;
                write.SetExact(marks, ExactMark);
            }

            if (write.Columns.IsKnown && later is null)
            {
                Take(write);
                return;
            }

            (later ??= []).Add(write);
            if (later.Count > LaterMax)
            {
                Settle();
            }
        }
    }

    // Works out what was left for later.
    private VerdictPage Settled()
    {
        if (Volatile.Read(ref later) is not null)
        {
            lock (gate)
            {
                Settle();
            }
        }

        return this;
    }

    private void Settle()
    {
        foreach (PageWrite write in later ?? [])
        {
            Take(write);
        }

        Volatile.Write(ref later, null);
    }

    private void Take(PageWrite write)
    {
        if (attained.Length == 0)
        {
            attained = new byte[marks.Length];
            absences = new byte[marks.Length];
        }

        TargetColumns columns = write.Columns.Columns;
        for (int i = write.From; i < write.To; i++)
        {
            int lane = write.Positions[i] - write.Start;
            attained[lane] = columns.AttainedOf(i);
            absences[lane] = columns.AbsenceCodeOf(i);
            marks[lane] &= ExactMark;
            SetPlace(lane, columns.DecisiveOf(i));
        }

        for (int column = 0; column < ColumnCount; column++)
        {
            Write(column, write.Positions, columns.Numbers[column], write.From, write.To, write.Start);
        }
    }

    private void Write(int column, ReadOnlySpan<int> lanes, Column read, int from, int to, int start)
    {
        for (int i = from; i < to; i++)
        {
            if (read.IsPresent(i))
            {
                int lane = lanes[i] - start;
                (numbers[column] ??= new double[marks.Length])[lane] = read.Values[i];
                marks[lane] |= (byte)(1 << column);
            }
        }
    }

    private int PlaceOf(int lane)
    {
        int place = decisive is null ? 0 : decisive[lane];
        return place < byte.MaxValue ? place : farPlaces![lane];
    }

    // There are few places, so a byte does; where a target has very many checks, the others are kept beside.
    private void SetPlace(int lane, (ReportingPeriod? Period, CategoryId? Category) where)
    {
        int place = 0;
        if (where.Period is not null || where.Category is not null)
        {
            place = places.IndexOf(where);
            if (place < 0)
            {
                place = places.Count;
                places.Add(where);
            }
        }
        else if (decisive is null)
        {
            return;
        }

        decisive ??= new byte[marks.Length];
        decisive[lane] = (byte)Math.Min(place, byte.MaxValue);
        if (place >= byte.MaxValue)
        {
            (farPlaces ??= [])[lane] = place;
        }
    }
}
