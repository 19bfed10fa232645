using HealthTargets.Values;

namespace HealthTargets.Methods;

/// <summary>A number that a method asks of the target that uses it.</summary>
/// <param name="Name">Its name in formulas.</param>
/// <param name="Default">Its value where the target says nothing; <see langword="null"/> for none.</param>
/// <param name="IsOptional">Whether it may stay absent.</param>
/// <param name="Title">What it is, or <see langword="null"/>.</param>
public sealed record MethodParameter(string Name, decimal? Default, bool IsOptional, LocalizedText? Title)
{
    /// <summary>Gets a value indicating whether a target must give it.</summary>
    public bool IsRequired => Default is null && !IsOptional;
}
