using System.Collections.Concurrent;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Keeps what was compiled, by the shape of the inputs. Bounded: once it is full, further shapes are compiled each
/// time. Safe on any thread.
/// </summary>
internal sealed class CompiledWorkflows
{
    private readonly ConcurrentDictionary<InputShape, CompiledWorkflow> kept = new();
    private int count;

    /// <summary>Returns what was compiled for a shape, or null.</summary>
    internal CompiledWorkflow? Find(InputShape shape) => kept.GetValueOrDefault(shape);

    /// <summary>Keeps what was compiled for a shape, while there is room.</summary>
    internal void Keep(InputShape shape, CompiledWorkflow workflow)
    {
        if (Volatile.Read(ref count) < WorkflowLimits.ShapesMax && kept.TryAdd(shape, workflow))
        {
            Interlocked.Increment(ref count);
        }
    }
}
