namespace HealthTargets.Tests.House.Specimens.Lower;

[AttributeUsage(AttributeTargets.All)]
internal sealed class ThingAttribute : Attribute;
