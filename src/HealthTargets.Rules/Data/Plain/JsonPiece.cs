using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>A piece of a line of JSON: bytes that all lines of a shape share, and what is read behind them.</summary>
internal readonly record struct JsonPiece
{
    private readonly KnownBytes shared;

    /// <summary>Makes a piece.</summary>
    /// <param name="text">The bytes; not more than <see cref="RowBytes.Length"/>.</param>
    /// <param name="content">What is read behind them.</param>
    /// <param name="isBare">Whether that stands without quotes.</param>
    internal JsonPiece(ReadOnlySpan<byte> text, JsonContent content, bool isBare) =>
        (shared, Content, IsBare) = (new(text), content, isBare);

    /// <summary>Gets how many bytes they are.</summary>
    internal int Length => shared.Length;

    /// <summary>Gets what is read behind them.</summary>
    internal JsonContent Content { get; }

    /// <summary>Gets whether that stands without quotes.</summary>
    internal bool IsBare { get; }

    /// <summary>Returns whether other bytes begin with it.</summary>
    /// <param name="bytes">Where they begin; at least <see cref="RowBytes.Length"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte bytes) => shared.IsAt(ref bytes);
}
