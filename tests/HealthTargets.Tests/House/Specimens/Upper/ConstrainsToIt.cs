namespace HealthTargets.Tests.House.Specimens.Upper;

internal interface ConstrainsToIt<T>
    where T : Lower.Thing;
