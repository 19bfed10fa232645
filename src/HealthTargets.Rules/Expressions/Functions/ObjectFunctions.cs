using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of <c>Object</c>: whether two values are the same one, or equal.</summary>
internal static class ObjectFunctions
{
    /// <summary>Adds the functions.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        // Numbers, truths and dates have no identity: they are never the same one, as in .NET.
        foreach (string owner in new[] { "Object", "object", "System.Object" })
        {
            table.Add(
                owner,
                Function.Of<object?, object?, bool>("ReferenceEquals", (one, two) =>
                    ReferenceEquals(one, two) && one is not ValueType),
                Function.Of<object?, object?, bool>("Equals", DynamicValues.AreEqual));
        }
    }
}
