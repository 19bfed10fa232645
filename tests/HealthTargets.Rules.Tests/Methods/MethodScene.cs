using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Plans;
using HealthTargets.Rules.Data;
using NodaTime;
using Xunit;

namespace HealthTargets.Rules.Tests.Methods;

/// <summary>A plan file and files of data that a test puts together and evaluates as a user would.</summary>
internal sealed class MethodScene(string period)
{
    private readonly JsonObject indicators = [];
    private readonly JsonArray targets = [];
    private readonly StringBuilder data = new("indicator,unit,period,value,standardError,lower,upper\n");
    private readonly StringBuilder units = new("id,parent,level,name\nu,,top,\n");

    /// <summary>Gets further properties of the plan.</summary>
    public JsonObject More { get; } = [];

    /// <summary>Declares an indicator once.</summary>
    public void Indicator(string id, string better, string kind = "index")
    {
        if (!indicators.ContainsKey(id))
        {
            indicators.Add(id, new JsonObject { ["kind"] = kind, ["better"] = better });
        }
    }

    /// <summary>Adds a target: the properties of a plan file.</summary>
    public void Target(JsonObject target) => targets.Add(target);

    /// <summary>Adds a row of data.</summary>
    public void Row(
        string indicator, string period, string value, string unit = "u", string? error = null, string ends = ",") =>
        data.Append(CultureInfo.InvariantCulture, $"{indicator},{unit},{period},{value},{error},{ends}\n");

    /// <summary>Adds a unit under another one.</summary>
    public void Unit(string id, string level, string parent = "u") =>
        units.Append(CultureInfo.InvariantCulture, $"{id},{parent},{level},\n");

    /// <summary>Reads all files and evaluates; any diagnostic of the plan is a failure.</summary>
    public PlanEvaluation Evaluate(LocalDate asOf)
    {
        JsonObject plan = new()
        {
            ["id"] = "scene",
            ["period"] = period,
            ["unit"] = "u",
            ["indicators"] = indicators,
            ["targets"] = targets,
        };
        foreach ((string name, JsonNode? node) in More)
        {
            plan[name] = node?.DeepClone();
        }

        RuleCompilation compilation = RuleCompiler.Compile("scene.plan.json", Bytes(plan.ToJsonString()));
        Assert.Empty(compilation.Diagnostics.Select(one => one.ToString()));
        Plan read = compilation.Plan!;
        OrgUnitTree tree = UnitReader.Read([DataFile.FromBytes("units.csv", Bytes(units.ToString()))]).Value;
        DataReading<ObservationTable> rows =
            ObservationReader.Read([DataFile.FromBytes("data.csv", Bytes(data.ToString()))], [read], tree);
        Assert.Empty(rows.Diagnostics.Select(one => one.ToString()));
        return CompiledPlan.Compile(read, tree).Evaluate(rows.Value, asOf);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
