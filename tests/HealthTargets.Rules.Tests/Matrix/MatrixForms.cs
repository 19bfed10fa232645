using HealthTargets.Rules.Binding;

namespace HealthTargets.Rules.Tests.Matrix;

/// <summary>
/// The forms that a target is put together from, as plan files spell them. Each form of measure and of schedule has
/// several variants, which take turns, so that over the whole matrix every variant meets every other form.
/// </summary>
internal static class MatrixForms
{
    private static readonly string[] Selections =
    [
        "\"own\"", "\"children\"", "\"siblings\"", "{ \"level\": \"township\" }", "{ \"group\": \"river\" }",
        "{ \"units\": [\"town-1\", \"town-2\", \"elsewhere\"] }",
    ];

    private static readonly string[] Indicators =
        ["visits", "beds", "rate", "per-bed", "stay", "level", "centre", "days"];

    /// <summary>Gets the limits that are worked out; the last ones are illegal everywhere or nearly so.</summary>
    private static readonly string[] Derived =
    [
        "{ \"since\": \"lastYear\", \"times\": 1.05 }",
        "{ \"since\": \"previous\", \"plus\": 1 }",
        "{ \"since\": \"baseline\", \"times\": 0.9 }",
        "{ \"since\": \"2019\" }",
        "{ \"unit\": \"parent\" }",
        "{ \"unit\": \"town-1\", \"since\": \"lastYear\", \"times\": -1, \"plus\": 2.5 }",
        "{ \"percentile\": 75, \"peers\": \"siblings\" }",
        "{ \"percentile\": 50, \"peers\": { \"level\": \"township\" }, \"peersMin\": 1, \"since\": \"lastYear\" }",
        "{ \"indicator\": \"beds\" }",
        "{ \"indicator\": \"level\", \"measure\": { \"change\": \"percent\", \"since\": \"lastYear\" } }",
        "{ \"indicator\": \"centre\", \"measure\": \"value\", \"since\": \"lastYear\" }",
        "{ \"times\": 2 }",
    ];

    /// <summary>Gets the forms of measures with the properties of their variants.</summary>
    public static IReadOnlyDictionary<string, string[]> Measures { get; } = new Dictionary<string, string[]>
    {
        ["value"] = [.. Indicators.Select(name => Of(name, null))],
        ["cumulative"] =
        [
            .. PlanWords.Spans.Words.Select(span => Of("visits", $$"""{ "cumulative": "{{span}}" }""")),
            Of("beds", "\"cumulative\""),
        ],
        ["change"] =
        [
            .. PlanWords.ChangeForms.Words.SelectMany((form, i) => new[] { "previous", "lastYear", "baseline", "2019" }
                .Select((since, j) => Of(
                    Indicators[(i + j + (3 * (i / 2))) % Indicators.Length],
                    $$"""{ "change": "{{form}}", "since": "{{since}}" }"""))),
            Of("beds", """{ "change": "absolute", "since": "previous", "of": { "change": "percent", "since": "previous" } }"""),
            Of("beds", """{ "change": "aarr", "since": "2019", "of": { "percentile": 50, "peers": "children" } }"""),
            Of("beds", """{ "change": "aarr", "since": "2019", "of": { "slope": "quarter", "periods": 3 } }"""),
        ],
        ["share"] =
        [
            .. Selections.Select((units, i) => $$"""
                "measure": { "share": {{units}}, "where": { "indicator": "beds", "atLeast": {{i + 3}} }{{Missing(i)}} }
                """),
            """ "measure": { "share": { "plans": ["part"] } } """,
            """
            "measure": { "share": "children", "where": { "indicator": "visits", "atLeast": { "since": "lastYear" } } }
            """,
            """ "measure": { "share": "children", "where": { "indicator": "rate", "atMost": { "unit": "parent" } } } """,
        ],
        ["count"] =
        [
            .. Selections.Select((units, i) => $$"""
                "measure": { "count": {{units}}, "where": { "indicator": "centre", "atLeast": "applied" }{{Missing(i)}} }
                """),
        ],
        ["rank"] =
        [
            .. PlanWords.Ties.Words.Select((ties, i) => Of(
                Indicators[i], $$"""{ "rank": {{Selections[i]}}, "ties": "{{ties}}", "best": "higher" }""")),
            Of("beds", """{ "rank": "siblings", "of": { "change": "percent", "since": "lastYear" }, "best": "lower" }"""),
            Of("beds", """{ "rank": "siblings" }"""),
        ],
        ["streak"] =
        [
            """ "measure": { "streak": "quarter", "where": { "indicator": "visits", "atLeast": 3 } } """,
            """ "measure": { "streak": "month", "where": { "indicator": "beds", "atMost": 9 } } """,
        ],
        ["progress"] = [.. Indicators.Select(name => Of(name, """{ "progress": 12 }"""))],
        ["slope"] =
        [
            .. Indicators.Select((name, i) => Of(
                name, $$"""{ "slope": "{{(i % 2 == 0 ? "quarter" : "year")}}", "periods": 3{{Missing(i)}} }""")),
            """ "measure": { "slope": "month", "periods": 4, "of": { "share": { "plans": ["part"] } } } """,
        ],
        ["disparity"] =
        [
            .. PlanWords.DisparityReferences.Words.SelectMany((reference, i) => PlanWords.DisparityForms.Words
                .Select((form, j) => Disparity(Indicators[(i + (2 * j)) % Indicators.Length], form, reference, i + j))),
        ],
        ["percentile"] =
        [
            .. Indicators.Select((name, i) => Of(
                name, $$"""{ "percentile": {{i * 14}}, "peers": {{Selections[i % Selections.Length]}}, "peersMin": {{1 + (i % 2)}} }""")),
        ],
        ["percentileRank"] =
        [
            .. Indicators.Select((name, i) => Of(name, $$"""{ "percentileRank": {{Selections[i % Selections.Length]}} }""")),
        ],
    };

    /// <summary>Gets the forms of goods: what is asked of the measure that is put in place of <c>$</c>.</summary>
    public static IReadOnlyDictionary<string, string[]> Goods { get; } = new Dictionary<string, string[]>(
        new[] { "atLeast", "atMost", "above", "below", "equals" }.SelectMany(Bound)
            .Append(new("between numbers", ["$, \"between\": [2, 8]", "$, \"between\": [8, 2]"]))
            .Append(new("a stage", Stages))
            .Append(new("between derived", [.. Derived.Select(limit => $"$, \"between\": [-9, {limit}]")]))
            .Append(new("about", ["$, \"about\": { \"value\": 8, \"tolerance\": 2.5 }"]))
            .Append(new("tracked", ["$"]))
            .Append(new("all", ["\"all\": [{ $, \"atLeast\": 3 }, { \"indicator\": \"beds\", \"atMost\": 9 }]"]))
            .Append(new("any", ["\"any\": [{ $, \"below\": { \"since\": \"lastYear\" } }, { $, \"above\": 4 }]"]))
            .Append(new("not", ["\"not\": { $, \"atLeast\": 5 }"]))
            .Append(new("atLeastOf", ["\"atLeastOf\": { \"n\": 1, \"of\": [{ $, \"equals\": 3 }, { $, \"atMost\": 2 }] }"])));

    /// <summary>Gets the scopes.</summary>
    public static IReadOnlyList<string> Scopes => Selections;

    /// <summary>Gets the forms of schedules: times and paths.</summary>
    public static IReadOnlyDictionary<string, string[]> Schedules { get; } = new Dictionary<string, string[]>
    {
        ["at the end"] = [""],
        ["by"] = [", \"by\": \"2021-10-15\"", ", \"by\": \"2021-12-31\"", ", \"by\": \"2020-05-05\""],
        ["every"] = [", \"every\": \"quarter\"", ", \"every\": \"month\"", ", \"every\": \"week\""],
        ["at"] = [", \"at\": [\"2021-Q2\", \"2021-Q4\"]", ", \"at\": [\"2020\", \"2021\"]"],
        ["by and every"] = [", \"by\": \"2021-06-30\", \"every\": \"quarter\""],
        ["linear"] = [", \"path\": \"linear\"", ", \"path\": \"linear\", \"every\": \"quarter\""],
        ["geometric"] = [", \"path\": \"geometric\""],
        ["constant"] = [", \"path\": \"constant\"", ", \"path\": \"constant\", \"every\": \"halfYear\""],
        ["none"] = [", \"path\": \"none\"", ", \"path\": \"none\", \"by\": \"2021-11-30\""],
        ["steps"] = [", \"path\": { \"steps\": { \"2021-Q1\": 2, \"2021-Q3\": 6 } }"],
        ["profile"] = [", \"path\": { \"profile\": [1, 1, 2, 2] }", ", \"path\": { \"profile\": [3, 1] }"],
        ["last year's profile"] = [", \"path\": { \"profile\": \"lastYear\" }"],
    };

    private static IEnumerable<KeyValuePair<string, string[]>> Bound(string name) =>
    [
        new(name + " a number", [$"$, \"{name}\": 5", $"$, \"{name}\": 0", $"$, \"{name}\": 66.6"]),
        new(name + " a derived limit", [.. Derived.Select(limit => $"$, \"{name}\": {limit}")]),
    ];

    private static string[] Stages =>
    [
        .. new[] { "atLeast", "atMost", "above", "below", "equals" }.Select(name => $"$, \"{name}\": \"applied\""),
        "$, \"between\": [\"applied\", \"reviewed\"]",
    ];

    private static string Of(string indicator, string? measure) => measure is null
        ? $"\"indicator\": \"{indicator}\""
        : $"\"indicator\": \"{indicator}\", \"measure\": {measure}";

    private static string Missing(int i) => (i % 4) switch
    {
        1 => ", \"missing\": \"skip\"",
        2 => ", \"missing\": \"zero\"",
        _ => "",
    };

    private static string Disparity(string indicator, string form, string reference, int i)
    {
        string between = i % 2 == 0 ? "{ \"categories\": [\"poor\", \"old\"] }" : Selections[i % Selections.Length];
        string best = reference is "best" or "worst" ? ", \"best\": \"lower\"" : "";
        string missing = i % 3 == 0 ? "" : ", \"missing\": \"skip\"";
        return Of(
            indicator,
            $$"""{ "disparity": "{{form}}", "between": {{between}}, "reference": "{{reference}}"{{best}}{{missing}} }""");
    }
}
