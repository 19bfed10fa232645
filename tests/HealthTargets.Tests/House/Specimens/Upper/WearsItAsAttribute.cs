namespace HealthTargets.Tests.House.Specimens.Upper;

[Lower.Thing]
internal static class WearsItAsAttribute;
