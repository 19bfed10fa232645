using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Writing;

/// <summary>
/// Writes plans as files in a canonical form: properties in the order of the documentation, what is as usual left out.
/// What is written reads as the same plan again.
/// </summary>
public static class PlanWriter
{
    /// <summary>Writes a plan and the plans that are its parts, each as a file of its own.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="name">
    /// The name of the plan's file, such as <c>county.plan.json</c>; the files of its parts are named after it.
    /// </param>
    /// <returns>The text of each file by its name, the plan's own first.</returns>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(Plan plan, string name)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(name);
        var files = new List<KeyValuePair<string, string>>();
        Add(plan, name, files);
        return files;
    }

    private static void Add(Plan plan, string name, List<KeyValuePair<string, string>> files)
    {
        const string Ending = ".plan.json";
        string stem = name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name;
        string[] parts = [.. plan.Parts.Select((_, index) => $"{stem}-part-{index + 1}{Ending}")];
        files.Add(new(name, Write(plan, parts)));
        for (int i = 0; i < parts.Length; i++)
        {
            Add(plan.Parts[i], parts[i], files);
        }
    }

    private static string Write(Plan plan, string[] parts)
    {
        using var output = new PlanOutput();
        output.Object(null, () =>
        {
            output.Text("id", plan.Id.Value);
            output.Localized("title", plan.Title);
            output.Text("period", plan.Period.ToString());
            output.Text("unit", plan.Unit.Value);
            output.Text("partOf", plan.PartOf?.Value);
            output.ListIfAny("parts", parts, part => output.Text(null, part));
            if (plan.Indicators.Count > 0)
            {
                var indicators = new IndicatorWriter(output);
                output.Object("indicators", () => plan.Indicators.ToList().ForEach(indicators.Write));
            }

            if (plan.Methods.Count > 0)
            {
                var methods = new MethodWriter(output);
                output.Object("methods", () => plan.Methods.ToList().ForEach(methods.Write));
            }

            output.ListIfAny("sections", plan.Sections, section => WriteSection(output, section));
            output.List("targets", plan.Targets, new TargetWriter(output).Write);
            output.ListIfAny("composites", plan.Composites, new CompositeWriter(output).Write);
            TargetWriter.WriteCourse(output, plan.Course == CourseThresholds.Default ? null : plan.Course);
            WriteScoring(output, plan.Scoring);
        });
        return output.Finish();
    }

    private static void WriteSection(PlanOutput output, PlanSection section) => output.Object(null, () =>
    {
        output.Text("id", section.Id.Value);
        output.Localized("title", section.Title);
        output.Text("period", section.Period?.ToString());
        output.ListIfAny("sections", section.Sections, inner => WriteSection(output, inner));
    });

    private static void WriteScoring(PlanOutput output, PlanScoring scoring)
    {
        if (scoring == new PlanScoring())
        {
            return;
        }

        output.Object("scoring", () =>
        {
            output.Text(
                "missing",
                scoring.Missing == MissingScore.Exclude ? null : PlanWords.MissingScores.WordFor(scoring.Missing));
            CompositeWriter.WriteGrades(output, scoring.Grades);
            output.Text("lowestGrade", scoring.LowestGrade);
            CompositeWriter.WriteLeague(output, scoring.League);
        });
    }
}
