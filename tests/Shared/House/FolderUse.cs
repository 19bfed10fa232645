namespace HealthTargets.TestSupport.House;

/// <summary>One folder uses another: an arrow in the picture of the house.</summary>
/// <param name="From">The folder that uses.</param>
/// <param name="To">The folder that is used.</param>
/// <param name="Evidence">The place in the code, in words.</param>
internal readonly record struct FolderUse(string From, string To, string Evidence);
