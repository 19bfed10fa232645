using HealthTargets.Methods;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>The methods that a plan may use, by name: its own, those that it imports, and the published ones.</summary>
internal sealed class MethodNames(MethodShelf published)
{
    private readonly DeclaredNames declared = new(new("The method", "方法"));
    private readonly Dictionary<string, Method> own = new(StringComparer.Ordinal);
    private readonly List<Method> used = [];

    /// <summary>Gets the methods that targets use, and the plan's own, each once.</summary>
    internal ValueList<Method> Used => used.Concat(own.Values.Where(one => !used.Contains(one))).ToValueList();

    /// <summary>Gets all names.</summary>
    internal IReadOnlyCollection<string> Names => [.. declared.Names, .. published.Names];

    /// <summary>Declares a name; one that is declared already, or is that of a published method, is reported.</summary>
    internal bool Declare(Declaration declaration, ValueReader values) => declared.Declare(declaration, values);

    /// <summary>
    /// Adds a method that a plan or an import defines. The copy of a published one is that one; another of its name is
    /// reported.
    /// </summary>
    internal void Add(Method method, Declaration declaration, ValueReader values)
    {
        if (published.Find(method.Id.Value) is not { } known)
        {
            own.Add(declaration.Name, method);
        }
        else if (known != method)
        {
            values.Report(MethodErrors.PublishedName(declaration));
        }
    }

    /// <summary>Tells whether a name is declared, even if its definition could not be read.</summary>
    internal bool IsDeclared(string name) => declared.Contains(name) || published.Names.Contains(name);

    /// <summary>Returns a method that a target uses; null where it could not be read or is not declared.</summary>
    internal Method? Use(string name)
    {
        Method? method = own.GetValueOrDefault(name) ?? published.Find(name);
        if (method is not null && !used.Contains(method))
        {
            used.Add(method);
        }

        return method;
    }
}
