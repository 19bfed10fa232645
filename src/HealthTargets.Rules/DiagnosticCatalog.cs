using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Data.Rows;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Linting;
using HealthTargets.Rules.Syntax;
using HealthTargets.Rules.Testing;
using HealthTargets.Rules.Workflows;

namespace HealthTargets.Rules;

/// <summary>Lists every kind of mistake that there is, for the pages under <c>docs/errors</c> and for tests.</summary>
internal static class DiagnosticCatalog
{
    /// <summary>Gets all kinds, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. new[]
        {
            SyntaxErrors.All,
            JsonTextErrors.All,
            JsonShapeErrors.All,
            CsvErrors.All,
            LimitErrors.All,
            NameErrors.All,
            FileErrors.All,
            TypeErrors.All,
            PeriodErrors.All,
            QuantityErrors.All,
            SpreadingErrors.All,
            AggregationErrors.All,
            CompositeErrors.All,
            DistributionErrors.All,
            LimitRuleErrors.All,
            ExpressionErrors.All,
            ReachErrors.All,
            SyntaxMistakes.All,
            BindingMistakes.All,
            MethodErrors.All,
            RowErrors.All,
            ObservationErrors.All,
            ValueErrors.All,
            UncertaintyErrors.All,
            UnitErrors.All,
            TestErrors.All,
            PlanWarnings.All,
            TargetWarnings.All,
            QuantityWarnings.All,
            BandWarnings.All,
            WorkflowErrors.All,
            WorkflowLinkErrors.All,
            ArgumentErrors.All,
            CommandErrors.All,
        }.SelectMany(kinds => kinds).OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];
}
