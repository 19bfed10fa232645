namespace HealthTargets.Rules.Workflows;

/// <summary>
/// The library that a program uses at the moment. It can be exchanged for a newer one while others run: a run that has
/// begun ends with the library that it began with. Safe on any thread.
/// </summary>
public sealed class WorkflowStore
{
    private WorkflowLibrary current;

    /// <summary>Makes a store.</summary>
    /// <param name="library">The library to begin with.</param>
    public WorkflowStore(WorkflowLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        current = library;
    }

    /// <summary>Gets the library to use now.</summary>
    public WorkflowLibrary Current => Volatile.Read(ref current);

    /// <summary>Puts another library in the place of the current one.</summary>
    /// <param name="library">The library from now on.</param>
    /// <returns>The library until now.</returns>
    public WorkflowLibrary Exchange(WorkflowLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return Interlocked.Exchange(ref current, library);
    }
}
