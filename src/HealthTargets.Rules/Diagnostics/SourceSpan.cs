namespace HealthTargets.Rules.Diagnostics;

/// <summary>
/// A stretch of a <see cref="SourceText"/> in bytes of UTF-8, counted from the first byte after a byte order mark.
/// Two spans are equal when start and length are equal; they order by start, then by length. The default is the empty
/// span at the start of a text. Immutable and safe on any thread.
/// </summary>
/// <param name="Start">The offset of the first byte, from 0.</param>
/// <param name="Length">The number of bytes, 0 for a place between two bytes.</param>
public readonly record struct SourceSpan(int Start, int Length) : IComparable<SourceSpan>
{
    /// <summary>Gets the offset just behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>Returns the span from one offset up to, not including, another.</summary>
    /// <param name="start">The offset of the first byte.</param>
    /// <param name="end">The offset behind the last byte; where it is before the start, the span is empty.</param>
    public static SourceSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));

    /// <summary>Compares by start, then by length.</summary>
    /// <param name="other">The span to compare with.</param>
    /// <returns>Below 0, 0 or above 0, as for <see cref="IComparable{T}"/>.</returns>
    public int CompareTo(SourceSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : Length.CompareTo(other.Length);

    /// <summary>Tells whether one span comes before another.</summary>
    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether one span comes after another.</summary>
    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether one span comes before another or equals it.</summary>
    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether one span comes after another or equals it.</summary>
    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;
}
