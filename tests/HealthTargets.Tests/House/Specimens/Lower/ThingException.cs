namespace HealthTargets.Tests.House.Specimens.Lower;

internal sealed class ThingException : Exception;
