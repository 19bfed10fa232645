namespace HealthTargets.Values;

/// <summary>Why there is no number. An absence is never the number 0.</summary>
public enum AbsenceReason
{
    /// <summary>Nothing was reported.</summary>
    Missing,

    /// <summary>The period has not come at the as-of date.</summary>
    NotDue,

    /// <summary>The indicator does not apply to this unit or period.</summary>
    NotApplicable,

    /// <summary>The number exists and is withheld.</summary>
    Suppressed,

    /// <summary>Arithmetic gives no number: 0/0, no baseline, too few peers.</summary>
    Undefined,
}
