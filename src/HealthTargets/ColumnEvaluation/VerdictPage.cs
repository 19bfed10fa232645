using HealthTargets.Columns;
using HealthTargets.Indicators;
using HealthTargets.Periods;

namespace HealthTargets.ColumnEvaluation;

/// <summary>
/// The verdicts of a target for some units that lie side by side, without what only the evaluation needs. Columns in
/// which no unit has a number take no room.
/// </summary>
internal sealed class VerdictPage
{
    // The marks of a unit: for each column whether it has a number, and whether the plain evaluator decided.
    private const int ColumnCount = 6;
    private const byte ExactMark = 1 << 7;

    private readonly byte[] attained;
    private readonly byte[] absences;
    private readonly byte[] marks;
    private readonly double[]?[] numbers;
    private readonly List<(ReportingPeriod? Period, CategoryId? Category)> places;
    private byte[]? decisive;
    private Dictionary<int, int>? farPlaces;
    private readonly Lock gate = new();

    public VerdictPage(int count)
    {
        attained = new byte[count];
        absences = new byte[count];
        marks = new byte[count];
        numbers = new double[ColumnCount][];
        places = [(null, null)];
    }

    private VerdictPage(VerdictPage other)
    {
        attained = [.. other.attained];
        absences = [.. other.absences];
        marks = [.. other.marks];
        numbers = [.. other.numbers.Select(column => column is null ? null : (double[])column.Clone())];
        places = [.. other.places];
        decisive = other.decisive is null ? null : [.. other.decisive];
        farPlaces = other.farPlaces is null ? null : new(other.farPlaces);
    }

    /// <summary>Gets how many units the plain evaluator decided.</summary>
    public int ExactCount => marks.Count(mark => (mark & ExactMark) != 0);

    /// <summary>Gets another page with the same content, to be written to.</summary>
    public VerdictPage Copy() => new(this);

    public byte AttainedOf(int lane) => attained[lane];

    /// <summary>Gets the code of an absence, or 0.</summary>
    public byte AbsenceOf(int lane) => absences[lane];

    /// <summary>Gets a number: of the columns of <see cref="TargetColumns.Numbers"/>, in that order.</summary>
    public double? NumberOf(int column, int lane) =>
        (marks[lane] & (1 << column)) != 0 ? numbers[column]![lane] : null;

    public (ReportingPeriod? Period, CategoryId? Category) DecisiveOf(int lane) => places[PlaceOf(lane)];

    /// <summary>Takes over some verdicts. Several threads may do it, each for its own units.</summary>
    /// <param name="lanes">The units, as positions in the whole target.</param>
    /// <param name="columns">The verdicts of those units, in the same order.</param>
    /// <param name="from">The first of them that is in this page.</param>
    /// <param name="to">The first one behind this page.</param>
    /// <param name="start">The position of the first unit of this page.</param>
    public void Write(ReadOnlySpan<int> lanes, TargetColumns columns, int from, int to, int start)
    {
        lock (gate)
        {
            for (int i = from; i < to; i++)
            {
                int lane = lanes[i] - start;
                attained[lane] = columns.AttainedOf(i);
                absences[lane] = columns.AbsenceCodeOf(i);
                marks[lane] = columns.IsDecidedExactly(i) ? ExactMark : (byte)0;
                SetPlace(lane, columns.DecisiveOf(i));
            }

            for (int column = 0; column < ColumnCount; column++)
            {
                Write(column, lanes, columns.Numbers[column], from, to, start);
            }
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
