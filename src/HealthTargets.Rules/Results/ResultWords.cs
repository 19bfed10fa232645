using System.Globalization;
using System.Reflection;
using HealthTargets.Evaluation;
using HealthTargets.Indicators;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Results;

/// <summary>The words that stand for values in files of results; the same in every language.</summary>
internal static class ResultWords
{
    /// <summary>Gets the name and version of the library that made a result.</summary>
    internal static string Library { get; } = "HealthTargets " + Version();

    /// <summary>Returns the name of a status and the like as JSON has it: <c>onTrack</c>.</summary>
    internal static string Of<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>Returns the name of a bound and its limits as they are written: <c>atLeast</c>, <c>95</c>.</summary>
    internal static (string Name, IReadOnlyList<Limit> Limits) Of(Bound bound) => bound switch
    {
        Bound.AtLeast least => ("atLeast", [least.Limit]),
        Bound.AtMost most => ("atMost", [most.Limit]),
        Bound.Above above => ("above", [above.Limit]),
        Bound.Below below => ("below", [below.Limit]),
        Bound.EqualTo equal => ("equals", [equal.Limit]),
        Bound.Between between => ("between", [between.Low, between.High]),
        Bound.About about => ("about", [new Limit.Number(about.Value), new Limit.Number(about.Tolerance)]),
        _ => ("", []),
    };

    /// <summary>Returns a limit as text; of a derived one what it came to.</summary>
    internal static string Of(Limit limit, IEnumerable<ResolvedLimit> resolved) => limit switch
    {
        Limit.Number number => ((Rational)number.Value).ToString(),
        Limit.Stage stage => stage.Name,
        _ => resolved.FirstOrDefault(one => one.Limit == limit)?.Number.NumberOrNull?.ToString() ?? "derived",
    };

    /// <summary>Returns a bound as text: <c>atLeast 95</c>, <c>between 40 60</c>.</summary>
    internal static string Text(Bound bound, IReadOnlyList<ResolvedLimit> resolved)
    {
        (string name, IReadOnlyList<Limit> limits) = Of(bound);
        return string.Join(' ', limits.Select(limit => Of(limit, resolved)).Prepend(name));
    }

    /// <summary>Returns for whom or when an override is: <c>group mountain; period 2021-Q2</c>.</summary>
    internal static string Text(BoundOverride other) =>
        string.Join("; ", Places(other).Select(place => place.Name + " " + place.Value));

    /// <summary>Returns for whom or when an override is.</summary>
    internal static IEnumerable<(string Name, string Value)> Places(BoundOverride other) => new[]
    {
        ("unit", other.Unit?.Value),
        ("level", other.Level?.Value),
        ("group", other.Group?.Value),
        ("category", other.Category?.Value),
        ("period", other.Period?.ToString()),
    }.Where(place => place.Item2 is not null).Select(place => (place.Item1, place.Item2!));

    /// <summary>Returns the stage for which a number stands, or null where it stands for none.</summary>
    internal static string? StageOf(Rational number, StageScale? scale) =>
        scale is not null && number.Denominator.IsOne && number.Sign >= 0 && number < scale.Stages.Count
            ? scale.Stages[(int)number.Numerator]
            : null;

    /// <summary>Returns what coverage counts: a kind of period, or units.</summary>
    internal static string PartsOf(Coverage coverage) => coverage.Of is { } kind ? Of(kind) : "unit";

    /// <summary>Returns a whole number as text.</summary>
    internal static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The part behind the plus sign names a commit, which would make two builds of one version differ.
    private static string Version() => typeof(ResultWords).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
