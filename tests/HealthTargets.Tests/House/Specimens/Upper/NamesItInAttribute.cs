namespace HealthTargets.Tests.House.Specimens.Upper;

[System.ComponentModel.TypeConverter(typeof(Lower.Thing))]
internal static class NamesItInAttribute;
