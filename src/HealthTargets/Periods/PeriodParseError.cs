namespace HealthTargets.Periods;

/// <summary>Why a text is no period: where, what stands there, and what was expected. Immutable.</summary>
public sealed class PeriodParseError
{
    internal PeriodParseError(int position, string found, PeriodExpectation expected, int progress)
    {
        Position = position;
        Found = found;
        Expectation = expected;
        Progress = progress;
    }

    /// <summary>Gets the place in the text that was read, from 0, in UTF-16 units (in bytes for UTF-8 text).</summary>
    public int Position { get; }

    /// <summary>Gets what stands there, at most 16 characters, or an empty text at the end.</summary>
    public string Found { get; }

    /// <summary>Gets what was expected, in English.</summary>
    public string Expected => Expectation.English;

    /// <summary>Gets what was expected, in Chinese.</summary>
    public string ExpectedChinese => Expectation.Chinese;

    /// <summary>Gets the whole sentence in English; its position counts from 1.</summary>
    public string Message => Found.Length == 0
        ? $"The text ends at position {Position + 1}; expected {Expected}."
        : $"\"{Found}\" stands at position {Position + 1}; expected {Expected}.";

    /// <summary>Gets the whole sentence in Chinese; its position counts from 1.</summary>
    public string MessageChinese => Found.Length == 0
        ? $"文本在第 {Position + 1} 个字符处结束；应为{ExpectedChinese}。"
        : $"第 {Position + 1} 个字符处为“{Found}”；应为{ExpectedChinese}。";

    internal PeriodExpectation Expectation { get; }

    /// <summary>Gets how far the text was understood, which may be beyond the mistake.</summary>
    internal int Progress { get; }

    /// <summary>Returns <see cref="Message"/>.</summary>
    /// <returns>The sentence in English.</returns>
    public override string ToString() => Message;
}
