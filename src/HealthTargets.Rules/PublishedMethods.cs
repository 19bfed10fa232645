using System.Text;
using HealthTargets.Methods;
using HealthTargets.Rules.Binding;
using HealthTargets.Values;

namespace HealthTargets.Rules;

/// <summary>
/// The methods of assessment that come with the library, such as <c>hp2030</c> or <c>statcan-cagr</c>. Each is a file
/// in the form in which plans declare their own methods, so it can be read, copied and changed. Safe on any thread.
/// </summary>
public static class PublishedMethods
{
    /// <summary>Gets their names in alphabetical order.</summary>
    public static ValueList<string> Names { get; } = MethodShelf.Published.Names.ToValueList();

    /// <summary>Finds a method.</summary>
    /// <param name="name">The name; compared exactly.</param>
    /// <returns>The method, or <see langword="null"/> if there is none of that name.</returns>
    public static Method? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return MethodShelf.Published.Find(name);
    }

    /// <summary>Gets the file that defines a method.</summary>
    /// <param name="name">The name; compared exactly.</param>
    /// <returns>The JSON text, or <see langword="null"/> if there is none of that name.</returns>
    public static string? Text(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.Contains(name) ? Encoding.UTF8.GetString(MethodShelf.Published.Bytes(name)) : null;
    }
}
