namespace HealthTargets.Rules.Binding;

/// <summary>What a plan may be at most, so that reading and evaluating it is bounded in time and memory.</summary>
internal static class BindingLimits
{
    /// <summary>Gets the most files that one plan may name, directly or through others.</summary>
    internal static int FilesMax => 200;

    /// <summary>Gets over how many steps one indicator may be calculated from others.</summary>
    internal static int StepsMax => 32;

    /// <summary>Gets from how many numbers one indicator may be calculated, over all its steps.</summary>
    internal static int ReadsMax => 10_000;

    /// <summary>Gets the most sub-periods for which one target may have to hold.</summary>
    internal static int PartsMax => 5000;

    /// <summary>Gets the most sub-periods over which a slope may be taken.</summary>
    internal static int SlopePeriodsMax => 400;

    /// <summary>Gets the most stages of one indicator.</summary>
    internal static int StagesMax => 200;

    /// <summary>Gets the most grades of one plan.</summary>
    internal static int GradesMax => 100;

    /// <summary>Gets the most composites of one plan.</summary>
    internal static int CompositesMax => 1000;

    /// <summary>Gets among how many indicators a misspelt component is looked for.</summary>
    internal static int NeighboursMax => 2000;

    /// <summary>Gets the most characters of a name.</summary>
    internal static int NameMax => 200;
}
