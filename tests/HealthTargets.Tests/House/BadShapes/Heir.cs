namespace HealthTargets.Tests.House.BadShapes;

internal sealed class Heir : OpenManager;
