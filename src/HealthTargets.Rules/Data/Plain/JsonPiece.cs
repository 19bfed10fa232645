using System.Runtime.CompilerServices;

namespace HealthTargets.Rules.Data.Plain;

/// <summary>A piece of a line of JSON: bytes that all lines of a shape share, and what is read behind them.</summary>
/// <param name="Text">The bytes.</param>
/// <param name="Mask">A bit for each of them that counts.</param>
/// <param name="Length">How many that are.</param>
/// <param name="Content">What is read behind them.</param>
/// <param name="IsBare">Whether that stands without quotes.</param>
internal readonly record struct JsonPiece(RowBytes Text, uint Mask, int Length, JsonContent Content, bool IsBare)
{
    /// <summary>Makes a piece.</summary>
    /// <param name="text">The bytes; not more than <see cref="RowBytes.Length"/>.</param>
    /// <param name="content">What is read behind them.</param>
    /// <param name="isBare">Whether that stands without quotes.</param>
    internal static JsonPiece Of(ReadOnlySpan<byte> text, JsonContent content, bool isBare)
    {
        Span<byte> padded = stackalloc byte[RowBytes.Length];
        padded.Clear();
        text.CopyTo(padded);
        uint mask = (uint)((1UL << text.Length) - 1);
        return new(RowBytes.At(ref padded[0]), mask, text.Length, content, isBare);
    }

    /// <summary>Returns whether other bytes begin with it.</summary>
    /// <param name="bytes">Where they begin; at least <see cref="RowBytes.Length"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsAt(ref byte bytes) => (Text.DifferencesAt(ref bytes) & Mask) == 0;
}
