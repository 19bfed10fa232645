using HealthTargets.Methods;
using HealthTargets.OrgUnits;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Evaluation;

/// <summary>Assesses a target by its method.</summary>
internal sealed class MethodEvaluator(EvaluationContext context, MeasureEvaluator measures)
{
    /// <summary>Adds the assessment to a verdict; a class that means a status sets it.</summary>
    public Verdict Assess(Verdict verdict, TargetFrame frame, OrgUnitId unit, CheckOutcome check)
    {
        if (frame.Method is not { } method || frame.Target.Method is not { } use)
        {
            return verdict;
        }

        Dictionary<string, Limit> arguments = use.Arguments.ToDictionary(
            argument => argument.Parameter, argument => argument.Value, StringComparer.Ordinal);
        TargetNumbers numbers = new(context, measures, frame, unit, check);
        StatisticEvaluator statistics = new(context, measures, numbers);
        Assessment assessment = MethodRules.Assess(
            method,
            name => arguments.TryGetValue(name, out Limit? limit) ? numbers.Argument(limit) : null,
            numbers.Find,
            statistics.Measure);
        return verdict with { Assessment = assessment, Status = StatusOf(verdict.Status, method, assessment) };
    }

    private static Status StatusOf(Status own, Method method, Assessment assessment)
    {
        bool givesStatus = method.Classes.Any(row => row.Status is not null);
        return assessment.Row?.Status ?? (givesStatus && assessment.Row is null ? Status.NoData : own);
    }
}
