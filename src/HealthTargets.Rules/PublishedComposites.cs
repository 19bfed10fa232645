using System.Text;
using HealthTargets.Rules.Binding;
using HealthTargets.Values;

namespace HealthTargets.Rules;

/// <summary>
/// The rules by which published methods make one number or class of several, such as <c>sdsn-goal-colour</c>. A
/// composite names one with <c>use</c>. Safe on any thread.
/// </summary>
public static class PublishedComposites
{
    /// <summary>Gets their names in alphabetical order.</summary>
    public static ValueList<string> Names { get; } = CompositeShelf.Names.ToValueList();

    /// <summary>Gets the file that defines a rule.</summary>
    /// <param name="name">The name; compared exactly.</param>
    /// <returns>The JSON text, or <see langword="null"/> if there is none of that name.</returns>
    public static string? Text(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.Contains(name) ? Encoding.UTF8.GetString(CompositeShelf.Bytes(name)) : null;
    }
}
