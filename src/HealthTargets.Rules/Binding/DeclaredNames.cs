using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>The names that a plan and its imports give to things of one kind, each with its place.</summary>
/// <param name="kind">What they name, as the start of a sentence: "The method".</param>
internal sealed class DeclaredNames(BilingualText kind)
{
    private readonly Dictionary<string, Declaration> declarations = new(StringComparer.Ordinal);

    /// <summary>Gets all names.</summary>
    internal IReadOnlyCollection<string> Names => declarations.Keys;

    /// <summary>Gets where each name is declared.</summary>
    internal IReadOnlyDictionary<string, Declaration> All => declarations;

    /// <summary>Tells whether a name is declared, even if what it stands for could not be read.</summary>
    internal bool Contains(string name) => declarations.ContainsKey(name);

    /// <summary>Declares a name; one that is declared already is reported, and stays what it was.</summary>
    internal bool Declare(Declaration declaration, ValueReader values)
    {
        if (declarations.TryAdd(declaration.Name, declaration))
        {
            return true;
        }

        values.Report(NameErrors.DeclaredTwice(declaration, declarations[declaration.Name], kind));
        return false;
    }

    /// <summary>
    /// Goes through an object whose properties are names of the author's: <c>"methods": { "mine": { } }</c>. What can't
    /// be a name is reported and passed over.
    /// </summary>
    /// <param name="node">The object; anything else is reported.</param>
    /// <param name="property">The property that it is the value of.</param>
    /// <param name="values">Reads names, and takes reports.</param>
    internal static IEnumerable<(SyntaxMember Member, Declaration Declaration)> In(
        SyntaxNode node, string property, ValueReader values)
    {
        if (values.Object(node, property) is not { } all)
        {
            yield break;
        }

        foreach (SyntaxMember member in all.Members)
        {
            if (values.IsName(member.Value, member.NameSpan, member.Name))
            {
                yield return (member, Declaration.Of(member));
            }
        }
    }
}
