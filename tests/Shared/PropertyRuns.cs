using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;

namespace HealthTargets.TestSupport;

/// <summary>
/// How often properties are tried, and on what: each run on the same cases, others for each property, so that a change
/// is blamed for what it broke. HT_SEED=2 draws other cases and HT_TIMES=10 ten times as many.
/// </summary>
internal static class PropertyRuns
{
    private static readonly int Seed = Read("HT_SEED");
    private static readonly int Times = Read("HT_TIMES");

    /// <param name="cases">How many cases are tried.</param>
    /// <param name="property">The name of the property.</param>
    public static Config Of(int cases, [CallerMemberName] string property = "") => Config.QuickThrowOnFailure
        .WithMaxTest(cases * Times)
        .WithReplay(Mixed(property), ((ulong)Seed * 2) + 1);

    // FNV-1a: the hash of the runtime differs from run to run.
    private static ulong Mixed(string name) =>
        name.Aggregate(14695981039346656037, (hash, letter) => unchecked((hash ^ letter) * 1099511628211));

    private static int Read(string name) => int.TryParse(
        Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int number) ? number : 1;
}
