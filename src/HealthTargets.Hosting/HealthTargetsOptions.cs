using HealthTargets.Values;

namespace HealthTargets.Hosting;

/// <summary>
/// Which plans a host works with. Bound from configuration or set in code; checked when the host starts.
/// </summary>
public sealed class HealthTargetsOptions
{
    /// <summary>
    /// Gets the paths of plan files, relative to <see cref="Folder"/> or absolute; at least one. Plans that name each
    /// other in <c>partOf</c> are put together.
    /// </summary>
    public IList<string> PlanFiles { get; } = [];

    /// <summary>
    /// Gets the paths of the files of organisation units; without any, each plan's own unit is the only one.
    /// </summary>
    public IList<string> UnitFiles { get; } = [];

    /// <summary>
    /// Gets or sets the folder below which relative paths lie; empty for the working folder of the process.
    /// </summary>
    public string Folder { get; set; } = "";

    /// <summary>
    /// Gets or sets a value indicating whether a warning in a plan or a file of units is as bad as an error.
    /// </summary>
    public bool WarningsAsErrors { get; set; }

    /// <summary>Gets or sets the language of messages about files, in logs and in what validation says.</summary>
    public Language Language { get; set; }
}
