namespace HealthTargets.Observations;

/// <summary>How settled a reported number is.</summary>
public enum ObservationStatus
{
    /// <summary>Final, or nothing said: <c>final</c>.</summary>
    Final,

    /// <summary>Reported and still to be confirmed: <c>provisional</c>.</summary>
    Provisional,

    /// <summary>Estimated, not counted: <c>estimated</c>.</summary>
    Estimated,
}
