namespace HealthTargets.Methods;

/// <summary>A number or truth that every target hands to its method.</summary>
/// <param name="Name">Its name in formulas.</param>
/// <param name="IsTruth">Whether it is a truth.</param>
/// <param name="English">What it is, in English.</param>
/// <param name="Chinese">What it is, in Chinese.</param>
public sealed record MethodInput(string Name, bool IsTruth, string English, string Chinese);
