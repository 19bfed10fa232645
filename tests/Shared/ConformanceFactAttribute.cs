using Xunit;

namespace HealthTargets.TestSupport;

/// <summary>A fact that is skipped, with the reason, where its conformance data are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConformanceFactAttribute : FactAttribute
{
    /// <summary>Makes a fact that needs a file or folder.</summary>
    /// <param name="name">Its name in the conformance folder, with forward slashes.</param>
    public ConformanceFactAttribute(string name)
    {
        Name = name;
        if (Conformance.Find(name) is null)
        {
            Skip = $"The conformance data \"{name}\" are absent: neither ../shared/conformance beside the project nor "
                + "the folder in HEALTHTARGETS_CONFORMANCE has them.";
        }
    }

    /// <summary>Gets the name of the file or folder.</summary>
    public string Name { get; }
}
