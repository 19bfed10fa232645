using System.Globalization;
using System.Runtime.CompilerServices;
using HealthTargets.Values;

namespace HealthTargets.Explanations;

/// <summary>An interpolated text that is put together only where English is spoken.</summary>
[InterpolatedStringHandler]
internal ref struct EnglishText
{
    private DefaultInterpolatedStringHandler text;

    /// <summary>Makes it; the compiler calls this for an interpolated string.</summary>
    public EnglishText(int literalLength, int formattedCount, ISpeaker speaker, out bool isSpoken)
    {
        isSpoken = speaker.Language != Language.Chinese;
        text = isSpoken ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string literal) => text.AppendLiteral(literal);

    public void AppendFormatted(string? part) => text.AppendFormatted(part);

    public void AppendFormatted<T>(T part) => text.AppendFormatted(part?.ToString());

    /// <summary>Gets the text.</summary>
    public string Finish() => text.ToStringAndClear();
}
