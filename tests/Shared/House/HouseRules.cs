namespace HealthTargets.TestSupport.House;

/// <summary>The one assertion of the house tests.</summary>
internal static class HouseRules
{
    /// <summary>Fails and lists what breaks a rule, each on its line.</summary>
    public static void AssertKept(string rule, IEnumerable<string> violations)
    {
        string[] all = [.. violations];
        Assert.True(all.Length == 0, $"{rule} Broken {all.Length} times:\n  {string.Join("\n  ", all)}");
    }
}
