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
        return verdict with { Assessment = assessment, Status = StatusOf(verdict, method, assessment, check) };
    }

    private Status StatusOf(Verdict verdict, Method method, Assessment assessment, CheckOutcome check)
    {
        bool givesStatus = method.Classes.Any(row => row.Status is not null);
        Status found = assessment.Row?.Status
            ?? (givesStatus && assessment.Row is null ? Status.NoData : verdict.Status);
        return check.IsOver(context.AsOf) || found == verdict.Status ? found : WhileOpen(found);
    }

    // A class speaks of today. While the time goes on what is reached can be lost, and what is not can be made up.
    private static Status WhileOpen(Status found) => found switch
    {
        Status.Met => Status.OnTrack,
        Status.Missed => Status.OffTrack,
        _ => found,
    };
}
