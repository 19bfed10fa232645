using HealthTargets.Evaluation;
using HealthTargets.Observations;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Comparing;
using HealthTargets.Values;

namespace HealthTargets.Rules;

/// <summary>
/// Compares two versions of a plan: which definitions mean something else, and with data which verdicts change and why.
/// Formatting, comments and order are no difference.
/// </summary>
public static class PlanComparer
{
    /// <summary>Compares the definitions.</summary>
    /// <param name="before">The old version, read without errors.</param>
    /// <param name="after">The new version, read without errors.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="ArgumentException">A version has errors.</exception>
    public static PlanDifference Compare(RuleCompilation before, RuleCompilation after)
    {
        (PlanVersion old, PlanVersion now) = (VersionOf(before), VersionOf(after));
        return new(old.Plan, now.Plan, new DefinitionComparison(old, now).Changes(), null);
    }

    /// <summary>Compares the definitions, and what they say of data.</summary>
    /// <param name="before">The old version, read without errors.</param>
    /// <param name="after">The new version, read without errors.</param>
    /// <param name="data">The observations.</param>
    /// <param name="options">The day of judgement.</param>
    /// <param name="units">The organisation units; without any, the plan's own unit is the only one.</param>
    /// <param name="progress">Is told the share that is done, from 0 to 1; or nobody.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What changed.</returns>
    /// <exception cref="ArgumentException">A version has errors.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static PlanDifference Compare(
        RuleCompilation before,
        RuleCompilation after,
        ObservationTable data,
        EvaluationOptions options,
        OrgUnitTree? units = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        (PlanVersion old, PlanVersion now) = (VersionOf(before), VersionOf(after));
        ValueList<DefinitionChange> changes = new DefinitionComparison(old, now).Changes();
        var verdicts = new VerdictComparison(old, now, changes, (units, data, options), (progress, cancellation));
        return new(old.Plan, now.Plan, changes, verdicts.Compare());
    }

    private static PlanVersion VersionOf(RuleCompilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return compilation is { Plan: { } plan, Sources: { } sources }
            ? new PlanVersion(plan, sources)
            : throw new ArgumentException("A version of the plan has errors.", nameof(compilation));
    }
}
