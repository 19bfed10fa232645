using System.Diagnostics.CodeAnalysis;

namespace HealthTargets.Periods;

/// <summary>What a reader made of a text: a period, or the reason why there is none.</summary>
/// <remarks>Immutable and safe to share between threads. Equal when period and error object are. <c>default</c> holds
/// the default period.</remarks>
public readonly record struct PeriodParseResult
{
    private readonly ReportingPeriod _value;

    internal PeriodParseResult(ReportingPeriod value) => _value = value;

    internal PeriodParseResult(PeriodParseError error) => Error = error;

    /// <summary>Gets whether there is a period.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Success => Error is null;

    /// <summary>Gets the reason why there is no period, or null.</summary>
    public PeriodParseError? Error { get; }

    /// <summary>Gets the period.</summary>
    /// <exception cref="InvalidOperationException">There is none; see <see cref="Success"/>.</exception>
    public ReportingPeriod Value => Success ? _value : throw new InvalidOperationException(Error.Message);

    /// <summary>Gets the period where there is one.</summary>
    /// <param name="period">The period, or <c>default</c>.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(out ReportingPeriod period)
    {
        period = _value;
        return Success;
    }
}
