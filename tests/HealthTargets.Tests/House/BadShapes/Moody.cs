using System.Globalization;

namespace HealthTargets.Tests.House.BadShapes;

// Each method reads something besides its arguments, or only seems to.
internal static class Moody
{
    public static DateTime ReadsClock() => DateTime.UtcNow;

    public static Func<string> ReadsCultureInLambda() => () => CultureInfo.CurrentCulture.Name;

    public static string? ReadsEnvironment() => Environment.GetEnvironmentVariable("HOME");

    public static string FormatsByCulture(decimal number) => number.ToString();

    public static string InterpolatesByCulture(double number) => $"It is {number}.";

    public static string InterpolatesInvariantly(double number) =>
        string.Create(CultureInfo.InvariantCulture, $"It is {number}.");

    public static string[] SortsByCulture(string[] names) => [.. names.OrderBy(name => name)];

    public static string[] SortsOrdinally(string[] names) => [.. names.OrderBy(name => name, StringComparer.Ordinal)];

    public static int[] SortsNumbers(int[] numbers) => [.. numbers.Order()];

    public static SortedDictionary<string, int> SortsKeysByCulture() => new();

    public static IEnumerable<int> Iterates()
    {
        yield return 1;
    }
}
