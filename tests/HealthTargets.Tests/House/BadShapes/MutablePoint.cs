namespace HealthTargets.Tests.House.BadShapes;

internal record struct MutablePoint(int X, int Y);
