using HealthTargets.Rules.Data.Rows;

namespace HealthTargets.Rules.Data;

/// <summary>The places of the columns of a file of organisation units.</summary>
internal static class UnitColumn
{
    internal static int Id => 0;

    internal static int Parent => 1;

    internal static int Level => 2;

    internal static int Name => 3;

    internal static int NameEnglish => 4;

    internal static int NameChinese => 5;

    internal static int Groups => 6;

    internal static int ValidFrom => 7;

    internal static int ValidTo => 8;

    /// <summary>Gets the columns in the order of their places; only the identifier must be there.</summary>
    internal static DataColumns All { get; } = new(
        required: 1,
        "id", "parent", "level", "name", "nameEn", "nameZh", "groups", "validFrom", "validTo")
    {
        ListPlace = 6,
    };
}
