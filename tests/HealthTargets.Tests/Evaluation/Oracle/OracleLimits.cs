using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;
using NodaTime;

namespace HealthTargets.Tests.Evaluation.Oracle;

/// <summary>The numbers of limits, written or derived, and whether they stay as they are.</summary>
internal static class OracleLimits
{
    public static (Answer Number, bool Settled) Number(
        Limit limit, OracleScope scope, OracleMeasures measures, OracleUnits units, LocalDate asOf)
    {
        if (limit is not Limit.Derived derived)
        {
            return (Answer.Of(OracleBounds.Number(limit)), true);
        }

        OrgUnitId? unit = derived.Unit is null ? scope.Unit
            : derived.Unit is LimitUnit.Named named ? named.Id
            : units.Find(scope.Unit)?.Parent;
        if (unit is not { } there)
        {
            return (Answer.No(AbsenceReason.Undefined), false);
        }

        OracleScope at = scope with { Unit = there };
        if (derived.Since is ChangeReference.Baseline)
        {
            bool isOver = OracleBounds.EndOf(scope.Baseline) is not { } end || end <= asOf;
            return (Scaled(measures.Baseline(derived.Of, at), derived), isOver);
        }

        ReportingPeriod period = derived.Since switch
        {
            ChangeReference.Fixed fix => fix.Period,
            ChangeReference.LastYear => scope.Period.SamePeriodLastYear(),
            ChangeReference.Previous => scope.Period.Previous(),
            _ => scope.Period,
        };
        return (Scaled(measures.Take(derived.Of, at with { Period = period }), derived), period.End <= asOf);
    }

    private static Answer Scaled(Answer answer, Limit.Derived limit) => answer.Number is { } number
        ? Answer.Of((number * limit.Times) + limit.Plus)
        : answer;
}
