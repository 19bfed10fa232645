using HealthTargets.Rules.Results;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>Writes what is not the same in two versions of a plan.</summary>
public static class DifferenceReport
{
    /// <summary>Gets the report as lines, each with what it says, so that it can be shown in colours.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="language">The language.</param>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<ReportLine> Lines(PlanDifference difference, Language language)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return [.. new DifferenceLines(difference, language).All()];
    }

    /// <summary>Writes the report as JSON.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="language">The language of sentences.</param>
    /// <returns>The text, ended by a line break.</returns>
    public static string Json(PlanDifference difference, Language language)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return JsonText.OneOrList([difference], (json, one) => new DifferenceJson(one, language).Write(json));
    }

    /// <summary>Writes the report as Markdown.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text, ended by a line break.</returns>
    public static string Markdown(PlanDifference difference, Language language)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return new DifferenceMarkdown(difference, language).Write();
    }
}
