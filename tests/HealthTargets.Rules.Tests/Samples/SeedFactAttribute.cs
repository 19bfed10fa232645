namespace HealthTargets.Rules.Tests.Samples;

/// <summary>A test that is skipped, with the reason, where the facts of the five documents are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SeedFactAttribute : FactAttribute
{
    public SeedFactAttribute()
    {
        if (SeedFact.Path is null)
        {
            Skip = "The facts of the five documents are absent: there is no ../shared/" + SeedFact.File
                + " beside the project.";
        }
    }
}
