using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;

namespace HealthTargets.Rules.Binding;

/// <summary>The scorings that targets may use by name: those of the plan, and those that it imports.</summary>
internal sealed class ScoringNames
{
    private readonly DeclaredNames declared = new(new("The scoring", "计分"));
    private readonly Dictionary<string, Scoring> scorings = new(StringComparer.Ordinal);

    /// <summary>Gets all names.</summary>
    internal IReadOnlyCollection<string> Names => declared.Names;

    /// <summary>Tells whether a name is declared, even if its definition could not be read.</summary>
    internal bool IsDeclared(string name) => declared.Contains(name);

    /// <summary>Returns a scoring; null where it could not be read or is not declared.</summary>
    internal Scoring? Find(string name) => scorings.GetValueOrDefault(name);

    /// <summary>
    /// Reads the scorings of a plan or an import: <c>"scorings": { "halves": { "bands": [ ] } }</c>. Those that can't
    /// be read are reported and left out.
    /// </summary>
    internal void Bind(SyntaxNode node, ValueReader values)
    {
        foreach ((SyntaxMember member, Declaration declaration) in DeclaredNames.In(node, "scorings", values))
        {
            if (Declare(declaration, values)
                && ScoringBinder.BindForm(member.Value, values, Shapes.Scoring) is { } scoring)
            {
                scorings.Add(member.Name, scoring);
            }
        }
    }

    private bool Declare(Declaration declaration, ValueReader values)
    {
        if (!ScoringBinder.Words.Contains(declaration.Name, StringComparer.Ordinal))
        {
            return declared.Declare(declaration, values);
        }

        values.Report(NameErrors.ReservedName(declaration, new("A scoring", "计分")));
        return false;
    }
}
