using System.Globalization;
using System.Text;
using HealthTargets.Evaluation;
using HealthTargets.Methods;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using NodaTime;

namespace HealthTargets.Rules.Tests.Methods;

/// <summary>
/// A plan of one target with a method, as a file, evaluated over rows and units as files: everything goes through the
/// front door.
/// </summary>
internal sealed class MethodCase
{
    private const int FirstYear = 2001;

    private readonly StringBuilder rows = new(
        "indicator,unit,period,value,numerator,denominator,lower,upper,standardError\n");

    private readonly StringBuilder units = new("id,parent\n");

    /// <summary>Gets the name of the unit that is judged.</summary>
    internal static string Unit => "area";

    /// <summary>Gets or sets the properties of the indicator.</summary>
    internal string Indicator { get; init; } = "\"kind\": \"index\"";

    /// <summary>Gets or sets the properties of the target beside indicator and method, each with a comma.</summary>
    internal string Target { get; init; } = "";

    /// <summary>Gets or sets the method as written.</summary>
    internal required string Method { get; init; }

    /// <summary>Gets or sets the year of the plan.</summary>
    internal int Year { get; set; } = 2021;

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal MethodCase Row(string unit, string period, string value, string parts = ",", string limits = ",,")
    {
        rows.Append(CultureInfo.InvariantCulture, $"x,{unit},{period},{value},{parts},{limits}\n");
        return this;
    }

    /// <summary>Adds a series of years of which the last is the year of the plan.</summary>
    internal MethodCase Series(IEnumerable<string> values)
    {
        Year = FirstYear - 1;
        foreach (string value in values)
        {
            Year++;
            Row(Unit, Text(Year), value);
        }

        return this;
    }

    internal MethodCase Child(string unit, string parent)
    {
        units.Append(CultureInfo.InvariantCulture, $"{unit},{parent}\n");
        return this;
    }

    internal Assessment Assess() => Judge().Assessment!;

    internal Verdict Judge()
    {
        string plan = $$"""
            {
              "id": "p", "period": "{{Text(Year)}}", "unit": "{{Unit}}",
              "indicators": { "x": { {{Indicator}} } },
              "targets": [ { "id": "t", "indicator": "x", {{Target}} "method": {{Method}} } ]
            }
            """;
        RuleCompilation compiled = RuleCompiler.Compile("p.plan.json", Encoding.UTF8.GetBytes(plan));
        AssertClean(compiled.Diagnostics);
        DataReading<OrgUnitTree> tree = UnitReader.Read([DataFile.FromBytes("units.csv", Bytes(units))]);
        AssertClean(tree.Diagnostics);
        DataReading<ObservationTable> data = ObservationReader.Read(
            [DataFile.FromBytes("data.csv", Bytes(rows))], [compiled.Plan!], tree.Value);
        AssertClean(data.Diagnostics);
        PlanEvaluation evaluation = CompiledPlan.Compile(compiled.Plan!, tree.Value)
            .Evaluate(data.Value, new LocalDate(Year, 12, 31));
        return Assert.Single(evaluation.Verdicts);
    }

    private static byte[] Bytes(StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString());

    private static void AssertClean(IReadOnlyList<Diagnostic> diagnostics) =>
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
}
