namespace HealthTargets.Rules.Workflows;

/// <summary>What workflows may be at most, so that loading and running are bounded in time and memory.</summary>
internal static class WorkflowLimits
{
    /// <summary>Gets how often one action may lead to the next rule, whose action leads to the next.</summary>
    internal static int EvaluationDepthMax => 32;

    /// <summary>Gets the most rules that the workflows of a library run in all, injected ones counted each time.
    /// </summary>
    internal static int InjectedRulesMax => 2_000_000;

    /// <summary>Gets the most ways to compile the workflows of a library that are kept, one for each shape of inputs.
    /// </summary>
    internal static int ShapesMax => 1_000;

    /// <summary>Gets the most compiled rules that a library keeps: some 20 MB of them.</summary>
    internal static int KeptRulesMax => 50_000;
}
