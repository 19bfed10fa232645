using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>The binder's part for what can be worked out and is hardly meant.</summary>
internal sealed partial class Binder
{
    private List<ExpressionMistake>? warnings;

    // How many calls around the current part say that it may be missing.
    private int mayBeMissing;

    /// <summary>Gets what is hardly meant, by its place.</summary>
    internal IReadOnlyList<ExpressionMistake> Warnings =>
        warnings is null ? [] : [.. warnings.OrderBy(one => one.Start)];

    // Binds what may be missing on purpose.
    private Bound BindOptional(ExpressionSyntax syntax)
    {
        mayBeMissing++;
        Bound bound = Bind(syntax);
        mayBeMissing--;
        return bound;
    }

    // The inputs of JSON are known by one of them only, so a member that is not there is no error.
    private void WarnOfAbsent(FactType owner, string name, int start, int length)
    {
        bool isThere = owner is not { Kind: FactKind.Object, IsOpen: true } || owner.Members.ContainsKey(name);
        if (isThere || warnings?.Exists(one => one.Start == start) == true
            || (mayBeMissing > 0 && Suggestions.Nearest(name, owner.Members.Keys) is null))
        {
            return;
        }

        warnings ??= [];
        warnings.Add(BindingMistakes.AbsentMember(start, length, name, owner));
    }
}
