namespace HealthTargets.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything went well.</summary>
    public static int Fine => 0;

    /// <summary>A verdict has a status that --fail-on names.</summary>
    public static int ConditionHolds => 1;

    /// <summary>The input has errors.</summary>
    public static int InputErrors => 2;

    /// <summary>Ctrl-C ended it: what shells say of a command that the signal ended.</summary>
    public static int Stopped => 130;
}
