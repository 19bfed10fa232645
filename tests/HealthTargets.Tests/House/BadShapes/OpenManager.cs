namespace HealthTargets.Tests.House.BadShapes;

// Breaks every rule on classes at once.
internal class OpenManager
{
    public int Changeable = 1;

    public int Settable { get; set; }

    public int SetOnce { get; init; }
}
