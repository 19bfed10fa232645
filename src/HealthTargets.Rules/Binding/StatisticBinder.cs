using HealthTargets.Methods;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Reads a statistic of a method: <c>"spc": { "controlChart": { "screen": true } }</c>.</summary>
internal static class StatisticBinder
{
    /// <summary>Reads a statistic; null where it can't be read, which is reported.</summary>
    internal static Statistic? Bind(SyntaxObject node, string name, ValueReader values)
    {
        values.Report(TypeErrors.WrongType(node, name, TypeNames.Text));
        return null;
    }
}
