using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions by owner and name, names without regard to case.</summary>
internal sealed class FunctionTable
{
    private readonly Dictionary<string, Dictionary<string, List<Function>>> owners;

    /// <summary>Makes an empty table.</summary>
    /// <param name="comparer">How owners are compared.</param>
    internal FunctionTable(StringComparer comparer) =>
        owners = new Dictionary<string, Dictionary<string, List<Function>>>(comparer);

    /// <summary>Says whether there are functions of an owner.</summary>
    internal bool Knows(string owner) => owners.ContainsKey(owner);

    /// <summary>Returns the functions of an owner with a name.</summary>
    internal IReadOnlyList<Function> Find(string owner, string name) =>
        owners.TryGetValue(owner, out Dictionary<string, List<Function>>? names)
            && names.TryGetValue(name, out List<Function>? found) ? found : [];

    /// <summary>Returns the names that an owner has.</summary>
    internal IReadOnlyCollection<string> Names(string owner) =>
        owners.TryGetValue(owner, out Dictionary<string, List<Function>>? names) ? names.Keys : [];

    /// <summary>Adds functions of a type under all its names: <c>int</c>, <c>Int32</c>, <c>System.Int32</c>.</summary>
    internal void AddTo<T>(params ReadOnlySpan<Function> functions)
    {
        string[] names = [FactTypes.Find(typeof(T))!.Name, typeof(T).Name, "System." + typeof(T).Name];
        foreach (string owner in names.Distinct(StringComparer.Ordinal))
        {
            Add(owner, functions);
        }
    }

    /// <summary>Adds functions of an owner.</summary>
    internal void Add(string owner, params ReadOnlySpan<Function> functions)
    {
        if (!owners.TryGetValue(owner, out Dictionary<string, List<Function>>? names))
        {
            owners[owner] = names = new Dictionary<string, List<Function>>(StringComparer.OrdinalIgnoreCase);
        }

        foreach (Function function in functions)
        {
            if (!names.TryGetValue(function.Name, out List<Function>? overloads))
            {
                names[function.Name] = overloads = [];
            }

            overloads.Add(function);
        }
    }
}
