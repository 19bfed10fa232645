using System.Collections.Concurrent;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Keeps what was compiled, by the shape of the inputs. Bounded: what was compiled longest ago makes room, and is
/// compiled again when it is asked for. Safe on any thread.
/// </summary>
internal sealed class CompiledWorkflows
{
    private readonly ConcurrentDictionary<InputShape, CompiledWorkflow> kept = new();
    private readonly Lock filling = new();
    private readonly Queue<InputShape> order = new();
    private int rules;

    /// <summary>Returns what was compiled for a shape, or null.</summary>
    internal CompiledWorkflow? Find(InputShape shape) => kept.GetValueOrDefault(shape);

    /// <summary>Keeps what was compiled for a shape. The latest is always kept, however large.</summary>
    internal void Keep(InputShape shape, CompiledWorkflow workflow)
    {
        lock (filling)
        {
            if (!kept.TryAdd(shape, workflow))
            {
                return;
            }

            order.Enqueue(shape);
            rules += workflow.RuleCount;
            while (order.Count > 1 && (order.Count > WorkflowLimits.ShapesMax || rules > WorkflowLimits.KeptRulesMax))
            {
                if (kept.TryRemove(order.Dequeue(), out CompiledWorkflow? oldest))
                {
                    rules -= oldest.RuleCount;
                }
            }
        }
    }
}
