namespace HealthTargets.Rules.Data.Plain;

/// <summary>The name of up to sixteen bytes that was found last.</summary>
/// <param name="Low">Its first eight bytes.</param>
/// <param name="High">The bytes behind them.</param>
/// <param name="Length">Its length; 0 for none.</param>
/// <param name="Handle">Its handle.</param>
internal readonly record struct FoundName(ulong Low, ulong High, int Length, int Handle);
