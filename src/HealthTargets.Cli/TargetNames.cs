using System.CommandLine;
using HealthTargets.Plans;
using HealthTargets.Rules;

namespace HealthTargets.Cli;

/// <summary>Completes the names of targets, from the plans that stand on the same line.</summary>
internal static class TargetNames
{
    public static void Complete<T>(Option<T> option, Argument<string[]> plans) => option.CompletionSources.Add(
        context => (context.ParseResult.GetResult(plans)?.Tokens ?? [])
            .Select(token => RuleCompiler.CompileFile(token.Value).Plan).OfType<Plan>()
            .SelectMany(plan => plan.Targets).Select(target => target.Id.Value).Distinct(StringComparer.Ordinal));
}
