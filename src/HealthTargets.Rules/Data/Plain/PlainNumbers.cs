namespace HealthTargets.Rules.Data.Plain;

/// <summary>The numbers that a row can have: value, numerator and denominator. Each that is there has a bit.</summary>
internal static class PlainNumbers
{
    internal const int Count = 3;
    internal const int HasValue = 1;
    internal const int HasNumerator = 2;
    internal const int HasDenominator = 4;
}
